import type { Action } from '../../../src/core/operations/action.ts';
import { noCounts, type DeliveryState } from '../../../src/core/outbox/delivery.ts';
import type { BookContents, BookOperation } from './book-contents.ts';

/** A file of new users that somebody saved, or tried to. */
export interface Upload {
  readonly file: string;
  /** In the order of the file. */
  readonly userNames: readonly string[];
  /** Its sheet was on the screen: from then on it must not be lost. */
  readonly acknowledged: boolean;
}

/** What holds at every moment: each upload is there whole, or not at all when nobody was told that it is. */
export function brokenAnywhere(book: BookContents, uploads: readonly Upload[]): string[] {
  const broken: string[] = [];
  for (const upload of uploads) {
    const found = book.actions.filter(({ file }) => file === upload.file);
    if (found.length === 0 && upload.acknowledged) broken.push(`lost: ${upload.file}`);
    if (found.length > 1) broken.push(`there ${found.length} times: ${upload.file}`);
    for (const action of found) broken.push(...brokenIn(book, action, upload));
  }
  const known = new Set(uploads.map(({ file }) => file));
  for (const { file = '' } of book.actions) if (!known.has(file)) broken.push(`from nowhere: ${file}`);
  if (book.remains.length > 0) broken.push(`remains of what was cut short: ${book.remains.length}`);
  if (book.withoutPasswords > 0) broken.push(`packets without passwords: ${book.withoutPasswords}`);
  broken.push(
    ...twice(
      'sequence number',
      book.operations.map(({ operation }) => operation.seq),
    ),
  );
  broken.push(
    ...twice(
      'id',
      book.operations.map(({ operation }) => operation.id),
    ),
  );
  broken.push(...twice('user name', book.operations.map(userNameOf)));
  return broken;
}

function brokenIn({ operations }: BookContents, action: Action & { id: string }, upload: Upload): string[] {
  const own = operations.filter(({ action: id }) => id === action.id);
  const sorted = [...own].sort((one, other) => one.operation.seq - other.operation.seq);
  const isWhole =
    action.size === upload.userNames.length &&
    sorted.map(userNameOf).join() === upload.userNames.join() &&
    sorted.every(({ operation }, index) => operation.seq === action.firstSeq + index);
  const counts: Record<DeliveryState, number> = { ...noCounts };
  for (const { delivery } of own) counts[delivery.state] += 1;
  const areCounted = JSON.stringify(counts) === JSON.stringify({ ...noCounts, ...action.counts });
  return [
    ...(isWhole ? [] : [`torn: ${own.length} of ${upload.userNames.length} in ${upload.file}`]),
    ...(areCounted ? [] : [`counted wrongly: ${upload.file}`]),
  ];
}

/** What an authority holds, in its own words. */
export interface Told {
  /** Everybody who is there. */
  readonly users: readonly { readonly id: string; readonly userName: string }[];
  /** The operation of each effect, once for each time that it happened. */
  readonly effects: readonly string[];
  /** Seats that were taken and those that were to be, where the uploads give licenses. */
  readonly seats?: { readonly taken: number; readonly wanted: number };
}

/** What holds when nothing waits any more: everything is done, once, and the book says what the authority says. */
export function brokenAtRest(
  book: BookContents,
  uploads: readonly Upload[],
  customer: string,
  told: Told,
): string[] {
  const broken = brokenAnywhere(book, uploads);
  const base = (book.items.get(customer) ?? []) as Told['users'];
  const undone = book.operations.filter(({ delivery }) => delivery.state !== 'done');
  const reasons = new Set(undone.map(({ delivery: { state, code = '' } }) => `${state} ${code}`.trim()));
  if (undone.length > 0) broken.push(`not done: ${undone.length} (${[...reasons].join(', ')})`);
  const times = countEach(told.effects);
  const ids = book.operations.map(({ operation }) => operation.id);
  const never = ids.filter((id) => !times.has(id)).length;
  const more = ids.filter((id) => (times.get(id) ?? 0) > 1).length;
  if (never > 0) broken.push(`never came about: ${never}`);
  if (more > 0) broken.push(`came about more than once: ${more}`);
  if (told.effects.length > ids.length)
    broken.push(`effects of nothing: ${told.effects.length - ids.length}`);
  for (const [where, users] of [
    ['at the authority', told.users],
    ['in the book', base],
  ] as const) {
    broken.push(
      ...twice(
        `user name ${where}`,
        users.map(({ userName }) => userName),
      ),
    );
    const present = new Map(users.map(({ id, userName }) => [userName, id]));
    const missing = book.operations.filter((each) => present.get(userNameOf(each)) !== each.operation.id);
    if (missing.length > 0) broken.push(`not ${where}: ${missing.length}`);
  }
  const { seats } = told;
  if (seats && seats.taken !== seats.wanted) broken.push(`seats: ${seats.taken} and not ${seats.wanted}`);
  return broken;
}

/** What the practice authority of a customer keeps beside the book. */
export function toldByPractice(book: BookContents, customer: string): Told {
  const of = (kind: string) => book.items.get(`practice|${customer}|${kind}`) ?? [];
  const users = of('users') as { readonly user: Told['users'][number] }[];
  const answers = of('answers') as { readonly id: string; readonly answer: { readonly status: string } }[];
  const [head] = of('head') as { readonly head: { readonly cursor: number } }[];
  const applied = answers.filter(({ answer }) => answer.status === 'applied').map(({ id }) => id);
  // Every effect has a change number of its own; the samples begin at 1. One without an answer has no id.
  const unexplained = Math.max(0, (head?.head.cursor ?? 1) - 1 - applied.length);
  return {
    users: users.map(({ user }) => user),
    effects: [...applied, ...new Array<string>(unexplained).fill('unexplained')],
  };
}

function userNameOf({ operation }: BookOperation): string {
  return operation.kind === 'create-user' ? operation.user.userName : operation.userId;
}

function twice(what: string, values: readonly (string | number)[]): string[] {
  const doubled = [...countEach(values).values()].filter((times) => times > 1).length;
  return doubled > 0 ? [`${what} more than once: ${doubled}`] : [];
}

function countEach<Value>(values: readonly Value[]): Map<Value, number> {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
