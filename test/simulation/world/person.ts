import type { RefusalCode } from '../../../src/core/operations/refusal.ts';
import type { User } from '../../../src/core/directory/user.ts';
import { ledger } from '../../../src/core/operations/ledger.ts';
import { pauseCustomer, putFirst } from '../../../src/store/customers.ts';
import { actionsOf } from '../../../src/store/customer-actions.ts';
import type { StoredAction } from '../../../src/store/schema.ts';
import type { Choice } from '../../../src/core/operations/choice.ts';
import { cardsOf } from '../../../src/sync/cards.ts';
import { choose, chooseAgain } from '../../../src/sync/choose.ts';
import { discardActions, restingOn } from '../../../src/sync/discard.ts';
import { readStanding } from '../../../src/sync/standing.ts';
import type { MaybeChosen } from '../../../src/protocol/cards.ts';
import { Mirror } from '../../../src/store/mirror.ts';
import { deleteUsers } from '../../../src/tasks/directory/change-users.ts';
import { planRestore, restoreUsers } from '../../../src/tasks/directory/restore-users.ts';
import { saveLicenses } from '../../../src/tasks/directory/save-licenses.ts';
import { outcomesOf } from '../../../src/tasks/import/outcomes.ts';
import type { ReadFile } from '../../../src/tasks/import/read-file.ts';
import { saveUpload } from '../../../src/tasks/import/save-upload.ts';
import type { Device } from './device.ts';
import { saveRecordFirst, saveUnchecked } from './heedless-saves.ts';

export interface UploadWish {
  readonly customer: string;
  readonly names: readonly string[];
  readonly products: readonly string[];
}

export interface LicenseWish {
  readonly customer: string;
  /** Who is chosen: of the list as it is, from a place on, so many. */
  readonly from: number;
  readonly count: number;
  readonly assign: readonly string[];
  readonly revoke: readonly string[];
}

/** What a technician does at a device, through the same functions as the app's workers. Gives operations made. */
export class Person {
  readonly #device: Device;
  /** Of operations that were parked and are queued again. */
  readonly #onRequeued: (operations: readonly string[]) => void;

  constructor(device: Device, onRequeued: (operations: readonly string[]) => void) {
    this.#device = device;
    this.#onRequeued = onRequeued;
  }

  async upload({ customer, names, products }: UploadWish): Promise<number> {
    const { session, setup } = this.#device;
    const open = await this.#device.open(customer);
    if (!session || !open) return 0;
    const { environment } = session;
    const { mirror } = open;
    const file: ReadFile = {
      ...noFile,
      rows: names.map((name, line) => {
        const user = { userName: `${name}@school.example`, displayName: name };
        return { line, user, licenses: [], findings: [] };
      }),
    };
    const choices = { products, location: 'DE' };
    const rowSetup = { choices, isTaken: (userName: string) => mirror.hasName(userName) };
    const outcomes = outcomesOf(file.rows, rowSetup, mirror.ledger());
    const upload = { mirror, file, setup: rowSetup, outcomes };
    // The preview is looked at for a while, and the book goes on.
    await new Promise<void>((resolve) => setup.timeline.after(setup.chance.below(longestLookMs), resolve));
    if (session.life.isOver) return 0;
    if (setup.lacks === 'seats checked at commit')
      return this.#saved(customer, saveUnchecked(environment, upload));
    if (setup.lacks === 'record last') return this.#saved(customer, saveRecordFirst(environment, upload));
    const saved = await saveUpload(environment, upload, this.#device.name, () => undefined);
    return this.#saved(customer, saved.ok ? saved.value : undefined);
  }

  async licenses({ customer, from, count, assign, revoke }: LicenseWish): Promise<number> {
    const open = await this.#device.open(customer);
    const environment = this.#device.session?.environment;
    if (!open || !environment) return 0;
    const ids = chosenIds(open.list.users, from, count);
    const saving = { author: this.#device.name, language: 'en' } as const;
    const saved = await saveLicenses(environment, open, { ids }, { assign, revoke }, saving);
    return this.#saved(customer, saved.ok ? saved.value : undefined);
  }

  /** Of the list as it is, from a place on, so many. */
  async delete(customer: string, from: number, count: number): Promise<number> {
    const open = await this.#device.open(customer);
    const environment = this.#device.session?.environment;
    if (!open || !environment) return 0;
    const ids = chosenIds(open.list.users, from, count);
    const saving = { author: this.#device.name, language: 'en', count: ids.length } as const;
    const saved = await deleteUsers(environment, open, { ids }, saving);
    return this.#saved(customer, saved.ok ? saved.value : undefined);
  }

  /** Of those who were deleted, under the names that are proposed where their own are taken. */
  async restore(customer: string, from: number, count: number): Promise<number> {
    const open = await this.#device.open(customer);
    const environment = this.#device.session?.environment;
    if (!open || !environment) return 0;
    const now = environment.now();
    const ids = chosenIds(open.deletedAt(now), from, count);
    const proposals = planRestore(open, ids, {}, now).rows.flatMap(({ user, proposed }) =>
      proposed === undefined ? [] : [[user.id, proposed] as const],
    );
    const saving = { author: this.#device.name };
    const names = Object.fromEntries(proposals);
    const saved = await restoreUsers(environment, open, ids, names, saving);
    return this.#saved(customer, saved.ok ? saved.value : undefined);
  }

  /** What was refused in some action, or stands aside in it, once more. */
  async again(customer: string, place: number, from: 'refused' | 'parked'): Promise<number> {
    const action = await this.#some(customer, place, ({ counts }) => counts[from] > 0);
    const environment = this.#device.session?.environment;
    if (!action || !environment) return 0;
    await this.#noteParked(customer);
    return this.#chosen(customer, await chooseAgain({ ...environment, newPassword }, action.id, from));
  }

  /** Some card, and some choice. */
  async card(customer: string, place: number): Promise<number> {
    const environment = this.#device.session?.environment;
    if (!environment) return 0;
    const { database } = environment;
    const standing = await readStanding(database, new Mirror(database, customer));
    const cards = standing ? cardsOf(standing) : [];
    const card = cards[place % Math.max(1, cards.length)];
    if (!card) return 0;
    await this.#noteParked(customer);
    const { key, reason, facts } = card;
    const choices = choicesFor(reason, String(facts['product'] ?? ''));
    const choice = choices[place % choices.length] ?? { kind: 'again' };
    return this.#chosen(
      customer,
      await choose({ ...environment, newPassword }, { customer, card: key, choice }),
    );
  }

  async #chosen(customer: string, chosen: MaybeChosen): Promise<number> {
    if (!chosen.ok) return 0;
    let made = 0;
    for (const id of chosen.value.actions) made += await this.#saved(customer, id);
    this.#device.wake();
    return made;
  }

  /** Before anything is written: the engine may send it in the same moment. */
  async #noteParked(customer: string): Promise<void> {
    const database = this.#device.session?.life.database;
    const standing = database && (await readStanding(database, new Mirror(database, customer)));
    const parked = standing?.open.filter(({ delivery }) => delivery.state === 'parked') ?? [];
    this.#onRequeued(parked.map(({ operation }) => operation.id));
  }

  async discard(customer: string, place: number): Promise<void> {
    const action = await this.#some(customer, place, ({ counts }) => counts.queued + counts.parked > 0);
    const database = this.#device.session?.life.database;
    if (!action || !database) return;
    await discardActions(database, await restingOn(database, action.id));
  }

  async pause(customer: string, on: boolean): Promise<void> {
    const database = this.#device.session?.life.database;
    if (!database) return;
    await pauseCustomer(database, customer, on);
    this.#device.wake();
  }

  async sendFirst(customer: string): Promise<void> {
    const database = this.#device.session?.life.database;
    if (!database) return;
    await putFirst(database, customer, this.#device.now());
    this.#device.wake();
  }

  async #some(
    customer: string,
    place: number,
    isMeant: (action: StoredAction) => boolean,
  ): Promise<StoredAction | undefined> {
    const database = this.#device.session?.life.database;
    if (!database) return undefined;
    const meant = (await actionsOf(database, customer)).filter(isMeant);
    return meant[place % Math.max(1, meant.length)];
  }

  async #saved(customer: string, saving: string | undefined | Promise<string | undefined>): Promise<number> {
    const id = await saving;
    const session = this.#device.session;
    if (id === undefined || !session) return 0;
    const action = await session.life.database.actions.get(id);
    if (!action) return 0;
    const size = this.#device.acknowledged.has(id) ? 0 : action.size;
    this.#device.acknowledged.set(id, action.size);
    await this.#checkPromise(customer, action);
    this.#device.wake();
    return size;
  }

  /** Nothing came in between: then what this action holds was free when it was made real. */
  async #checkPromise(customer: string, action: StoredAction): Promise<void> {
    const open = await this.#device.open(customer);
    const mirror = open?.mirror;
    if (!mirror || mirror.customer?.rev !== action.rev) return;
    const { seatSteps } = mirror.replayed();
    const others = seatSteps.filter((step) => step.action !== action.id);
    const without = ledger(mirror.base.seats, others);
    for (const [product, { free }] of mirror.ledger()) {
      const before = without.get(product)?.free ?? 0;
      this.#device.setup.court.hold(
        'never more promised than believed free',
        free >= 0 || free >= before,
        () => `${product} at ${this.#device.name}: ${before} were free, ${free} are after ${action.id}`,
      );
    }
  }
}

const longestLookMs = 300_000;

const noFile = {
  name: 'people.csv',
  asOf: 0,
  encoding: 'UTF-8',
  layout: { delimiter: ',', headingLine: 1, columns: [] },
  counts: { rows: 0, emptyLines: 0 },
} as const;

const newPassword = () => 'Another-password-1';

/** What a card offers for its reason. */
function choicesFor(reason: RefusalCode, product: string): readonly Choice[] {
  const always = [{ kind: 'again' }, { kind: 'drop' }] as const;
  switch (reason) {
    case 'no-seats':
      return [...always, { kind: 'without', product }, { kind: 'wait', product }];
    case 'changed-since-seen':
      return [...always, { kind: 'mine' }, { kind: 'theirs' }];
    case 'name-taken':
      return [...always, { kind: 'link' }];
    default:
      return always;
  }
}

function chosenIds(users: readonly User[], from: number, count: number): string[] {
  const start = users.length === 0 ? 0 : from % users.length;
  return users.slice(start, start + count).map(({ id }) => id);
}
