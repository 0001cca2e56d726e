import { hubLimits } from '../../src/protocol/hub/parts.ts';
import { createHubRemote } from '../../src/remotes/hub.ts';
import { benchOperation } from './hub-users.ts';

export interface Contestant {
  readonly name: 'seatbook' | 'bare';
  readonly address: string;
  readonly token: string;
}

/** Pushes so many operations; gives the milliseconds until all are answered. */
export async function timePush(contestant: Contestant, customer: string, count: number): Promise<number> {
  const operations = Array.from({ length: count }, (_, index) => benchOperation(customer, index + 1));
  const began = performance.now();
  if (contestant.name === 'seatbook') {
    const pushed = await remoteOf(contestant, customer).push(operations);
    if (!pushed.ok || pushed.answers.some(({ status }) => status !== 'applied'))
      throw new Error('not all applied');
    if (pushed.answers.length !== count) throw new Error(`${pushed.answers.length} answers`);
  } else {
    for (let from = 0; from < count; from += hubLimits.operations) {
      const part = operations.slice(from, from + hubLimits.operations);
      const body = JSON.stringify({ version: 1, operations: part });
      await (await fetch(`${contestant.address}/${customer}/operations`, { method: 'POST', body })).json();
    }
  }
  return performance.now() - began;
}

/** Pulls everybody; gives the milliseconds until all are there as objects. */
export async function timePull(contestant: Contestant, count: number): Promise<number> {
  const began = performance.now();
  let users = 0;
  if (contestant.name === 'seatbook') {
    const remote = remoteOf(contestant, 'everybody');
    let after: string | undefined;
    do {
      const page = await remote.pull({}, after);
      if (!page.ok) throw new Error(page.failure.class);
      users += page.users.length;
      after = page.next;
    } while (after !== undefined);
  } else {
    const response = await fetch(`${contestant.address}/everybody/changes`);
    const body = (await response.json()) as { users: unknown[] };
    users = body.users.length;
  }
  if (users !== count) throw new Error(`${users} users`);
  return performance.now() - began;
}

function remoteOf({ address, token }: Contestant, customer: string) {
  return createHubRemote({ address, token, customer, limitMs: 120_000, fetch });
}
