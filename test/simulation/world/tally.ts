import type { Story } from './story.ts';

/** The sums of many worlds, as the README's table has them. */
export class Tally {
  readonly #sums = new Map<string, number>();
  #worlds = 0;

  add({ world, operations, kills, fates }: Story): void {
    this.#worlds += 1;
    this.#count('operations', operations);
    this.#count('kills', kills);
    for (const { delivery } of fates) this.#count(delivery.state, 1);
    for (const [event, count] of world.network.counts) this.#count(event, count);
    for (const count of world.court.looks.values()) this.#count('looks at laws', count);
  }

  get text(): string {
    const sums = Array.from(this.#sums, ([what, count]) => `${count.toLocaleString('en')} ${what}`);
    return [`${this.#worlds} worlds`, ...sums].join(', ');
  }

  #count(what: string, count: number): void {
    this.#sums.set(what, (this.#sums.get(what) ?? 0) + count);
  }
}
