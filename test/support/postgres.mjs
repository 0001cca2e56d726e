import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The oldest version that the hub runs on. */
const oldestVersion = 15;

export const postgresHelp =
  'Install PostgreSQL 15 or later (its server programs are enough), or set TEST_DATABASE_URL to the address of one.';

/** The folder of the server programs of a PostgreSQL that is new enough; undefined when there is none. */
export function findPostgres() {
  // Elsewhere a server needs a port that any program of the machine can reach: there a person names one.
  if (process.platform === 'win32') return undefined;
  return folders().find((folder) => existsSync(join(folder, 'initdb')) && versionIn(folder) >= oldestVersion);
}

/** Many systems keep the server programs where no shell looks. */
function folders() {
  const own = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...(own.status === 0 ? [own.stdout.trim()] : []),
    ...below('/usr/lib/postgresql', (version) => `${version}/bin`),
    ...below('/usr', (name) => (name.startsWith('pgsql-') ? `${name}/bin` : undefined)),
    ...below('/opt/homebrew/opt', (name) => (name.startsWith('postgresql') ? `${name}/bin` : undefined)),
    ...below('/usr/local/opt', (name) => (name.startsWith('postgresql') ? `${name}/bin` : undefined)),
  ];
}

/**
 * The newest first.
 * @param {string} folder
 * @param {(name: string) => string | undefined} programs
 */
function below(folder, programs) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  return names.flatMap((name) => {
    const inside = programs(name);
    return inside === undefined ? [] : [join(folder, inside)];
  });
}

/** @param {string} folder */
function versionIn(folder) {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\b(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/**
 * A server of its own in a temporary folder, reached by a socket in that folder alone: it meets no other
 * server, no port, and nobody from outside.
 * @param {string} programs the folder that `findPostgres` gave
 * @param {readonly string[]} [settings]
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(programs, settings = []) {
  await endLeftovers();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await writeFile(join(folder, ownerFile), String(process.pid));
  const account = unprivileged();
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'seatbook', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...account, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make a database: ${made.stderr || made.error}`);
  }
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', ...settings.flatMap((own) => ['-c', own])],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    // At once, cutting off who is still connected: nobody needs the data any more.
    server.kill('SIGQUIT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let log = '';
  await new Promise((resolve, reject) => {
    server.stderr.on('data', (text) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve(undefined);
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address: `postgresql://seatbook@localhost/postgres?host=${encodeURIComponent(folder)}`, stop };
}

const prefix = 'seatbook-pg-';
/** Who started the server. */
const ownerFile = 'owner.pid';

/** A run that was killed could not end its server: the next one does. */
async function endLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const owner = pidIn(join(folder, ownerFile));
    const server = pidIn(join(folder, 'data', 'postmaster.pid'));
    const isServed = server !== undefined && isServerOf(server, folder);
    // One without an owner may just be made by another run.
    const isLeft = owner === undefined ? !isServed && ageMs(folder) > 600_000 : !isRunning(owner);
    if (!isLeft) continue;
    if (isServed) process.kill(server, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** @param {string} folder */
function ageMs(folder) {
  const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
  return Date.now() - mtimeMs;
}

/** @param {string} file whose first line is the id of a process */
function pidIn(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * The id may be another program's by now.
 * @param {number} pid
 * @param {string} folder
 */
function isServerOf(pid, folder) {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(join(folder, 'data'));
}

/** PostgreSQL does not run as root: then as the account that its package made, or as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  /** @param {'-u' | '-g'} what */
  const id = (what) =>
    ['postgres', 'nobody']
      .map((name) => spawnSync('id', [what, name], { encoding: 'utf8' }))
      .find(({ status }) => status === 0)?.stdout;
  const [uid, gid] = [id('-u'), id('-g')].map(Number);
  return uid && gid ? { uid, gid } : {};
}
