import type { Page } from '@playwright/test';
import type { Delivery } from '../../../src/core/outbox/delivery.ts';
import { isWaiting } from '../../../src/core/outbox/delivery.ts';
import type { Operation } from '../../../src/core/operations/operation.ts';
import { readDeliveries } from '../../../src/store/deliveries.ts';
import { packetOperations } from '../../../src/store/packets.ts';
import type { StoredAction } from '../../../src/store/schema.ts';
import { openBeneath } from './stored.ts';

/** What stands in a book beneath the app, read as the app reads it. */
export interface BookContents {
  readonly actions: readonly StoredAction[];
  /** Of those actions, in the order of the store. */
  readonly operations: readonly BookOperation[];
  /** Packets of those actions that have no passwords beside them. */
  readonly withoutPasswords: number;
  /** Actions of which there are parts and no record. */
  readonly remains: readonly string[];
  /** What pages hold, by their scope. */
  readonly items: ReadonlyMap<string, readonly unknown[]>;
}

export interface BookOperation {
  readonly action: string;
  readonly operation: Operation;
  readonly delivery: Delivery;
}

interface Part {
  readonly action: string;
  readonly firstSeq: number;
  readonly text: string;
}

export async function readBook(page: Page): Promise<BookContents> {
  const database = await openBeneath(page);
  const raw = await database.evaluate(async (book) => {
    const parts = ['packets', 'deliveries', 'passwords', 'leftOut'];
    const transaction = book.transaction(['actions', 'pages', ...parts]);
    const decoder = new TextDecoder();
    function all<Row>(store: string): Promise<Row[]> {
      const request: IDBRequest<Row[]> = transaction.objectStore(store).getAll();
      return new Promise((resolve) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    }
    interface Bytes {
      readonly body: Uint8Array;
    }
    const [actions, packets, deliveries, passwords, leftOut, pages] = await Promise.all([
      all<unknown>('actions'),
      all<Bytes & { action: string; firstSeq: number }>('packets'),
      all<Bytes & { action: string; firstSeq: number; customer: string; rev: number; states: string }>(
        'deliveries',
      ),
      all<{ action: string; firstSeq: number }>('passwords'),
      all<{ action: string }>('leftOut'),
      all<Bytes & { scope: string }>('pages'),
    ]);
    book.close();
    return {
      actions,
      packets: packets.map(({ body, ...rest }) => ({ ...rest, text: decoder.decode(body) })),
      deliveries: deliveries.map(({ body, ...rest }) => ({ ...rest, text: decoder.decode(body) })),
      passwords: passwords.map(({ action, firstSeq }) => ({ action, firstSeq })),
      leftOut: leftOut.map(({ action }) => action),
      pages: pages.map(({ scope, body }) => ({ scope, text: decoder.decode(body) })),
    };
  });
  await database.dispose();

  const actions = raw.actions as StoredAction[];
  const real = new Set(actions.map(({ id }) => id));
  const encoder = new TextEncoder();
  const deliveries = new Map(raw.deliveries.map((stored) => [keyOf(stored), stored]));
  const passwords = new Set(raw.passwords.map(keyOf));
  const packets = raw.packets.filter(({ action }) => real.has(action));
  const operations = packets.flatMap(({ text, ...packet }) => {
    const stored = deliveries.get(keyOf(packet));
    const found = packetOperations({ ...packet, body: encoder.encode(text) });
    const states = readDeliveries(stored && { ...stored, body: encoder.encode(stored.text) }, found.length);
    return found.flatMap((operation, index): BookOperation[] => {
      const delivery = states[index];
      return delivery ? [{ action: packet.action, operation, delivery }] : [];
    });
  });
  const items = new Map<string, unknown[]>();
  for (const { scope, text } of raw.pages) {
    items.set(scope, [...(items.get(scope) ?? []), ...(JSON.parse(text) as unknown[])]);
  }
  const parts = [...raw.packets, ...raw.deliveries, ...raw.passwords].map(({ action }) => action);
  return {
    actions,
    operations,
    withoutPasswords: packets.filter((packet) => !passwords.has(keyOf(packet))).length,
    remains: [...new Set([...parts, ...raw.leftOut])].filter((action) => !real.has(action)),
    items,
  };
}

/** How many changes wait. */
export async function countWaiting(page: Page): Promise<number> {
  const { operations } = await readBook(page);
  return operations.filter(({ delivery }) => isWaiting(delivery.state)).length;
}

function keyOf({ action, firstSeq }: Omit<Part, 'text'>): string {
  return `${action}/${firstSeq}`;
}
