import type { Customer } from '../../src/core/directory/customer.ts';
import type { Pool } from '../../src/core/directory/pool.ts';
import type { User, UserFields } from '../../src/core/directory/user.ts';
import { createIdSource } from '../../src/core/ids.ts';
import type { Refusal } from '../../src/core/operations/refusal.ts';
import type { Delivery } from '../../src/core/outbox/delivery.ts';
import { readPackets } from '../../src/store/actions.ts';
import type { NewAction } from '../../src/store/action-writer.ts';
import { ActionWriter } from '../../src/store/action-writer.ts';
import { saveCustomer } from '../../src/store/customers.ts';
import { Mirror } from '../../src/store/mirror.ts';
import type { PacketRow } from '../../src/store/packets.ts';
import { userRow } from '../../src/store/packets.ts';
import type { BookDatabase, StoredAction } from '../../src/store/schema.ts';
import { settle } from '../../src/store/settle.ts';
import type { DeliveryChange } from '../../src/store/settle.ts';
import type { Environment } from '../../src/tasks/environment.ts';
import { customer, noon } from './builders.ts';
import { seededBytes } from './seeded-bytes.ts';

/** A book's surroundings with a clock that stands still and chance that repeats. */
export function environmentOf(database: BookDatabase, seed = 1): Environment {
  const randomBytes = seededBytes(seed);
  const now = () => noon;
  const later = (run: () => void) => {
    queueMicrotask(run);
  };
  return { database, now, randomBytes, newId: createIdSource(now, randomBytes), later };
}

interface NewCustomer {
  readonly customer?: Partial<Customer>;
  readonly pools?: readonly Pool[];
  /** What base says is there. */
  readonly users?: readonly User[];
}

/** Puts a customer into the book and gives its id. */
export async function addCustomer(database: BookDatabase, parts: NewCustomer = {}): Promise<string> {
  const added = customer(parts.customer);
  await saveCustomer(database, added, parts.pools ?? []);
  const users = (parts.users ?? []).map((user) => ({
    known: { source: 'file', asOf: noon } as const,
    ...user,
  }));
  if (users.length > 0) await settle(database, added.id, { deliveries: [], base: { users } });
  return added.id;
}

export interface NewRow {
  readonly row: PacketRow;
  readonly delivery?: Delivery;
  readonly password?: string;
}

export function newAction(parts: Partial<NewAction> = {}): NewAction {
  return {
    id: 'import',
    customer: 'school',
    what: 'upload-users',
    file: 'class.csv',
    at: noon,
    author: 'Robin',
    products: [],
    kind: 'create-user',
    ...parts,
  };
}

/** Begins an action with these rows in it; nothing is written yet. */
export async function beginAction(
  database: BookDatabase,
  action: NewAction,
  rows: readonly NewRow[],
  size = rows.length,
): Promise<ActionWriter> {
  const withPasswords = rows.some(({ password }) => password !== undefined);
  const writer = await ActionWriter.begin(database, action, size, withPasswords);
  for (const { row, delivery, password } of rows) writer.add(row, delivery, password);
  return writer;
}

/** Saves an action with these rows. */
export async function saveAction(
  database: BookDatabase,
  action: NewAction,
  rows: readonly NewRow[],
): Promise<StoredAction> {
  const writer = await beginAction(database, action, rows);
  const outcome = await writer.commit(await revOf(database, action.customer));
  if (outcome !== 'saved') throw new Error(`the action was not saved: ${outcome}`);
  return actionOf(database, action.id);
}

/** A new user's row; the id is the name, so that tests can be read. `licenseSet`: index into the action's. */
export function createRow(id: string, user: Partial<UserFields> = {}, licenseSet = 0): PacketRow {
  return userRow(id, licenseSet, {
    userName: `${id}@school.example`,
    displayName: id,
    location: 'DE',
    ...user,
  });
}

export async function revOf(database: BookDatabase, id: string): Promise<number> {
  const stored = await database.customers.get(id);
  if (!stored) throw new Error(`no customer ${id}`);
  return stored.rev;
}

export async function actionOf(database: BookDatabase, id: string): Promise<StoredAction> {
  const stored = await database.actions.get(id);
  if (!stored) throw new Error(`no action ${id}`);
  return stored;
}

/** The deliveries of all operations of an action, in order. */
export async function deliveriesOf(database: BookDatabase, id: string): Promise<Delivery[]> {
  const packets = await readPackets(database, await actionOf(database, id));
  return packets.flatMap(({ deliveries }) => deliveries);
}

/** Changes all packets of an action at once. */
export async function changeDeliveries(
  database: BookDatabase,
  id: string,
  change: DeliveryChange['change'],
): Promise<boolean> {
  const action = await actionOf(database, id);
  const packets = await readPackets(database, action);
  return settle(database, action.customer, {
    deliveries: packets.map(({ firstSeq, operations }) => {
      return { action: id, firstSeq, size: operations.length, change };
    }),
  });
}

/** A customer as a worker that begins now sees it. */
export async function mirrorOf(database: BookDatabase, customer = 'school'): Promise<Mirror> {
  const mirror = new Mirror(database, customer);
  await mirror.refresh();
  return mirror;
}

/** Why waiting operations of a customer could not work as base stands now. */
export async function obstaclesOf(
  database: BookDatabase,
  customer: string,
): Promise<ReadonlyMap<string, Refusal>> {
  return (await mirrorOf(database, customer)).replayed().obstacles;
}
