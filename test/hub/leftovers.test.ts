import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPostgres, startPostgres } from '../support/postgres.mjs';

const programs = findPostgres();

const killedRun = `
  import { startPostgres } from ${JSON.stringify(new URL('../support/postgres.mjs', import.meta.url).href)};
  const { address } = await startPostgres(process.argv[1], ['fsync=off']);
  console.log(new URL(address).searchParams.get('host'));
`;

test.runIf(programs)('the server of a test run that was killed ends with the next run', async () => {
  const run = spawn(process.execPath, ['--input-type=module', '--eval', killedRun, programs ?? '']);
  const [said] = (await once(run.stdout, 'data')) as [Buffer];
  const folder = said.toString().trim();
  run.kill('SIGKILL');
  await once(run, 'exit');
  expect(existsSync(`${folder}/data/postmaster.pid`)).toBe(true);
  const next = await startPostgres(programs ?? '', ['fsync=off']);
  await next.stop();
  expect(existsSync(folder)).toBe(false);
});
