import type { TestProject } from 'vitest/node';
import { findPostgres, postgresHelp, startPostgres } from './postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL for the hub's tests; undefined when there is none. */
    postgres: string | undefined;
  }
}

/** Before the hub's tests: the PostgreSQL that the environment names, else one of their own. */
export async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const named = process.env['TEST_DATABASE_URL'];
  const programs = named ? undefined : findPostgres();
  if (!programs) {
    provide('postgres', named);
    if (!named) console.info(`Not run: the hub on PostgreSQL. ${postgresHelp}`);
    return undefined;
  }
  // Nothing in it outlives the run, so nothing need wait for the disk.
  const server = await startPostgres(programs, ['fsync=off', 'max_connections=300']);
  provide('postgres', server.address);
  return server.stop;
}
