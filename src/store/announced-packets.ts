import type { BookDatabase, StoredPacket } from './schema.ts';

/**
 * Packets on their way into the store, told to whoever lists the customer: while a big import is still being
 * written, another thread already reads it. Only a hurry: the same packets are in the store when their
 * action becomes real, and without the announcement they are read from there.
 */
function openChannel({ name }: BookDatabase): BroadcastChannel {
  return new BroadcastChannel(`${name}-packets`);
}

interface Announcement {
  readonly customer: string;
  /** The first sequence number of their action. */
  readonly begins: number;
  readonly packets: readonly StoredPacket[];
}

/** Small actions are read faster than announced. */
const worthAnnouncing = 8;

export class Announcer {
  readonly #database: BookDatabase;
  #channel: BroadcastChannel | undefined;

  constructor(database: BookDatabase) {
    this.#database = database;
  }

  announce(customer: string, begins: number, packets: readonly StoredPacket[]): void {
    if (packets.length < worthAnnouncing) return;
    this.#channel ??= openChannel(this.#database);
    const announcement: Announcement = { customer, begins, packets };
    this.#channel.postMessage(announcement);
  }

  /** An open channel would keep its thread from being cleared away. */
  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/**
 * Hears the announcements for one customer until closed, in the order they were made. Only those of the
 * newest action are kept.
 */
export class AnnouncedPackets<Read> {
  readonly #channel: BroadcastChannel;
  #action: string | undefined;
  #packets = new Map<number, Read>();

  constructor(
    database: BookDatabase,
    customer: string,
    read: (packet: StoredPacket, isFirst: boolean) => Read,
  ) {
    this.#channel = openChannel(database);
    this.#channel.onmessage = ({ data }: MessageEvent<Announcement>) => {
      if (data.customer !== customer) return;
      for (const packet of data.packets) {
        if (packet.action !== this.#action) this.#packets = new Map();
        this.#action = packet.action;
        this.#packets.set(packet.firstSeq, read(packet, packet.firstSeq === data.begins));
      }
    };
  }

  /** What was heard of an action, by first sequence number; it is not kept any longer. */
  take(action: string): ReadonlyMap<number, Read> {
    if (action !== this.#action) return new Map();
    const packets = this.#packets;
    this.#packets = new Map();
    this.#action = undefined;
    return packets;
  }

  close(): void {
    this.#channel.close();
  }
}
