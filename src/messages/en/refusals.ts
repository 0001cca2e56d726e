import type { Facts } from '../../core/result.ts';
import type { RefusalCode } from '../../core/operations/refusal.ts';
import type { ParkedCode } from '../../core/outbox/delivery.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

/** Why one change was refused, cannot work or stands aside, and what to do about it. */
export type Refusals = Readonly<Record<RefusalCode | ParkedCode, (facts: Facts) => string>>;

export function refusals(f: Formats): Refusals {
  const { quoted, product, count } = createFactTexts(f, fields);
  /** How a product is held: a number of service plans that are off, or not at all. */
  const held = (facts: Facts, name: string) => {
    if (facts[name] === 'none') return 'not assigned';
    const off = count(facts, name);
    if (off === 0) return 'assigned with all services';
    return f.plural(off, { one: 'assigned without # service', other: 'assigned without # services' });
  };
  return {
    'no-seats': (facts) =>
      `No seat of ${product(facts)} is free. Buy more or revoke one, then assign the license again.`,
    'unknown-product': (facts) => `The customer does not own ${product(facts)}.`,
    'name-taken': (facts) =>
      `The user name ${quoted(facts, 'userName')} is already taken at the customer. Choose another one.`,
    'no-location': (facts) =>
      `${quoted(facts, 'userName')} has no location, and no license can be assigned without it.`,
    'user-missing': (facts) =>
      `${quoted(facts, 'userName')} is no longer there. The user may have been deleted.`,
    'restore-too-late': (facts) =>
      `${quoted(facts, 'userName')} was deleted more than 30 days ago and cannot be restored any more. Add the user again.`,
    'changed-since-seen': (facts) =>
      `Somebody else has changed ${product(facts)} for this user in the meantime. Seen: ${held(facts, 'seen')}. There now: ${held(facts, 'there')}. Choose in the queue what counts.`,
    'not-permitted': () =>
      'The account used may not do this at the customer. Ask the customer’s administrator for the permission.',
    'password-not-allowed': (facts) =>
      `The temporary password of ${quoted(facts, 'userName')} breaks the rules for passwords: 8 to 256 characters of three kinds, without the user name. Make another one in the queue.`,
    short: (facts) =>
      `There are not enough seats of ${product(facts)}. This change stands aside and can be queued as soon as a seat is free.`,
  };
}
