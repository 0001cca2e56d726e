import type { Action } from '../core/operations/action.ts';
import type { Figure, Provenance } from '../core/directory/figure.ts';
import type { Language } from '../core/directory/customer.ts';
import type { SortColumn } from '../core/directory/user-list.ts';
import type { User } from '../core/directory/user.ts';
import type { Delivery, WaitingState } from '../core/outbox/delivery.ts';
import type { LeftOutRow } from '../core/operations/left-out.ts';
import type { Refusal } from '../core/operations/refusal.ts';
import type { Problem, Result } from '../core/result.ts';
import type { SaveProblemCode } from '../core/operations/save-problem.ts';

/** Lists, counts and license plans of a customer: what it sees is base with the waiting changes. */
export interface DirectoryWorker {
  overview(customer: string): Promise<CustomerOverview>;
  page(customer: string, query: UserQuery): Promise<UserPage>;
  /** Per product of the customer, how many of the selected users hold it. */
  licenseStates(customer: string, selection: Selection, language: Language): Promise<LicenseStates>;
  /** Validates: what each user would get and lose, which seats that takes, who cannot. Saves nothing. */
  planLicenses(
    customer: string,
    selection: Selection,
    change: LicenseChange,
    language: Language,
  ): Promise<LicensePlan>;
  saveLicenses(
    customer: string,
    selection: Selection,
    change: LicenseChange,
    saving: { readonly author: string; readonly language: Language },
  ): Promise<Result<string, Problem<SaveProblemCode>>>;
  /** Queues it as one action and gives its id. `count`: how many the person saw selected. */
  deleteUsers(
    customer: string,
    selection: Selection,
    saving: { readonly author: string; readonly language: Language; readonly count: number },
  ): Promise<Result<string, Problem<SaveProblemCode>>>;
  /** The same: a new temporary password for each of them. */
  resetPasswords(
    customer: string,
    selection: Selection,
    saving: { readonly author: string; readonly language: Language; readonly count: number },
  ): Promise<Result<string, Problem<SaveProblemCode>>>;
  /** Deleted users who can still be restored, most urgent first. */
  deletedPage(
    customer: string,
    query: { readonly offset: number; readonly limit: number },
  ): Promise<DeletedPage>;
  /** What would come of restoring these deleted users. Saves nothing. */
  planRestore(customer: string, ids: readonly string[], names: NewNames): Promise<RestorePlan>;
  /** Queues it as one action and gives its id. */
  restoreUsers(
    customer: string,
    ids: readonly string[],
    names: NewNames,
    saving: { readonly author: string },
  ): Promise<Result<string, Problem<SaveProblemCode>>>;
  sheet(action: string, offset: number, limit: number): Promise<Sheet | undefined>;
  /** The whole sheet as the bytes of a CSV file. */
  sheetFile(action: string, format: SheetFormat): Promise<Uint8Array | undefined>;
}

export interface CustomerOverview {
  /** Users that are there with all waiting changes. */
  readonly users: number;
  /** Who can still be restored. */
  readonly deletedUsers: number;
  /** Of all of these, who is there already, as base says. */
  readonly usersInBase: number;
  /** Users touched by waiting changes. */
  readonly waitingUsers: number;
  /** The oldest date of what base says, and its source; absent for an empty base. */
  readonly oldest?: Provenance;
  readonly pools: readonly PoolLine[];
}

/** The seat ledger of one product. */
export interface PoolLine {
  readonly product: string;
  readonly total: Figure;
  readonly assigned: Figure;
  /** Seats held by changes that wait here. */
  readonly queued: number;
  /** total - assigned - queued; below 0 when somebody else made the pool over-full. */
  readonly free: number;
}

export interface UserQuery {
  /** Part of a display or user name, any case. */
  readonly search: string;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** For collation. */
  readonly language: Language;
}

export interface UserPage {
  /** Users that match the search. */
  readonly total: number;
  readonly rows: readonly UserRow[];
}

export interface DeletedPage {
  readonly total: number;
  readonly rows: readonly UserRow[];
}

/** By the id of the user: the name to be restored under, where it is another one. */
export type NewNames = Readonly<Record<string, string>>;

export interface RestorePlan {
  readonly rows: readonly RestorePlanRow[];
}

export interface RestorePlanRow {
  readonly user: User;
  /** Part numbers of licenses that come back, and of those that do not, since no seat is free. */
  readonly back: readonly string[];
  readonly missing: readonly string[];
  /** Why it would not work. */
  readonly refusal?: Refusal;
  /** Where the name is taken: by whom, and a name that is free. */
  readonly bearer?: string;
  readonly proposed?: string;
}

export interface UserRow {
  readonly user: User;
  /** How far the last change that waits for this user has got. */
  readonly state?: WaitingState;
}

/** Users by id, or all that match a search. */
export type Selection = { readonly ids: readonly string[] } | { readonly search: string };

export interface LicenseStates {
  /** Users in the selection. */
  readonly users: number;
  /** Some of them, in sort order, to be named on the page. */
  readonly names: readonly string[];
  readonly products: readonly ProductState[];
}

export interface ProductState {
  readonly product: string;
  /** How many of the selected users hold it: none, some or all of them is the tri-state. */
  readonly holders: number;
  readonly free: number;
}

/** What is not named here stays as it is for each user. */
export interface LicenseChange {
  readonly assign: readonly string[];
  readonly revoke: readonly string[];
}

export interface LicensePlan {
  /** Users for whom something changes. */
  readonly changed: number;
  /** Users who already have it so. */
  readonly unchanged: number;
  /** Users who cannot take it, with the reason; they are left out. The first 200. */
  readonly refused: readonly { readonly user: User; readonly refusal: Refusal }[];
  readonly refusedCount: number;
  /** Seats before and after. */
  readonly seats: readonly {
    readonly product: string;
    readonly free: number;
    readonly after: number;
    /** Users who go without because seats fall short, last in list order. */
    readonly short: number;
  }[];
}

export interface Sheet {
  readonly action: Action;
  /** Rows of operations and, after them, of what was left out. */
  readonly total: number;
  readonly rows: readonly SheetRow[];
}

/** One operation, or somebody who was left out: then there is no `delivery`. */
export interface SheetRow extends LeftOutRow {
  readonly password?: string;
  /** Part numbers. */
  readonly assigned: readonly string[];
  readonly revoked: readonly string[];
  /** Of a restored user: what was held before and does not come back, since no seat was free. */
  readonly notRestored?: readonly string[];
  readonly delivery?: Delivery;
}

/** Words and separators of the file; codes become sentences in the worker by the same messages. */
export interface SheetFormat {
  readonly language: Language;
  readonly delimiter: ',' | ';';
}
