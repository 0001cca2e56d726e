import type { AuditHead } from '../../src/core/directory/audit-head.ts';
import type { CustomerFields } from '../../src/core/directory/customer.ts';
import type { Seats } from '../../src/core/directory/pool.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { CarryOverMark } from '../../src/core/operations/action.ts';
import type { Operation } from '../../src/core/operations/operation.ts';
import type { Failure } from '../../src/core/outbox/failure.ts';
import type { Known, Pulled, PulledPage, Remote } from '../../src/remotes/remote.ts';

/** What an authority gives with one pull, and what it was asked. */
export class PagedAuthority implements Remote {
  whole = false;
  users: readonly User[] = [];
  gone: readonly string[] = [];
  customer: CustomerFields | undefined;
  seats: ReadonlyMap<string, Seats> = new Map();
  cursor = 1;
  audit: AuditHead | undefined;
  otherHistory = false;
  /** It does not know its own marks any more, once. */
  hasForgotten = false;
  pageSize = 2;
  /** Pages that it still answers; later ones are cut off. */
  pagesLeft = Infinity;
  readonly asked: (readonly [known: Known, after: string | undefined])[] = [];
  readonly passwords: ReadonlyMap<string, string>[] = [];
  readonly pushed: Operation[] = [];
  readonly carried: { readonly operations: readonly string[]; readonly mark: CarryOverMark }[] = [];
  beforePage: () => Promise<void> = () => Promise.resolve();

  isReachable(): Promise<boolean> {
    return Promise.resolve(true);
  }

  push(operations: readonly Operation[], passwords: ReadonlyMap<string, string> = new Map()) {
    this.pushed.push(...operations);
    this.passwords.push(passwords);
    const answers = operations.map(({ id }) => ({
      operation: id,
      status: 'applied' as const,
      cursor: this.cursor,
    }));
    return Promise.resolve({ ok: true, answers, ...(this.audit && { audit: this.audit }) } as const);
  }

  tellCarriedOver(operations: readonly string[], mark: CarryOverMark): Promise<Failure | undefined> {
    this.carried.push({ operations, mark });
    return Promise.resolve(this.pagesLeft === 0 ? { class: 'unknown' } : undefined);
  }

  async pull(known: Known, after?: string): Promise<Pulled> {
    await this.beforePage();
    this.asked.push([known, after]);
    if (this.pagesLeft === 0) return { ok: false, failure: { class: 'unknown' } };
    this.pagesLeft -= 1;
    const from = this.hasForgotten ? 0 : Number(after ?? 0);
    this.hasForgotten = false;
    const to = from + this.pageSize;
    const page: PulledPage = {
      ok: true,
      first: from === 0,
      whole: this.whole,
      users: this.users.slice(from, to),
      gone: after === undefined ? this.gone : [],
      seats: this.seats,
      cursor: this.cursor,
      ...(this.audit && { audit: this.audit }),
      ...(this.customer && { customer: this.customer }),
      ...(this.otherHistory && { otherHistory: true }),
    };
    return to < this.users.length ? { ...page, next: String(to) } : page;
  }
}
