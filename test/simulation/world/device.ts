import { createIdSource } from '../../../src/core/ids.ts';
import type { Remote } from '../../../src/remotes/remote.ts';
import { sweepDrafts } from '../../../src/store/drafts.ts';
import { Engine } from '../../../src/sync/engine.ts';
import type { Environment } from '../../../src/tasks/environment.ts';
import { OpenCustomer } from '../../../src/tasks/directory/open-customer.ts';
import { seededBytes } from '../../support/seeded-bytes.ts';
import type { Chance } from './chance.ts';
import type { Defense } from './defenses.ts';
import type { Court } from './laws.ts';
import { Life } from './life.ts';
import type { Kill } from './life.ts';
import type { Timeline } from './timeline.ts';

export interface DeviceSetup {
  readonly name: string;
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly court: Court;
  readonly lacks: Defense | undefined;
  remoteFor(customer: string, isOnline: () => boolean): Remote;
}

/** Everything a life holds in memory: gone with it. */
interface Session {
  readonly life: Life;
  readonly engine: Engine;
  readonly open: Map<string, OpenCustomer>;
  readonly environment: Environment;
}

/** A technician's device: the real engine and store over a database of its own, killed and begun again. */
export class Device {
  readonly setup: DeviceSetup;
  /** What the device's clock says beside the world's: people and networks set clocks. */
  clockOffset = 0;
  isOnline = true;
  kills = 0;
  /** Actions whose saving was acknowledged, with their sizes. */
  readonly acknowledged = new Map<string, number>();
  #session: Session | undefined;
  #seed = 1;

  constructor(setup: DeviceSetup) {
    this.setup = setup;
  }

  get name(): string {
    return this.setup.name;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get isBusy(): boolean {
    return this.#session?.life.isBusy ?? false;
  }

  now = (): number => this.setup.timeline.now + this.clockOffset;

  /** Switches it on. What it finds is what was committed. */
  async begin(): Promise<void> {
    const { timeline, chance, court, name, lacks, remoteFor } = this.setup;
    const life = await Life.start(name);
    const { database } = life;
    if (lacks === 'sending marked first') await forgetSending(life);
    const isAlive = () => !life.isOver;
    const engine = new Engine({
      database,
      now: this.now,
      chance: () => chance.next(),
      after: (ms, run) => timeline.after(ms, () => isAlive() && run()),
      remoteFor: ({ id }) =>
        mortal(
          remoteFor(id, () => this.isOnline),
          isAlive,
        ),
      report: ({ phase }) => court.hold('nothing stops', !isAlive() || phase !== 'stopped', () => name),
    });
    const randomBytes = seededBytes(this.#seed++ * 1000 + hash(name));
    const newId = createIdSource(this.now, randomBytes);
    const environment: Environment = { database, now: this.now, randomBytes, newId, later: () => undefined };
    this.#session = { life, engine, open: new Map(), environment };
    life.onKilled = () => {
      this.kills += 1;
      this.#session = undefined;
      // Somebody starts it again after a while.
      timeline.after(chance.between(1, 120) * 1000, () => this.begin());
    };
    // As the leading tab does when it starts.
    await sweepDrafts(database).catch(() => undefined);
    this.wake();
    this.#everyMinute(life);
  }

  kill(kill: Kill): void {
    this.#session?.life.killAt(kill);
  }

  /** Nothing more will happen to it. */
  spare(): void {
    this.#session?.life.killAt(undefined);
  }

  wake(look = false): void {
    const { life, engine } = this.#session ?? {};
    engine?.wake(look).catch((error: unknown) => {
      if (!life?.isOver) this.setup.court.hold('nothing stops', false, () => `${this.name}: ${tell(error)}`);
    });
  }

  /** The customer as this device's lists show it. */
  async open(customer: string): Promise<OpenCustomer | undefined> {
    const session = this.#session;
    if (!session) return undefined;
    const open = session.open.get(customer) ?? new OpenCustomer(session.life.database, customer);
    const isNew = !session.open.has(customer);
    session.open.set(customer, open);
    // Without the defense it goes on with what it read at first and hears only of itself.
    if (isNew || this.setup.lacks !== 'rebase by replay') await open.refresh();
    return open;
  }

  #everyMinute(life: Life): void {
    this.setup.timeline.after(60_000, () => {
      if (life.isOver) return;
      this.wake();
      this.#everyMinute(life);
    });
  }
}

/** Nothing answers a device that is dead, and nothing goes out from it. */
function mortal(remote: Remote, isAlive: () => boolean): Remote {
  const whileAlive = <Value>(ask: () => Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (!isAlive()) return;
      ask().then((value) => {
        if (isAlive()) resolve(value);
      }, reject);
    });
  return {
    isReachable: () => whileAlive(() => remote.isReachable()),
    push: (...asked) => whileAlive(() => remote.push(...asked)),
    pull: (known, after) => whileAlive(() => remote.pull(known, after)),
  };
}

/** As if the mark had only been made after the answer. */
async function forgetSending({ database }: Life): Promise<void> {
  for (const stored of await database.deliveries.toArray()) {
    if (stored.states.includes('s')) {
      await database.deliveries.put({ ...stored, states: stored.states.replaceAll('s', 'q') });
      await recount(database, stored.action);
    }
  }
}

async function recount(database: Life['database'], id: string): Promise<void> {
  const action = await database.actions.get(id);
  if (!action) return;
  const counts = { ...action.counts, queued: action.counts.queued + action.counts.sending, sending: 0 };
  await database.actions.put({ ...action, counts });
}

export function tell(error: unknown): string {
  if (error instanceof AggregateError) return [error.message, ...error.errors.map(tell)].join('; ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 7);
}
