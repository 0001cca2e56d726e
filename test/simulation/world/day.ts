import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { createIdSource } from '../../../src/core/ids.ts';
import { readPasswords } from '../../../src/store/actions.ts';
import { saveCustomer } from '../../../src/store/customers.ts';
import { sweepDrafts } from '../../../src/store/drafts.ts';
import type { BookDatabase, StoredAction } from '../../../src/store/schema.ts';
import { discardActions } from '../../../src/sync/discard.ts';
import { Engine } from '../../../src/sync/engine.ts';
import { chooseAgain } from '../../../src/sync/choose.ts';
import { OpenCustomer } from '../../../src/tasks/directory/open-customer.ts';
import { saveLicenses } from '../../../src/tasks/directory/save-licenses.ts';
import type { Environment } from '../../../src/tasks/environment.ts';
import { createImport } from '../../../src/tasks/import/import.ts';
import { customer as aCustomer, noon, pool } from '../../support/builders.ts';
import { seededBytes } from '../../support/seeded-bytes.ts';
import { checkBook } from './book-laws.ts';
import { Court } from './laws.ts';
import { Life } from './life.ts';
import type { Kill } from './life.ts';
import { PracticeAuthority } from './practice-authority.ts';

const customer = 'school';
const seats = 30;

/** One thing a technician does on that day. */
interface Doing {
  /** Whether it has been done: asked after a kill, when nobody was told. */
  isDone(actions: readonly StoredAction[]): boolean;
  /** Gives the action that was acknowledged, if it makes one. */
  run(): Promise<string | undefined>;
}

/** A day of one technician with imports, licenses, refusals and sync, on a device that may be killed in it. */
export class Day {
  readonly court = new Court();
  readonly authority = new PracticeAuthority(
    this.court,
    new Map([
      ['E3', { total: seats, assigned: 0 }],
      ['P1', { total: seats, assigned: 0 }],
    ]),
    undefined,
  );
  kills = 0;
  /** Storage steps from the morning on. */
  steps = 0;
  readonly #kill: Kill | undefined;
  #life: Life | undefined;
  #engine: Engine | undefined;
  #environment: Environment | undefined;
  #lives = 0;
  /** With the passwords that were there when it was said to be saved. */
  readonly #acknowledged = new Map<string, string>();

  constructor(kill?: Kill) {
    this.#kill = kill;
    Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
  }

  /** From morning to evening. What is cut off is done again when it was not done. */
  async live(): Promise<void> {
    await this.#begin();
    this.#life?.killAt(this.#kill);
    this.steps = -(this.#life?.steps ?? 0);
    for (const doing of this.#doings()) {
      for (;;) {
        const { outcome } = await this.#untilKilled(doing.run());
        if (outcome !== 'killed') {
          if (outcome !== undefined) this.#acknowledged.set(outcome, await this.#passwordsOf(outcome));
          break;
        }
        this.kills += 1;
        await this.#begin();
        await this.check();
        if (doing.isDone(await this.#database().actions.toArray())) break;
      }
    }
    this.steps += this.#life?.steps ?? 0;
    await this.check();
    this.court.judge();
  }

  /** Everybody there with what they hold, whatever their ids. */
  async people(): Promise<string> {
    const { users } = await this.authority.state();
    const lines = Array.from(users.values(), ({ userName, licenses }) => {
      return `${userName}: ${licenses.map(({ product }) => product).join(' ')}`;
    });
    return lines.sort().join('\n');
  }

  /** What is in the book now is whole, and what was acknowledged is in it. */
  async check(): Promise<void> {
    const database = this.#database();
    await checkBook(this.court, database, customer, this.authority.log.decisions);
    for (const [id, passwords] of this.#acknowledged) {
      const isThere = (await database.actions.get(id)) !== undefined;
      const same = isThere && (await this.#passwordsOf(id)) === passwords;
      this.court.hold('what was acknowledged stays', same, () => id);
    }
    const real = new Set(await database.actions.toCollection().primaryKeys());
    for (const table of [database.packets, database.deliveries, database.passwords, database.leftOut]) {
      const keys = await table.toCollection().primaryKeys();
      const isSwept = keys.every(([action]) => real.has(action));
      this.court.hold('an action is whole or not there', isSwept, () => `something is left in ${table.name}`);
    }
  }

  #doings(): Doing[] {
    const { authority } = this;
    const has = (file: string) => (actions: readonly StoredAction[]) =>
      actions.some((action) => action.file === file && action.replaces === undefined);
    const sync: Doing = {
      // Sending goes on by itself.
      isDone: () => false,
      run: async () => {
        await this.#engine?.wake(true);
        return undefined;
      },
    };
    const elsewhere = (product: string, by: number): Doing => ({
      isDone: () => false,
      run: async () => {
        await authority.change({ kind: 'seats', product, by });
        return undefined;
      },
    });
    return [
      { isDone: has('class-1.csv'), run: () => this.#upload('class-1.csv', 18, ['E3']) },
      sync,
      elsewhere('E3', 6),
      { isDone: has('class-2.csv'), run: () => this.#upload('class-2.csv', 12, ['E3']) },
      {
        isDone: (actions) => actions.some(({ what }) => what === 'manage-licenses'),
        run: () => this.#licenses(),
      },
      // The last ones find no seat.
      sync,
      elsewhere('E3', -6),
      sync,
      {
        isDone: (actions) => actions.some(({ replaces }) => replaces !== undefined),
        run: () => this.#retry(),
      },
      { isDone: has('class-3.csv'), run: () => this.#upload('class-3.csv', 5, []) },
      {
        isDone: (actions) => actions.some(({ counts }) => counts.discarded > 0),
        run: () => this.#discard('class-3.csv'),
      },
      { isDone: has('class-4.csv'), run: () => this.#upload('class-4.csv', 7, []) },
      sync,
      sync,
    ];
  }

  async #begin(): Promise<void> {
    const life = await Life.start('book');
    const { database } = life;
    this.#life = life;
    const now = () => noon;
    const randomBytes = seededBytes(++this.#lives);
    const newId = createIdSource(now, randomBytes);
    this.#environment = { database, now, randomBytes, newId, later: () => undefined };
    const remote = this.authority.remoteOf('laptop');
    this.#engine = new Engine({
      database,
      now,
      chance: () => 0,
      after: () => () => undefined,
      remoteFor: () => (life.isOver ? undefined : remote),
      report: () => undefined,
    });
    if (this.#lives === 1) {
      const pools = [pool('E3', seats), pool('P1', seats)];
      await saveCustomer(database, aCustomer({ id: customer, authority: 'practice' }), pools);
    }
    await sweepDrafts(database);
  }

  async #untilKilled<Value>(done: Promise<Value>): Promise<{ readonly outcome: Value | 'killed' }> {
    const life = this.#life;
    const killed = new Promise<'killed'>((resolve) => {
      if (life) life.onKilled = () => resolve('killed');
    });
    const outcome = await Promise.race([
      done.catch((error: unknown) => {
        if (!life?.isOver) throw error;
        return 'killed' as const;
      }),
      killed,
    ]);
    return { outcome };
  }

  async #upload(file: string, count: number, products: readonly string[]): Promise<string | undefined> {
    const environment = this.#environment;
    if (!environment) return undefined;
    const names = Array.from({ length: count }, (_, index) => `${file.slice(0, 7)}-${index}`);
    const rows = names.map((name) => `${name}@school.example,${name},DE`);
    const text = ['Username,Display name,Location', ...rows].join('\r\n');
    const worker = createImport(environment);
    const progress = () => undefined;
    const read = await worker.read(new File([text], file), customer, 'upload-users', progress);
    if (!read.ok) throw new Error(`not read: ${read.problem.code}`);
    await worker.choose({ products, location: 'DE' });
    const saved = await worker.save({ author: 'Robin' }, progress);
    if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`);
    return saved.value;
  }

  async #licenses(): Promise<string | undefined> {
    const environment = this.#environment;
    if (!environment) return undefined;
    const open = new OpenCustomer(environment.database, customer);
    const saving = { author: 'Robin', language: 'en' } as const;
    const change = { assign: ['P1'], revoke: [] };
    const saved = await saveLicenses(environment, open, { search: 'class' }, change, saving);
    if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`);
    return saved.value;
  }

  async #retry(): Promise<string | undefined> {
    const environment = this.#environment;
    const actions = (await this.#database().actions.toArray()).filter(({ counts }) => counts.refused > 0);
    const action = actions.find(({ file }) => file === 'class-2.csv');
    if (!environment || !action) throw new Error('nothing was refused');
    const newPassword = () => 'Another-password-1';
    const chosen = await chooseAgain({ ...environment, newPassword }, action.id, 'refused');
    if (!chosen.ok) throw new Error(`not done again: ${chosen.problem.code}`);
    return chosen.value.actions[0];
  }

  async #discard(file: string): Promise<undefined> {
    const actions = await this.#database().actions.toArray();
    const action = actions.find((other) => other.file === file);
    if (!action) throw new Error(`${file} is not there`);
    this.#acknowledged.delete(action.id);
    const discarded = await discardActions(this.#database(), [action.id]);
    if (!discarded.ok) throw new Error(`not discarded: ${discarded.problem.code}`);
  }

  async #passwordsOf(id: string): Promise<string> {
    const database = this.#database();
    const action = await database.actions.get(id);
    if (!action) return 'gone';
    const packets = await database.packets.toCollection().primaryKeys();
    const own = packets.filter(([other]) => other === id).map(([, firstSeq]) => firstSeq);
    return JSON.stringify([...(await readPasswords(database, action, own))]);
  }

  #database(): BookDatabase {
    const database = this.#life?.database;
    if (!database) throw new Error('the day has begun');
    return database;
  }
}
