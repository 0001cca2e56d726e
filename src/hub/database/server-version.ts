import type { HubDatabase } from './sql.ts';
import { textOf } from './row.ts';

const oldest = 15;

/** The release of a server that is too old for the hub; undefined when it is not. */
export async function tooOldServer(database: HubDatabase): Promise<number | undefined> {
  const [row] = await database.transaction(({ query }) => query('show server_version_num'));
  const release = row ? Math.floor(Number(textOf(row, 'server_version_num')) / 10_000) : 0;
  return release < oldest ? release : undefined;
}
