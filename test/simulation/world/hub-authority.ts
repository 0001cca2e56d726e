import type { AuditHead } from '../../../src/core/directory/audit-head.ts';
import type { Seats } from '../../../src/core/directory/pool.ts';
import type { User } from '../../../src/core/directory/user.ts';
import type { AuditEntry } from '../../../src/protocol/hub/audit.ts';
import type { Operation } from '../../../src/core/operations/operation.ts';
import type { Answer } from '../../../src/core/outbox/answer.ts';
import { jsonOf, numberOf, textOf } from '../../../src/hub/database/row.ts';
import type { CustomerKey, HubDatabase, Row } from '../../../src/hub/database/sql.ts';
import { push } from '../../../src/hub/push.ts';
import type { Known, Pulled, Pushed, Remote } from '../../../src/remotes/remote.ts';
import { begin, hubOf, pull } from '../../support/hub.ts';
import { createUser } from '../../support/builders.ts';
import type { Authority, OutsideChange } from './authority.ts';
import { DecisionLog } from './decision-log.ts';
import type { Court } from './laws.ts';

/** The hub's own push and pull over a real database. */
export class HubAuthority implements Authority {
  readonly log: DecisionLog;
  readonly elsewhere = new Map<string, number>();
  readonly #court: Court;
  readonly #database: HubDatabase;
  readonly #key: CustomerKey;
  #others = 0;

  private constructor(court: Court, database: HubDatabase, key: CustomerKey) {
    this.log = new DecisionLog(court);
    this.#court = court;
    this.#database = database;
    this.#key = key;
  }

  static async begin(
    court: Court,
    database: HubDatabase,
    key: CustomerKey,
    seats: ReadonlyMap<string, Seats>,
  ): Promise<HubAuthority> {
    const authority = new HubAuthority(court, database, key);
    await begin(database, { seats: Object.fromEntries(seats) }, { ...key, device: 'first' });
    return authority;
  }

  remoteOf(device: string): Remote {
    return {
      isReachable: () => Promise.resolve(true),
      push: (operations, _passwords, known) => this.#push(device, operations, known),
      pull: (known, after) => this.#pull(known, after),
    };
  }

  /** There is nothing in memory. */
  restart(): void {
    // So nothing is forgotten.
  }

  async state(): ReturnType<Authority['state']> {
    const [users, pools] = await Promise.all([
      this.#query('select body from users where organization = $1 and customer = $2 and not gone'),
      this.#query('select product, total, assigned from pools where organization = $1 and customer = $2'),
    ]);
    const seats = pools.map((row): [string, Seats] => [
      textOf(row, 'product'),
      { total: numberOf(row, 'total'), assigned: numberOf(row, 'assigned') },
    ]);
    const bodies = users.map((row) => jsonOf<User>(row, 'body'));
    return { users: new Map(bodies.map((user) => [user.id, user])), seats: new Map(seats) };
  }

  /** Each operation that had an effect stands exactly once in the audit as applied. */
  async checkEffects(): Promise<void> {
    const rows = await this.#query(
      'select entry from audit where organization = $1 and customer = $2 order by number',
    );
    const ids = rows
      .map((row) => JSON.parse(textOf(row, 'entry')) as AuditEntry)
      .flatMap(({ operation, outcome }) => (operation && /^applied \d+$/.test(outcome) ? [operation] : []));
    this.#court.hold('each effect exactly once', new Set(ids).size === ids.length, () => 'the audit');
    for (const [id, { isApplied }] of this.log.decisions) {
      this.#court.hold(
        'each effect exactly once',
        ids.includes(id) === isApplied,
        () => `${id} in the audit`,
      );
    }
  }

  async change(change: OutsideChange): Promise<void> {
    switch (change.kind) {
      case 'seats': {
        const held = this.elsewhere.get(change.product) ?? 0;
        const by = Math.max(-held, change.by);
        this.elsewhere.set(change.product, held + by);
        await this.#query(`${pools} set assigned = assigned + $4 ${ofProduct}`, change.product, by);
        return;
      }
      case 'total':
        await this.#query(
          `${pools} set total = greatest(0, total + $4) ${ofProduct}`,
          change.product,
          change.by,
        );
        return;
      case 'user': {
        const { id, licenses: _licenses, ...user } = change.user;
        await this.#other(createUser({ id, customer: this.#key.customer, user }));
        return;
      }
      case 'license':
        await this.#toggleLicense(change.place, change.product);
    }
  }

  async #toggleLicense(place: number, product: string): Promise<void> {
    const users = [...(await this.state()).users.values()];
    const user = users[place % Math.max(1, users.length)];
    if (!user) return;
    const holds = user.licenses.some((held) => held.product === product);
    await this.#other({
      kind: 'update-licenses',
      id: `elsewhere-${this.#others}`,
      seq: 0,
      at: 0,
      author: 'Kim',
      customer: this.#key.customer,
      action: 'elsewhere',
      userId: user.id,
      assign: holds ? [] : [{ product, plansOff: [] }],
      revoke: holds ? [product] : [],
      seen: user,
    });
  }

  async #other(operation: Operation): Promise<void> {
    await this.#push('elsewhere', [{ ...operation, seq: ++this.#others }]);
  }

  async #push(device: string, operations: readonly Operation[], known?: AuditHead): Promise<Pushed> {
    const before = (await this.state()).seats;
    const sender = { ...this.#key, device };
    const pushed = await push(hubOf(this.#database), sender, operations, known && { known });
    if (!pushed.ok) return { ok: false, failure: { class: 'access' } };
    const byId = new Map(operations.map((operation) => [operation.id, operation]));
    const answers = pushed.value.outcomes.flatMap((outcome): Answer[] => {
      if (outcome.status === 'later') return [];
      if (outcome.status === 'duplicate') return [outcome.answer];
      const operation = byId.get(outcome.operation);
      if (operation) this.log.add(operation, device, outcome.status === 'applied');
      return [outcome];
    });
    this.log.seats(before, (await this.state()).seats);
    const { audit } = pushed.value;
    return { ok: true, answers, ...(audit && { audit }) };
  }

  async #pull({ cursor: since, audit }: Known, after?: string): Promise<Pulled> {
    // Small pages, so that there are several.
    const query = {
      limit: 40,
      ...(since !== undefined && { since }),
      ...(audit && { audit }),
      ...(after !== undefined && { after }),
    };
    const pulled = await pull(this.#database, this.#key, query);
    if (!pulled.ok) return { ok: false, failure: { class: 'access' } };
    const { version: _, seats, ...page } = pulled.value;
    return { ok: true, ...page, seats: new Map(Object.entries(seats)) };
  }

  #query(statement: string, ...values: (string | number)[]): Promise<readonly Row[]> {
    const { organization, customer } = this.#key;
    return this.#database.transaction(({ query }) => query(statement, [organization, customer, ...values]));
  }
}

const pools = 'update pools';
const ofProduct = 'where organization = $1 and customer = $2 and product = $3';
