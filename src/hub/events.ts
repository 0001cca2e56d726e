import type { ChangedEvent, Told } from '../protocol/hub/events.ts';
import { toldSchema } from '../protocol/hub/events.ts';
import { readAs } from '../protocol/read.ts';
import type { Device } from './database/devices.ts';
import type { HubDatabase } from './database/sql.ts';
import { EventLine } from './event-line.ts';

/** Tabs and the extension share one; more than that are left from connections that nobody ended. */
const mostLines = 4;

/**
 * Listens to the database while any device listens here. When the database's line breaks, all lines end:
 * what was told meanwhile is lost, and a device that opens a new line pulls.
 */
export class Events {
  readonly #database: HubDatabase;
  readonly #lines = new Set<EventLine>();
  #listening: Promise<() => Promise<void>> | undefined;

  constructor(database: HubDatabase) {
    this.#database = database;
  }

  /** Whatever is committed from now on is told. */
  async open(device: Device): Promise<EventLine> {
    const line = new EventLine(device, () => this.#closed(line));
    // Before it listens, so that nobody stops listening meanwhile.
    this.#lines.add(line);
    const own = [...this.#lines].filter((other) => other.isOf(device));
    for (const old of own.slice(0, -mostLines)) old.end();
    try {
      await this.#listen();
    } catch (error) {
      line.end();
      throw error;
    }
    return line;
  }

  #listen(): Promise<unknown> {
    this.#listening ??= this.#database.listen({
      heard: (payload) => this.#heard(payload),
      lost: () => this.#endAll(),
    });
    return this.#listening;
  }

  #closed(line: EventLine): void {
    this.#lines.delete(line);
    if (this.#lines.size > 0) return;
    const listening = this.#listening;
    this.#listening = undefined;
    // What cannot be stopped has ended already.
    listening?.then((stop) => stop()).catch(() => undefined);
  }

  #heard(payload: string): void {
    // A newer hub on the same database may tell what this one does not know.
    const told = readAs(toldSchema, jsonOf(payload));
    if (!told) return;
    for (const line of [...this.#lines]) tellLine(line, told);
  }

  #endAll(): void {
    for (const line of [...this.#lines]) line.end();
  }
}

function tellLine(line: EventLine, told: Told): void {
  if (told.what === 'revoked') {
    if (line.isOf(told)) line.end();
  } else if (line.organization === told.organization) {
    const { customer, cursor } = told;
    line.tell({ customer, cursor } satisfies ChangedEvent);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
