import type { PracticeMode } from '../core/directory/practice-mode.ts';
import type { Problem, Result } from '../core/result.ts';
import type { OutboxProblemCode } from '../core/outbox/outbox-problem.ts';
import type { Card, CardChoice, MaybeChosen } from '../protocol/cards.ts';
import type { SyncStatus } from '../protocol/sync.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Book } from './book.ts';

type Counted = Promise<Result<number, Problem<OutboxProblemCode>>>;

/** Starts the engine; from then on whatever waits goes out by itself whenever the way is open. */
export function startSync(book: Book, report: (status: SyncStatus) => void): Promise<void> {
  return book.workers.sync.start(book.isOnline(), report);
}

/** Sends what waits and asks every authority what is new. */
export function syncNow(book: Book): Promise<void> {
  return book.workers.sync.wake(book.isOnline());
}

/** Turns the switch of the practice remote, and tries at once what the new position lets through. */
export async function setPracticeMode(book: Book, mode: PracticeMode): Promise<void> {
  await writeSetting(book.database, 'practice', mode);
  await syncNow(book);
}

/** The action and the later ones that rest on it: what discarding it would take. */
export function restingOn(book: Book, action: string): Promise<readonly string[]> {
  return book.workers.sync.restingOn(action);
}

/** Takes back what was never sent. Gives how many changes. */
export function discard(book: Book, actions: readonly string[]): Counted {
  return book.workers.sync.discard(actions);
}

/**
 * A person did the action in Partner Center by hand. Gives how many changes are done with it. Who signs so
 * without having given a name in Settings has given it now.
 */
export async function carryOver(book: Book, action: string, by: string): Counted {
  const author = await readSetting(book.database, 'author');
  if (!author) await writeSetting(book.database, 'author', by);
  return book.workers.sync.carryOver(action, by);
}

/** Queues changes of an action that were short of seats, as far as seats are free now. */
export function requeueShort(book: Book, action: string): Promise<MaybeChosen> {
  return book.workers.sync.requeueShort(action);
}

/** Queues what was refused of an action anew. */
export function retryRefused(book: Book, action: string): Promise<MaybeChosen> {
  return book.workers.sync.retry(action);
}

/** What of a customer did not go through, by reason, with the first `limit` people of each. */
export function cards(book: Book, customer: string, limit: number): Promise<readonly Card[]> {
  return book.workers.sync.cards(customer, limit);
}

/** Does what a person chose for a card. */
export function choose(book: Book, choice: CardChoice): Promise<MaybeChosen> {
  return book.workers.sync.choose(choice);
}

/** Keeps the changes of a customer here, or lets them go out again. */
export function pauseCustomer(book: Book, customer: string, on: boolean): Promise<void> {
  return book.workers.sync.pauseCustomer(customer, on);
}

/** Sends the changes of a customer before those of all others. */
export function sendFirst(book: Book, customer: string): Promise<void> {
  return book.workers.sync.sendFirst(customer);
}
