import type { User } from '../../core/directory/user.ts';
import { apply } from '../../core/operations/apply.ts';
import type { Refusal } from '../../core/operations/refusal.ts';
import type { Seats } from '../../core/directory/pool.ts';
import { View } from '../../core/operations/view.ts';
import type { UpdateLicenses } from '../../core/operations/operation.ts';
import type { LicenseChange, LicensePlan } from '../../protocol/directory.ts';
import type { Mirror } from '../../store/mirror.ts';
import type { OpenCustomer } from './open-customer.ts';

/** One user of a plan: what would be queued, and why it could not work. */
export interface PlannedUpdate {
  readonly user: User;
  readonly update: Pick<UpdateLicenses, 'userId' | 'assign' | 'revoke' | 'seen'>;
  readonly refusal?: Refusal;
}

export interface Planned {
  readonly updates: readonly PlannedUpdate[];
  readonly unchanged: number;
  readonly free: ReadonlyMap<string, number>;
  readonly freeAfter: ReadonlyMap<string, number>;
}

/**
 * Plays the change through for the rows in their order, against the seats that the ledger says are free:
 * the same `apply` that an authority runs, so nothing is promised that it would refuse as things stand.
 */
export function planLicenses(
  { list, mirror }: OpenCustomer,
  rows: Uint32Array,
  change: LicenseChange,
): Planned {
  const lines = mirror.ledger();
  const trial = new View(mirror.promisable());
  const updates: PlannedUpdate[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const user = list.users[row];
    const update = user && updateOf(user, change);
    if (!update) {
      unchanged += 1;
      continue;
    }
    const applied = apply(trial, { ...placeholder, ...update });
    if (applied.ok) trial.write(applied.effect);
    updates.push(applied.ok ? { user, update } : { user, update, refusal: applied.refusal });
  }
  const products = [...new Set([...change.assign, ...change.revoke])];
  return {
    updates,
    unchanged,
    free: new Map(products.map((product) => [product, lines.get(product)?.free ?? 0])),
    freeAfter: new Map(products.map((product) => [product, freeOf(trial.seats(product))])),
  };
}

/** Which of these could not be promised now, when all of them are. */
export function refusalsOf(mirror: Mirror, updates: readonly PlannedUpdate['update'][]): Refusal[] {
  const trial = new View(mirror.promisable());
  return updates.flatMap((update) => {
    const applied = apply(trial, { ...placeholder, ...update });
    if (!applied.ok) return [applied.refusal];
    trial.write(applied.effect);
    return [];
  });
}

/** `apply` reads no more of an operation than what it does; the rest is filled in when it is saved. */
const placeholder = {
  kind: 'update-licenses',
  id: '',
  seq: 0,
  at: 0,
  author: '',
  customer: '',
  action: '',
} as const;

/** Refusals that are listed by name; beyond that their number says enough. */
const listedRefusals = 200;

export function planSummary({ updates, unchanged, free, freeAfter }: Planned): LicensePlan {
  const refused = updates.flatMap(({ user, refusal }) => (refusal ? [{ user, refusal }] : []));
  return {
    changed: updates.length - refused.length,
    unchanged,
    refused: refused.slice(0, listedRefusals),
    refusedCount: refused.length,
    seats: Array.from(free, ([product, before]) => ({
      product,
      free: before,
      after: freeAfter.get(product) ?? before,
      short: refused.filter(({ refusal }) => isShort(refusal) && refusal.facts['product'] === product).length,
    })),
  };
}

/** Short of seats is not decided for good: it is kept and offered again; any other refusal leaves the user out. */
export function isShort(refusal: Refusal): boolean {
  return refusal.code === 'no-seats';
}

/** Undefined when the user already has it so. Plans that are off stay off: a product already held is not touched. */
function updateOf(user: User, change: LicenseChange): PlannedUpdate['update'] | undefined {
  const held = new Set(user.licenses.map(({ product }) => product));
  const assign = change.assign.filter((product) => !held.has(product));
  const revoke = change.revoke.filter((product) => held.has(product));
  if (assign.length === 0 && revoke.length === 0) return undefined;
  return {
    userId: user.id,
    assign: assign.map((product) => ({ product, plansOff: [] })),
    revoke,
    seen: { userName: user.userName, displayName: user.displayName, licenses: user.licenses },
  };
}

function freeOf(seats: Seats | undefined): number {
  return seats ? seats.total - seats.assigned : 0;
}
