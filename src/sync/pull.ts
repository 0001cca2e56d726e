import type { Authority } from '../core/directory/customer.ts';
import type { Provenance } from '../core/directory/figure.ts';
import type { User } from '../core/directory/user.ts';
import { silent, type Failure } from '../core/outbox/failure.ts';
import { askAgain, takeEcho } from '../core/outbox/lane.ts';
import type { Pulled, PulledPage, Remote } from '../remotes/remote.ts';
import { readPackets } from '../store/actions.ts';
import { gather } from '../store/base.ts';
import { actionsOf } from '../store/customer-actions.ts';
import type { BookDatabase, PartialPull, StoredCustomer } from '../store/schema.ts';
import { settle } from '../store/settle.ts';
import type { DeliveryChange } from '../store/settle.ts';
import { pulledPools, pulledUsers, sourceOf } from './pulled-base.ts';

/** What a pull works with. */
export interface PullWay {
  readonly database: BookDatabase;
  readonly customer: string;
  /** Whose remote it is: once somebody else has the last word, nothing goes there and nothing of it counts. */
  readonly authority: Authority;
  readonly remote: Remote;
  now(): number;
  /** Gives undefined when no answer came in a bounded time. */
  patiently<Value>(asked: Promise<Value>): Promise<Value | undefined>;
}

/**
 * Users held before they are written: each write reads and writes the pages that they fall into, which may
 * be all of them.
 */
const heldUsers = 10_000;

/** The authority's marks stay good only while it keeps the tombstones of that time. */
const resumableMs = 60 * 60_000;

/**
 * Brings home what the authority holds now; what it acknowledged is done with it. Page by page: the cursor
 * moves only when all are there, with the echo, in one transaction. What came before a failure is kept, and
 * the next pull goes on behind it. A pull of everything is gathered beside base and takes its place at the end.
 */
export async function pull(way: PullWay): Promise<Failure | undefined> {
  const stored = await way.database.customers.get(way.customer);
  if (stored?.authority !== way.authority) return undefined;
  const { partial, cursor } = stored;
  const isGood = partial !== undefined && partial.since === cursor && isFresh(partial, way.now());
  return pullFrom(way, stored, isGood ? partial : undefined);
}

/** A clock that was set back says nothing of its age. */
function isFresh({ at }: PartialPull, now: number): boolean {
  return at <= now && now - at < resumableMs;
}

async function pullFrom(
  way: PullWay,
  stored: StoredCustomer,
  begun: PartialPull | undefined,
): Promise<Failure | undefined> {
  const { remote, now, patiently } = way;
  const { cursor: since, audit, authority } = stored;
  const has = { ...(since !== undefined && { cursor: since }), ...(audit && { audit }) };
  const known = { source: sourceOf(authority), asOf: now() } as const;
  let held = new Held(way, authority, known, begun);
  let after = begun?.after;
  const asked = new Set([after]);
  for (;;) {
    const page: Pulled | undefined = await patiently(remote.pull(has, after));
    if (!page?.ok) {
      await held.keep(since);
      return page?.failure ?? silent;
    }
    // The authority has let go of what the pages before were measured against.
    if (page.first) held = new Held(way, authority, known, undefined);
    else if (page.whole !== held.whole) return silent;
    held.add(page);
    if (page.next === undefined) {
      const historyChanged = page.otherHistory === true;
      const echoes = await echoesOf(way, page.cursor, { historyChanged, recorded: authority === 'hub' });
      await held.finish(page, echoes, historyChanged);
      // What is asked again is known to nobody until it is answered.
      return historyChanged ? silent : undefined;
    }
    after = page.next;
    // In a circle, it would go on for ever.
    if (asked.has(after)) return silent;
    asked.add(after);
    if (held.size >= heldUsers) await held.keep(since);
  }
}

/** What came of a pull and is not written yet. */
class Held {
  readonly #way: PullWay;
  readonly #authority: Authority;
  readonly #known: Provenance;
  #users: User[] = [];
  #gone: string[] = [];
  #count: number;
  #isFirst: boolean;
  #last: PulledPage | undefined;
  whole: boolean;

  constructor(way: PullWay, authority: Authority, known: Provenance, begun: PartialPull | undefined) {
    this.#way = way;
    this.#authority = authority;
    this.#known = known;
    this.#count = begun?.users ?? 0;
    this.#isFirst = begun === undefined;
    this.whole = begun?.whole ?? false;
  }

  get size(): number {
    return this.#users.length + this.#gone.length;
  }

  add(page: PulledPage): void {
    this.whole = page.whole;
    this.#last = page;
    // One who changes between two pages comes again, or is gone again.
    if (page.gone.length > 0) {
      const gone = new Set(page.gone);
      this.#users = this.#users.filter(({ id }) => !gone.has(id));
    }
    this.#users.push(...pulledUsers(page.users, this.#known));
    this.#gone.push(...page.gone);
    this.#count += page.users.filter(({ deletedAt }) => deletedAt === undefined).length;
  }

  /** Writes what is there, with the place where the next pull goes on. */
  async keep(since: number | undefined): Promise<void> {
    const after = this.#last?.next;
    if (after === undefined) return;
    const { database, customer, now } = this.#way;
    const partial: PartialPull = {
      ...(since !== undefined && { since }),
      whole: this.whole,
      after,
      users: this.#count,
      at: now(),
    };
    const part = { users: this.#users, gone: this.#present(), partial };
    if (this.whole) await gather(database, customer, { first: this.#isFirst, ...part });
    else {
      const base = { ...part, pools: this.#pools() };
      await settle(database, customer, { authority: this.#authority, deliveries: [], base });
    }
    this.#isFirst = false;
    this.#users = [];
    this.#gone = [];
  }

  async finish(page: PulledPage, echoes: readonly DeliveryChange[], historyChanged: boolean): Promise<void> {
    const { database, customer } = this.#way;
    const { cursor, audit } = page;
    const mark = { cursor, at: this.#known.asOf, ...(audit && { audit }) };
    const pulled = { ...mark, ...(historyChanged && { historyChanged }) } as const;
    const part = { users: this.#users, gone: this.#present() };
    if (this.whole) await gather(database, customer, { first: this.#isFirst, ...part });
    await settle(database, customer, {
      authority: this.#authority,
      deliveries: echoes,
      base: {
        ...(this.whole ? { users: [], replace: true } : part),
        ...(page.customer && { fields: page.customer }),
        pools: this.#pools(),
        pulled,
      },
    });
  }

  /** Who was gone on one page and there on a later one is there. */
  #present(): string[] {
    const there = new Set(this.#users.map(({ id }) => id));
    return this.#gone.filter((id) => !there.has(id));
  }

  #pools() {
    const pools = pulledPools(this.#last?.seats ?? new Map(), this.#known);
    return () => pools;
  }
}

async function echoesOf(
  { database, customer }: PullWay,
  cursor: number,
  { historyChanged, recorded }: { readonly historyChanged: boolean; readonly recorded: boolean },
): Promise<DeliveryChange[]> {
  const actions = (await actionsOf(database, customer)).filter(
    ({ counts }) => counts.acked + (historyChanged ? counts.done : 0) > 0,
  );
  const echoes: DeliveryChange[] = [];
  for (const action of actions) {
    for (const { firstSeq, operations } of await readPackets(database, action)) {
      const change: DeliveryChange['change'] = (present) =>
        historyChanged ? askAgain(present) : takeEcho(present, cursor, recorded);
      echoes.push({ action: action.id, firstSeq, size: operations.length, change });
    }
  }
  return echoes;
}
