import type { Operation } from '../../../src/core/operations/operation.ts';
import type { Failure } from '../../../src/core/outbox/failure.ts';
import type { Pulled, Pushed, Remote } from '../../../src/remotes/remote.ts';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

/** Shares of requests that meet with it; each is drawn by itself. */
export interface Trouble {
  readonly dropRequest: number;
  readonly dropAnswer: number;
  readonly duplicate: number;
  readonly reorder: number;
  readonly delay: number;
  /** The authority has no time now. */
  readonly busy: number;
  /** Of a request some operations are left without an answer. */
  readonly partial: number;
  /** The authority decides the first few of a request and leaves the others for later. */
  readonly later: number;
}

export const noTrouble: Trouble = {
  dropRequest: 0,
  dropAnswer: 0,
  duplicate: 0,
  reorder: 0,
  delay: 0,
  busy: 0,
  partial: 0,
  later: 0,
};

/** Each at 30 %, and the rarer ones beside. */
export const badNetwork: Trouble = {
  dropRequest: 0.3,
  dropAnswer: 0.3,
  duplicate: 0.3,
  reorder: 0.3,
  delay: 0.3,
  busy: 0.05,
  partial: 0.1,
  later: 0.1,
};

/** What happened on the way, for the table. */
export type NetworkEvent = keyof Trouble | 'request';

export class Network {
  trouble: Trouble = badNetwork;
  readonly counts = new Map<NetworkEvent, number>();
  readonly #timeline: Timeline;
  readonly #chance: Chance;

  constructor(timeline: Timeline, chance: Chance) {
    this.#timeline = timeline;
    this.#chance = chance;
  }

  /** The way of one device to an authority. `isOnline`: what the device itself knows of it. */
  remote(far: Remote, isOnline: () => boolean): Remote {
    return {
      isReachable: () => Promise.resolve(isOnline()),
      push: (operations, ...beside) => {
        if (!isOnline()) return Promise.resolve({ ok: false, failure: { class: 'not-sent' } });
        return this.#ask(async (): Promise<Pushed> => {
          const isLater = this.#happens('later');
          const decided = isLater ? this.#chance.below(operations.length) : operations.length;
          const pushed = await far.push(onTheWire(operations.slice(0, decided)), ...beside);
          if (!pushed.ok || !this.#happens('partial')) return pushed;
          return { ok: true, answers: pushed.answers.filter(() => this.#chance.happens(0.5)) };
        });
      },
      pull: (known, after) => {
        if (!isOnline()) return Promise.resolve({ ok: false, failure: { class: 'not-sent' } });
        return this.#ask((): Promise<Pulled> => far.pull(known, after));
      },
    };
  }

  #happens(event: keyof Trouble): boolean {
    const happens = this.#chance.happens(this.trouble[event]);
    if (happens) this.#count(event);
    return happens;
  }

  #count(event: NetworkEvent): void {
    this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
  }

  /** One request: it may get lost on either way, come twice, late, or after those that were sent later. */
  #ask<Answer>(
    far: () => Promise<Answer>,
  ): Promise<Answer | { readonly ok: false; readonly failure: Failure }> {
    this.#count('request');
    return new Promise((resolve) => {
      const fail = (failure: Failure) =>
        this.#timeline.after(this.#wayMs(), () => resolve({ ok: false, failure }));
      if (this.#happens('busy')) {
        const retryAfterMs = this.#chance.happens(0.5) ? this.#chance.between(1, 60) * 1000 : undefined;
        fail({ class: 'retryable', ...(retryAfterMs !== undefined && { retryAfterMs }) });
        return;
      }
      // A copy that some box on the way keeps and sends on later, after others.
      if (this.#happens('duplicate')) this.#timeline.after(this.#lateMs(), far);
      if (this.#happens('dropRequest')) {
        // Nobody says so, or the connection is cut; whether it was in time nobody knows.
        if (this.#chance.happens(0.5)) fail({ class: 'unknown' });
        return;
      }
      const answersLost = this.#happens('dropAnswer');
      this.#timeline.after(this.#happens('reorder') ? this.#lateMs() : this.#wayMs(), async () => {
        const answer = await far();
        if (!answersLost) this.#timeline.after(this.#wayMs(), () => resolve(answer));
        else if (this.#chance.happens(0.5)) fail({ class: 'unknown' });
      });
    });
  }

  #wayMs(): number {
    return this.#happens('delay') ? this.#chance.between(2000, 90_000) : this.#chance.between(10, 400);
  }

  #lateMs(): number {
    return this.#chance.between(30_000, 600_000);
  }
}

/** As bytes: what arrives is not the object that was sent. */
function onTheWire(operations: readonly Operation[]): readonly Operation[] {
  return JSON.parse(JSON.stringify(operations)) as readonly Operation[];
}
