import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fstatSync } from 'node:fs';

/** Its number in WASI. */
const inputOutputError = 29;

type Started = Awaited<ReturnType<NodeFS['init']>>;
type Module = Parameters<NonNullable<Started['emscriptenOpts']['preRun']>[number]>[0];

/**
 * A folder whose files reach the disk when the database says so. Its own way to files knows no sync, which is
 * why it starts with syncing switched off: then a power cut takes what the system had not yet written, in no
 * order, and the database with it.
 */
export class SyncedFiles extends NodeFS {
  readonly #sync: (file: number) => void;
  #hasFailed = false;

  constructor(folder: string, sync: (file: number) => void) {
    super(folder);
    this.#sync = sync;
  }

  override async init(database: PGlite, options: Started['emscriptenOpts']): Promise<Started> {
    const { emscriptenOpts } = await super.init(database, options);
    const mend = ({ NODEFS, FS }: Module) => {
      if (!hasStreams(NODEFS)) throw new Error('The embedded database opens files in another way.');
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (!this.#trySync(nfd)) throw new FS.ErrnoError(inputOutputError);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), mend] } };
  }

  /** Never again once it failed: the system may say of a second try that it worked, and have dropped the bytes. */
  #trySync(file: number): boolean {
    // Names are in folders; Windows writes them by itself, and refuses to be asked.
    if (process.platform === 'win32' && fstatSync(file).isDirectory()) return true;
    try {
      if (!this.#hasFailed) this.#sync(file);
    } catch {
      this.#hasFailed = true;
    }
    return !this.#hasFailed;
  }
}

interface FileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
}

function hasStreams(system: unknown): system is FileSystem {
  return typeof system === 'object' && system !== null && 'stream_ops' in system;
}
