import { createWorkerClient } from '../../src/jobs/worker-client.ts';
import { createWorkers } from '../../src/jobs/workers.ts';
import type { Language } from '../../src/core/directory/customer.ts';
import type { UserQuery } from '../../src/protocol/directory.ts';
import { saveCustomer } from '../../src/store/customers.ts';
import { bookName, openBook } from '../../src/store/open.ts';
import type { BareColumns, BareWorker } from './bare.ts';
import bareUrl from './bare.ts?worker&url';

/**
 * Calls the product's own workers as its page does. The built app keeps its worker's address to itself, and its
 * policy on scripts lets nobody else start one; so this page is built from the same `jobs` and `workers`, by the
 * same bundler, with the same target. Every load of the page begins with cold workers.
 */
const { directory, createImport } = createWorkers(new AbortController().signal);
const bare = createWorkerClient<BareWorker>(bareUrl, 'bare');

const language: Language = 'en';
const pageSize = 50;
/** Calls of each kind: p95 is the fourth from the top. */
const calls = 60;

interface Fill {
  readonly customer: string;
  readonly domain: string;
  readonly purpose: 'bring-in' | 'upload-users';
}

/** Puts a customer in and takes the chosen file into it: as base, or as changes that wait. */
async function fill({ customer, domain, purpose }: Fill): Promise<void> {
  const file = document.querySelector('input')?.files?.[0];
  const database = await openBook(bookName, console.error);
  if (!file || !database) throw new Error('No file or no book');
  const figure = (value: number) => ({ value, source: 'typed', asOf: 1 }) as const;
  await saveCustomer(
    database,
    {
      id: customer,
      name: customer,
      domains: [domain],
      country: 'DE',
      language: 'de',
      color: 0,
      authority: 'book',
    },
    ['SPE_E3', 'POWER_BI_PRO', 'EXCHANGESTANDARD'].map((product) => ({
      product,
      total: figure(1_000_000),
      assigned: figure(0),
    })),
  );
  const worker = createImport(new AbortController().signal);
  const silent = () => undefined;
  const read = await worker.read(file, customer, purpose, silent);
  if (!read.ok) throw new Error(read.problem.code);
  if (purpose === 'upload-users') await worker.choose({ products: ['SPE_E3'], location: 'DE' });
  const saved = await worker.save({ author: 'Bench' }, silent);
  if (!saved.ok) throw new Error(saved.problem.code);
}

async function timed<Value>(run: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}

function query(changes: Partial<UserQuery>): UserQuery {
  return {
    search: '',
    sort: 'displayName',
    descending: false,
    offset: 0,
    limit: pageSize,
    language,
    ...changes,
  };
}

/** From a worker that has not been started to the first page of a customer. */
async function openCold(customer: string): Promise<{ ms: number; total: number; firstSortedMs: number }> {
  const { ms, value } = await timed(() => directory.page(customer, query({})));
  await settled(customer);
  // A column that was never sorted, first page only: what a click on a heading waits for.
  const other = await timed(() => directory.page(customer, query({ sort: 'licenses' })));
  return { ms, total: value.total, firstSortedMs: other.ms };
}

/** After an answer the worker sorts what is likely to be asked next. */
async function settled(customer: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  await directory.overview(customer);
}

async function readCold(
  customer: string,
  store: 'pages' | 'packets',
): Promise<{ ms: number; total: number }> {
  const { ms, value } = await timed(() => bare.read(bookName, store, customer));
  return { ms, total: value };
}

/** Everything that has to fit a frame, mixed, as people mix it. Milliseconds of each call. */
async function frequent(customer: string): Promise<Record<string, number[]>> {
  const { users } = await directory.overview(customer);
  const kinds: Record<string, (turn: number) => Promise<unknown>> = {
    page: (turn) => directory.page(customer, query({ offset: offsetOf(turn, users) })),
    count: () => directory.overview(customer),
    sort: (turn) =>
      directory.page(
        customer,
        query({ sort: turn % 2 === 0 ? 'userName' : 'displayName', descending: turn % 4 < 2 }),
      ),
    triState: () => directory.licenseStates(customer, { search: '' }, language),
  };
  // Sorted once by each column, so that what follows is cached.
  await directory.page(customer, query({}));
  await directory.page(customer, query({ sort: 'userName' }));
  await settled(customer);
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (let turn = 0; turn < calls; turn++) {
    for (const [kind, call] of Object.entries(kinds)) {
      times[kind]?.push((await timed(() => call(turn))).ms);
    }
  }
  return times;
}

/** Pages all over the list, in no order. */
function offsetOf(turn: number, users: number): number {
  const pages = Math.max(1, Math.ceil(users / pageSize));
  return ((turn * 7919) % pages) * pageSize;
}

/** The same texts in turn to the product and to a bare loop; none is asked twice. */
async function searches(customer: string): Promise<{ ours: number[]; bare: number[] }> {
  const columns = await bare.load(bookName, customer);
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (const search of textsOf(columns)) {
    const loop = await timed(() => bare.search(search, pageSize));
    const own = await timed(() => directory.page(customer, query({ search })));
    if (loop.value.total !== own.value.total) throw new Error(`Not the same answer for ${search}`);
    times.bare.push(loop.ms);
    times.ours.push(own.ms);
  }
  return times;
}

/** What people type: the beginning of a name, a piece of a user name, a number; few matches and many. */
function textsOf({ displayName, userName }: BareColumns): readonly string[] {
  const texts = new Set<string>();
  for (let turn = 0; texts.size < calls && turn < displayName.length; turn++) {
    const row = (turn * 1663) % displayName.length;
    const length = 2 + (turn % 5);
    const name = displayName[row]?.slice(0, length + 1) ?? '';
    const piece = userName[row]?.slice(turn % 7, (turn % 7) + length) ?? '';
    texts.add((turn % 2 === 0 ? name : piece).trim());
  }
  return [...texts];
}

/** Orders that the worker has never made, each beside a bare sort of the same texts by the same rules. */
async function firstSorts(customer: string): Promise<{ ours: number[]; bare: number[] }> {
  const { displayName } = await bare.load(bookName, customer);
  const users = displayName.length;
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (const other of ['de', 'fr', 'ru'] as const) {
    for (const sort of ['userName', 'displayName'] as const) {
      // The middle of the list, for which everything must be in order.
      const middle = query({ sort, language: other, offset: users >> 1, limit: 1 });
      const own = await timed(() => directory.page(customer, middle));
      const loop = await timed(() => bare.sort(sort, other));
      if (own.value.rows[0]?.user[sort] !== loop.value) throw new Error(`Not the same order by ${sort}`);
      times.ours.push(own.ms);
      times.bare.push(loop.ms);
    }
  }
  return times;
}

const listBench = { fill, openCold, readCold, frequent, searches, firstSorts };
export type ListBench = typeof listBench;

Object.assign(globalThis, { listBench });
