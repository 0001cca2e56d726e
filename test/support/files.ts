import { noon } from './builders.ts';

/** A file as a person chooses it. */
export function csvFile(lines: readonly string[], name = 'class.csv'): File {
  return new File([lines.join('\r\n')], name, { lastModified: noon - 3_600_000 });
}

/** A file on a disk, which can change after it was chosen; a browser tells only then. */
export interface DiskFile {
  readonly file: File;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

export async function diskFile(text: string): Promise<DiskFile> {
  const folder = await navigator.storage.getDirectory();
  const name = `${crypto.randomUUID()}.csv`;
  const handle = await folder.getFileHandle(name, { create: true });
  const write = async (content: string) => {
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
  };
  await write(text);
  return { file: await handle.getFile(), write, remove: () => folder.removeEntry(name) };
}
