import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import type { Seats } from '../../../src/core/directory/pool.ts';
import { saveCustomer } from '../../../src/store/customers.ts';
import { customer as aCustomer, pool } from '../../support/builders.ts';
import type { Authority } from './authority.ts';
import { Chance } from './chance.ts';
import type { Command } from './commands.ts';
import type { Defense } from './defenses.ts';
import { Device, tell } from './device.ts';
import { happen, Names } from './happenings.ts';
import { Court, LawBroken } from './laws.ts';
import { Network } from './network.ts';
import { Person } from './person.ts';
import { PracticeAuthority } from './practice-authority.ts';
import { Timeline } from './timeline.ts';
import { withoutDefense } from './without-defense.ts';

export interface WorldSetup {
  readonly seed: number;
  readonly customers: number;
  /** Seats of each product at the beginning. */
  readonly seats: number;
  /** How many names people have: few, and devices meet at the same ones. */
  readonly names: number;
  readonly lacks?: Defense;
  /** Else it is the practice authority. */
  authorityOf?(court: Court, customer: string, seats: ReadonlyMap<string, Seats>): Promise<Authority>;
}

const deviceNames = ['laptop', 'tablet', 'desk'];
const products = ['E3', 'P1', 'TEAMS'];
/** Of the event loop, without any time going by: a save of 48 KB takes some dozens. */
const mostTurns = 100_000;

/** Three devices, one authority for each customer, a network between them and somebody else beside. */
export class World {
  readonly court = new Court();
  readonly timeline: Timeline;
  readonly network: Network;
  readonly devices: readonly Device[];
  readonly people: readonly Person[];
  readonly authorities = new Map<string, Authority>();
  /** Operations made. */
  made = 0;
  readonly #setup: WorldSetup;
  readonly #chance: Chance;
  readonly #names: Names;

  constructor(setup: WorldSetup) {
    const { seed, lacks, names } = setup;
    this.#setup = setup;
    // Databases of a world that is over are never met again.
    Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange };
    this.#chance = new Chance(seed);
    this.#names = new Names(names, this.#chance);
    this.timeline = new Timeline(() => this.rest());
    this.network = new Network(this.timeline, this.#chance);
    this.devices = deviceNames.map((name) => {
      const { timeline, court } = this;
      return new Device({
        name,
        timeline,
        court,
        lacks,
        chance: this.#chance,
        remoteFor: (customer, isOnline) => {
          const authority = this.#authority(customer);
          return this.network.remote(withoutDefense(authority.remoteOf(name), lacks), isOnline);
        },
      });
    });
    this.people = this.devices.map((device) => new Person(device, (ids) => this.#noteRequeued(ids)));
  }

  /** The devices are switched on, each with the customers in its book. */
  async begin(): Promise<void> {
    const { customers, seats, lacks, authorityOf } = this.#setup;
    const atFirst = new Map(products.map((product) => [product, { total: seats, assigned: 0 }]));
    for (let index = 0; index < customers; index++) {
      const id = `customer-${index}`;
      const authority = await authorityOf?.(this.court, id, atFirst);
      this.authorities.set(id, authority ?? new PracticeAuthority(this.court, atFirst, lacks));
    }
    for (const device of this.devices) {
      await device.begin();
      const database = device.session?.life.database;
      const pools = products.map((product) => pool(product, seats));
      for (const id of this.authorities.keys()) {
        if (database) await saveCustomer(database, aCustomer({ id, authority: 'practice' }), pools);
      }
    }
  }

  /** Something happens, and a while goes by; what it brings about goes on beside what comes next. */
  async run(command: Command): Promise<void> {
    const index = command.device % this.devices.length;
    const [device, person] = [this.devices[index], this.people[index]];
    const customer = `customer-${command.customer % this.#setup.customers}`;
    if (!device || !person) return;
    const authority = this.#authority(customer);
    const { session } = device;
    const scene = { device, person, customer, authority, products, names: this.#names };
    happen(command, scene).then(
      (made) => (this.made += made),
      (error: unknown) => {
        // A save that was cut off with its device tells nobody anything.
        if (!session?.life.isOver)
          this.court.hold('nothing stops', false, () => `${command.kind}: ${tell(error)}`);
      },
    );
    await this.timeline.pass(command.afterMs);
    this.court.judge();
  }

  /** Until no transaction is under way: then all that goes on waits for the timeline. */
  async rest(): Promise<void> {
    let turns = 0;
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.devices.some(({ isBusy }) => isBusy)) quiet = -1;
      if (++turns > mostTurns) throw new LawBroken('nothing stops', 'a device is busy for ever');
    }
  }

  #authority(customer: string): Authority {
    const authority = this.authorities.get(customer);
    if (!authority) throw new Error(`no authority of ${customer}`);
    return authority;
  }

  #noteRequeued(operations: readonly string[]): void {
    for (const { log } of this.authorities.values()) for (const id of operations) log.requeued.add(id);
  }
}
