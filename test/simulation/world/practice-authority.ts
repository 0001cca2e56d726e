import type { Seats } from '../../../src/core/directory/pool.ts';
import type { User } from '../../../src/core/directory/user.ts';
import { borneNameKey, userNameKey } from '../../../src/core/directory/user.ts';
import type { Operation } from '../../../src/core/operations/operation.ts';
import { PracticeRemote } from '../../../src/remotes/practice/practice.ts';
import type { PracticeRecords, PracticeUser } from '../../../src/remotes/practice/storage.ts';
import type { Remote } from '../../../src/remotes/remote.ts';
import type { Authority, OutsideChange } from './authority.ts';
import { DecisionLog } from './decision-log.ts';
import type { Defense } from './defenses.ts';
import type { Court } from './laws.ts';

/** The practice authority over plain maps in memory, which several devices share. */
export class PracticeAuthority implements Authority {
  readonly log: DecisionLog;
  readonly #lacks: Defense | undefined;
  readonly #users = new Map<string, PracticeUser>();
  readonly #answers: PracticeRecords['answers'][number][] = [];
  readonly #seats: Map<string, Seats>;
  readonly elsewhere = new Map<string, number>();
  #cursor = 0;
  #remote: PracticeRemote;
  /** What is being asked, and by whom. */
  #asked: { readonly device: string; readonly operations: ReadonlyMap<string, Operation> } | undefined;

  constructor(court: Court, seats: ReadonlyMap<string, Seats>, lacks: Defense | undefined) {
    this.log = new DecisionLog(court);
    this.#lacks = lacks;
    this.#seats = new Map(seats);
    this.#remote = this.#open();
  }

  remoteOf(device: string): Remote {
    return {
      isReachable: () => Promise.resolve(true),
      push: (operations) => {
        if (this.#lacks === 'stored answers') this.restart();
        this.#asked = { device, operations: new Map(operations.map((entry) => [entry.id, entry])) };
        return this.#remote.push(operations);
      },
      pull: (known) => this.#remote.pull(known),
    };
  }

  restart(): void {
    this.#remote = this.#open();
  }

  state(): ReturnType<Authority['state']> {
    const users = new Map(Array.from(this.#users.values(), ({ id, user }) => [id, user]));
    return Promise.resolve({ users, seats: new Map(this.#seats) });
  }

  change(change: OutsideChange): Promise<void> {
    this.#cursor += 1;
    switch (change.kind) {
      case 'seats': {
        const held = this.elsewhere.get(change.product) ?? 0;
        const by = Math.max(-held, change.by);
        this.elsewhere.set(change.product, held + by);
        this.#count(change.product, by);
        break;
      }
      case 'total': {
        const seats = this.#seats.get(change.product);
        if (seats) {
          this.#seats.set(change.product, { ...seats, total: Math.max(0, seats.total + change.by) });
        }
        break;
      }
      case 'user':
        this.#addUser(change.user);
        break;
      case 'license':
        this.#toggleLicense(change.place, change.product);
    }
    this.restart();
    return Promise.resolve();
  }

  #addUser(user: User): void {
    const key = userNameKey(user.userName);
    const isTaken = [...this.#users.values()].some((other) => borneNameKey(other.user) === key);
    if (!isTaken) this.#users.set(user.id, { id: user.id, user, changed: this.#cursor });
  }

  #toggleLicense(place: number, product: string): void {
    const users = [...this.#users.values()].filter(({ user }) => user.deletedAt === undefined);
    const user = users[place % Math.max(1, users.length)]?.user;
    const seats = this.#seats.get(product);
    if (!user || !seats) return;
    const kept = user.licenses.filter((held) => held.product !== product);
    const holds = kept.length < user.licenses.length;
    if (!holds && seats.assigned >= seats.total) return;
    const licenses = holds ? kept : [...kept, { product, plansOff: [] }];
    this.#count(product, holds ? -1 : 1);
    this.#users.set(user.id, { id: user.id, user: { ...user, licenses }, changed: this.#cursor });
  }

  #count(product: string, by: number): void {
    const seats = this.#seats.get(product);
    if (seats) this.#seats.set(product, { ...seats, assigned: seats.assigned + by });
  }

  #open(): PracticeRemote {
    const storage = {
      read: () => Promise.resolve(this.#read()),
      write: (change: PracticeRecords) => {
        this.#write(change);
        return Promise.resolve();
      },
    };
    return new PracticeRemote(storage, {
      mode: () => Promise.resolve('online'),
      delay: () => Promise.resolve(),
    });
  }

  #read(): PracticeRecords {
    const isBoundless = this.#lacks === 'conditional seats';
    const seats = Object.fromEntries(
      Array.from(this.#seats, ([product, own]) => [product, isBoundless ? { ...own, total: 1e9 } : own]),
    );
    const answers = this.#lacks === 'stored answers' ? [] : [...this.#answers];
    return { head: { cursor: this.#cursor, seats }, users: [...this.#users.values()], answers };
  }

  #write({ head, users, answers }: PracticeRecords): void {
    const before = new Map(this.#seats);
    this.#cursor = head.cursor;
    for (const [product, { assigned }] of Object.entries(head.seats)) {
      const total = before.get(product)?.total ?? 0;
      this.#seats.set(product, { total, assigned });
    }
    for (const user of users) this.#users.set(user.id, user);
    this.#answers.push(...answers);
    for (const { id, answer } of answers) {
      const operation = this.#asked?.operations.get(id);
      if (operation) this.log.add(operation, this.#asked?.device ?? '', answer.status === 'applied');
    }
    this.log.seats(before, this.#seats);
  }
}
