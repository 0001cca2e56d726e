import type { User } from '../../core/directory/user.ts';
import { apply } from '../../core/operations/apply.ts';
import type { Operation, UserOperation } from '../../core/operations/operation.ts';
import type { Refusal } from '../../core/operations/refusal.ts';
import { View } from '../../core/operations/view.ts';
import type { Mirror } from '../../store/mirror.ts';

/** A change before it is saved: all of an operation but what saving gives it. */
export type Draft<Kind extends UserOperation = UserOperation> = Kind extends unknown
  ? Omit<Kind, 'id' | 'seq' | 'at' | 'author' | 'customer' | 'action' | 'dependsOn'>
  : never;

/** One user of a plan: what would be queued, and why it could not work. */
export interface Planned<Kind extends UserOperation = UserOperation> {
  readonly user: User;
  readonly draft: Draft<Kind>;
  readonly refusal?: Refusal;
}

/**
 * Plays changes through, one after the other, against the seats that the ledger says are free: the same `apply`
 * that an authority runs, so nothing is promised that it would refuse as things stand.
 */
export class Trial {
  readonly view: View;
  readonly #at: number;

  constructor(mirror: Mirror, at: number) {
    this.view = new View(mirror.promisable());
    this.#at = at;
  }

  /** Gives why it could not work. */
  try(draft: Draft): Refusal | undefined {
    const applied = apply(this.view, { ...unsaved, at: this.#at, ...draft } as Operation);
    if (!applied.ok) return applied.refusal;
    this.view.write(applied.effect);
    return undefined;
  }

  plan<Kind extends UserOperation>(user: User, draft: Draft<Kind>): Planned<Kind> {
    const refusal = this.try(draft);
    return refusal ? { user, draft, refusal } : { user, draft };
  }

  free(product: string): number {
    const seats = this.view.seats(product);
    return seats ? seats.total - seats.assigned : 0;
  }
}

/** `apply` reads no more of an operation than what it does and when; the rest is filled in when it is saved. */
const unsaved = { id: '', seq: 0, author: '', customer: '', action: '' } as const;

/** Short of seats is not decided for good: it is kept and offered again; any other refusal leaves the user out. */
export function isShort(refusal: Refusal): boolean {
  return refusal.code === 'no-seats';
}

/** What a change of that user says of whom the person saw. */
export function seenOf({ userName, displayName, licenses }: User) {
  return { userName, displayName, licenses };
}
