import type { Authority } from './authority.ts';
import type { Chance } from './chance.ts';
import type { Command } from './commands.ts';
import type { Device } from './device.ts';
import type { Person } from './person.ts';

/** Who and what a command is about. */
export interface Scene {
  readonly device: Device;
  readonly person: Person;
  readonly customer: string;
  readonly authority: Authority;
  readonly products: readonly string[];
  readonly names: Names;
}

/** Mostly somebody new; now and then somebody whom another device knows as well. */
export class Names {
  readonly #most: number;
  readonly #chance: Chance;
  #next = 0;

  /** `most`: so many names there are; then they begin again. */
  constructor(most: number, chance: Chance) {
    this.#most = most;
    this.#chance = chance;
  }

  take(): string {
    if (this.#next > 0 && this.#chance.happens(0.05)) return this.#name(this.#chance.below(this.#next));
    this.#next += 1;
    return this.#name(this.#next);
  }

  /** One that will be taken soon, or was. */
  near(place: number): string {
    return this.#name(this.#next + (place % 20));
  }

  #name(number: number): string {
    return `n${number % this.#most}`;
  }
}

const dayMs = 24 * 60 * 60 * 1000;

/** Lets it happen. Gives how many operations were made. */
export async function happen({ kind, place, size }: Command, scene: Scene): Promise<number> {
  const { device, person, customer, authority, products, names } = scene;
  const product = products[place % products.length] ?? '';
  switch (kind) {
    case 'upload': {
      const wanted = products.filter((_, bit) => (place >> bit) % 2 === 1);
      const people = Array.from({ length: size }, () => names.take());
      return person.upload({ customer, names: people, products: wanted });
    }
    case 'licenses': {
      const revoke = products.filter((other, bit) => other !== product && (place >> bit) % 2 === 1);
      const assign = place % 5 === 0 ? [] : [product];
      return person.licenses({ customer, from: place, count: size, assign, revoke });
    }
    case 'delete':
      return person.delete(customer, place, size);
    case 'restore':
      return person.restore(customer, place, size);
    case 'retry':
      return person.again(customer, place, 'refused');
    case 'requeue':
      return person.again(customer, place, 'parked');
    case 'card':
      return person.card(customer, place);
    case 'discard':
      await person.discard(customer, place);
      return 0;
    case 'pause':
    case 'resume':
      await person.pause(customer, kind === 'pause');
      return 0;
    case 'sendFirst':
      await person.sendFirst(customer);
      return 0;
    case 'look':
      device.wake(true);
      return 0;
    case 'kill':
      device.kill({ step: 1 + (place % 12), isWritten: size % 2 === 0 });
      return 0;
    case 'clock':
      device.clockOffset = ((place % 7) - 3) * (place % 2 === 0 ? dayMs : 600_000);
      return 0;
    case 'offline':
    case 'online':
      device.isOnline = kind === 'online';
      if (device.isOnline) device.wake(true);
      return 0;
    case 'restart':
      authority.restart();
      return 0;
    case 'elsewhereTakes': {
      const { total = 0, assigned = 0 } = (await authority.state()).seats.get(product) ?? {};
      await authority.change({ kind: 'seats', product, by: Math.min(Math.max(0, total - assigned), size) });
      return 0;
    }
    case 'elsewhereGives':
    case 'elsewhereOverfills':
      await authority.change({ kind: 'seats', product, by: kind === 'elsewhereGives' ? -size : size });
      return 0;
    case 'totalCut':
    case 'totalRaised':
      await authority.change({ kind: 'total', product, by: kind === 'totalCut' ? -size : 2 * size });
      return 0;
    case 'rival': {
      const name = names.near(place);
      const userName = `${name.toUpperCase()}@school.example`;
      const user = { id: `rival-${name}`, userName, displayName: name, licenses: [] };
      await authority.change({ kind: 'user', user });
      return 0;
    }
    case 'license':
      await authority.change({ kind: 'license', place, product });
      return 0;
  }
}
