import type { User } from '../../core/directory/user.ts';
import type { UpdateLicenses } from '../../core/operations/operation.ts';
import type { LicenseChange, LicensePlan } from '../../protocol/directory.ts';
import type { OpenCustomer } from './open-customer.ts';
import { isShort, seenOf, Trial } from './trial.ts';
import type { Draft, Planned } from './trial.ts';

export interface PlannedLicenses {
  readonly updates: readonly Planned<UpdateLicenses>[];
  readonly unchanged: number;
  readonly free: ReadonlyMap<string, number>;
  readonly freeAfter: ReadonlyMap<string, number>;
}

/** Plays the change through for the rows in their order. */
export function planLicenses(
  { list, mirror }: OpenCustomer,
  rows: Uint32Array,
  change: LicenseChange,
  now: number,
): PlannedLicenses {
  const lines = mirror.ledger();
  const trial = new Trial(mirror, now);
  const updates: Planned<UpdateLicenses>[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const user = list.users[row];
    const draft = user && updateOf(user, change);
    if (draft) updates.push(trial.plan(user, draft));
    else unchanged += 1;
  }
  const products = [...new Set([...change.assign, ...change.revoke])];
  return {
    updates,
    unchanged,
    free: new Map(products.map((product) => [product, lines.get(product)?.free ?? 0])),
    freeAfter: new Map(products.map((product) => [product, trial.free(product)])),
  };
}

/** Refusals that are listed by name; beyond that their number says enough. */
const listedRefusals = 200;

export function planSummary({ updates, unchanged, free, freeAfter }: PlannedLicenses): LicensePlan {
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

/** Undefined when the user already has it so. Plans that are off stay off: a product already held is not touched. */
function updateOf(user: User, change: LicenseChange): Draft<UpdateLicenses> | undefined {
  const held = new Set(user.licenses.map(({ product }) => product));
  const assign = change.assign.filter((product) => !held.has(product));
  const revoke = change.revoke.filter((product) => held.has(product));
  if (assign.length === 0 && revoke.length === 0) return undefined;
  return {
    kind: 'update-licenses',
    userId: user.id,
    assign: assign.map((product) => ({ product, plansOff: [] })),
    revoke,
    seen: seenOf(user),
  };
}
