import { describe, expect, test } from 'vitest';
import { createWorkerClient } from '../../src/jobs/worker-client.ts';
import type { MortalWorker } from '../support/mortal-worker.ts';
import mortalUrl from '../support/mortal-worker.ts?worker&url';

/** A client whose worker is begun anew, with the number of the time, and what was reported of all that. */
function lastingClient() {
  const events: string[] = [];
  let times = 1;
  const client = createWorkerClient<MortalWorker, 'begin'>(mortalUrl, 'mortal', {
    lasting: {
      method: 'begin',
      ended: ([word]) => {
        events.push(`ended ${word}`);
      },
      again: ([, report]) => [`time ${++times}`, report],
    },
  });
  const report = (begun: number, word: string) => {
    events.push(`begun ${begun}: ${word}`);
  };
  return { client, events, report };
}

describe('a worker that dies', () => {
  test('rejects what is under way, and the next call finds a new one', async () => {
    const client = createWorkerClient<MortalWorker>(mortalUrl, 'mortal');
    await expect(client.die()).rejects.toThrow('broken on purpose');
    expect(await client.echo('here')).toBe('here');
  });

  test('is begun anew by itself when what it was begun for lasts', async () => {
    const { client, events, report } = lastingClient();
    await client.begin('time 1', report);
    await expect(client.die()).rejects.toThrow('broken on purpose');
    await expect.poll(() => events, { timeout: 5000 }).toContain('begun 1: time 2');
    expect(events).toEqual(['begun 1: time 1', 'ended time 1', 'begun 1: time 2']);
  });

  test('is noticed also when it ends without an error', async () => {
    const { client, events, report } = lastingClient();
    await client.begin('time 1', report);
    await expect(client.leave()).rejects.toThrow('The mortal worker has ended');
    await expect.poll(() => events, { timeout: 5000 }).toContain('begun 1: time 2');
    expect(events).toEqual(['begun 1: time 1', 'ended time 1', 'begun 1: time 2']);
  });

  test('is begun before anything else that is asked of the new one, and once only', async () => {
    const { client, events, report } = lastingClient();
    await client.begin('time 1', report);
    await expect(client.die()).rejects.toThrow('broken on purpose');
    expect(await client.echo('at once')).toBe('at once');
    await expect.poll(() => events).toContain('begun 1: time 2');
    await expect(client.die()).rejects.toThrow('broken on purpose');
    await expect.poll(() => events, { timeout: 5000 }).toContain('begun 1: time 3');
    expect(events.filter((event) => event.startsWith('begun'))).toHaveLength(3);
  });

  test('is not begun when nobody began it', async () => {
    const { client, events } = lastingClient();
    await expect(client.die()).rejects.toThrow('broken on purpose');
    expect(await client.echo('here')).toBe('here');
    expect(events).toEqual([]);
  });
});
