import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectFolder } from '../../src/build/run.mjs';
import { findPostgres, postgresHelp, startPostgres } from '../support/postgres.mjs';

/** @typedef {import('./hub-client.ts').Contestant} Contestant */
/** @typedef {{ push: number, pull: number }} Sample milliseconds */
/** @typedef {Record<string, Record<'seatbook' | 'bare', Sample[]>>} HubSamples by database */

const names = /** @type {const} */ (['seatbook', 'bare']);

/**
 * The hub beside the bare cost of the same bytes, on both databases, each durable before it answers: servers in
 * processes of their own, which take turns and answer one client. The first round does not count.
 * @param {{ operations: number, users: number, rounds: number, folder: string }} setup
 * @returns {Promise<HubSamples>}
 */
export async function runHubs({ operations, users, rounds, folder }) {
  const { client, server } = await buildPrograms();
  /** @type {typeof import('./hub-client.ts')} */
  const { timePull, timePush } = await import(pathToFileURL(client).href);
  /** @type {HubSamples} */
  const samples = {};
  for (const database of await databases(folder)) {
    /** @type {Awaited<ReturnType<typeof startServer>>[]} */
    const contestants = [];
    try {
      for (const name of names) {
        const where = await database.make(name);
        contestants.push(await startServer(server, [name, where, String(users), String(rounds + 1)]));
      }
      /** @type {HubSamples[string]} */
      const own = { seatbook: [], bare: [] };
      for (let round = 0; round <= rounds; round++) {
        for (const contestant of contestants) {
          const push = await timePush(contestant, `push-${round}`, operations);
          const pull = await timePull(contestant, users);
          if (round > 0) own[contestant.name].push({ push, pull });
          const which = `${contestant.name}, ${round === 0 ? 'warm-up' : `round ${round}`}`;
          console.log(`  ${database.name}, ${which}: push ${push.toFixed()} ms, pull ${pull.toFixed()} ms`);
        }
      }
      samples[database.name] = own;
    } finally {
      for (const { stop } of contestants) await stop();
      await database.stop();
    }
  }
  return samples;
}

/** @param {string} folder */
async function databases(folder) {
  const embedded = {
    name: 'PGlite',
    /** @param {string} name */
    async make(name) {
      const own = join(folder, `pglite-${name}`);
      await mkdir(own, { recursive: true });
      return own;
    },
    stop: () => Promise.resolve(),
  };
  const programs = findPostgres();
  if (!programs) {
    console.log(`Not measured: PostgreSQL. ${postgresHelp}`);
    return [embedded];
  }
  const { default: pg } = await import('pg');
  const server = await startPostgres(programs);
  return [
    embedded,
    {
      name: 'PostgreSQL',
      /** @param {string} name */
      async make(name) {
        const client = new pg.Client({ connectionString: server.address });
        await client.connect();
        await client.query(`create database ${name}`);
        await client.end();
        return server.address.replace('/postgres?', `/${name}?`);
      },
      stop: server.stop,
    },
  ];
}

/**
 * @param {string} program
 * @param {readonly string[]} args the first one is the contestant's name
 * @returns {Promise<Contestant & { stop: () => Promise<void> }>}
 */
async function startServer(program, args) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(child.stdout, 'data').then(([data]) => String(data)),
    ended.then(([code]) => Promise.reject(new Error(`${args[0]} ended with ${code}`))),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { name: args[0] === 'bare' ? 'bare' : 'seatbook', ...JSON.parse(line), stop };
}

/** Bundled as the product is; libraries stay in node_modules. */
async function buildPrograms() {
  const outDir = join(projectFolder, 'dist/bench/hub');
  await build({
    configFile: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['test/bench/hub-server.ts', 'test/bench/hub-client.ts'],
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return { server: join(outDir, 'hub-server.js'), client: join(outDir, 'hub-client.js') };
}
