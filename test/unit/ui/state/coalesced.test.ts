import { expect, test, vi } from 'vitest';
import { Coalesced } from '../../../../src/ui/state/coalesced.ts';

/** Loads that end when the test says so. */
function setup() {
  const loads: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  const ends: boolean[] = [];
  const coalesced = new Coalesced(
    () => new Promise((resolve, reject) => loads.push({ resolve, reject })),
    (failed) => ends.push(failed),
  );
  return { coalesced, loads, ends };
}

async function turns(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

test('loads once more, however often it is asked for meanwhile', async () => {
  const { coalesced, loads } = setup();
  const done = coalesced.ask();
  await turns();
  for (let asked = 0; asked < 300; asked += 1) void coalesced.ask();
  await turns();
  expect(loads).toHaveLength(1);
  loads[0]?.resolve();
  await turns();
  expect(loads).toHaveLength(2);
  loads[1]?.resolve();
  await done;
  expect(loads).toHaveLength(2);
});

test('loads anew when it is asked for later', async () => {
  const { coalesced, loads } = setup();
  void coalesced.ask();
  await turns();
  loads[0]?.resolve();
  await turns();
  void coalesced.ask();
  await turns();
  expect(loads).toHaveLength(2);
});

test('does not load within the call', async () => {
  const { coalesced, loads } = setup();
  void coalesced.ask();
  expect(loads).toHaveLength(0);
  await turns();
  expect(loads).toHaveLength(1);
});

test('goes on after a load that failed', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const { coalesced, loads, ends } = setup();
  const done = coalesced.ask();
  await turns();
  void coalesced.ask();
  loads[0]?.reject(new Error('lost'));
  await turns();
  loads[1]?.resolve();
  await done;
  expect(ends).toEqual([true, false]);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
