import type { Seats } from '../../core/directory/pool.ts';
import type { User } from '../../core/directory/user.ts';
import type { Answer } from '../../core/outbox/answer.ts';

/** Where a practice authority keeps what it knows, handed to it so that it survives reload and kill. */
export interface PracticeStorage {
  read(): Promise<PracticeRecords | undefined>;
  /** All of it or nothing. */
  write(change: PracticeRecords): Promise<void>;
}

export interface PracticeRecords {
  readonly head: PracticeHead;
  readonly users: readonly PracticeUser[];
  readonly answers: readonly PracticeAnswer[];
}

export interface PracticeHead {
  readonly cursor: number;
  readonly seats: Readonly<Record<string, Seats>>;
}

/** A user with the change number it last changed at. */
export interface PracticeUser {
  readonly id: string;
  readonly user: User;
  readonly changed: number;
}

/** The answer that was given to an operation: given again whenever the operation comes again. */
export interface PracticeAnswer {
  readonly id: string;
  readonly answer: Answer;
}
