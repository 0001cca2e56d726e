import 'fake-indexeddb/auto';
import { inspect } from 'node:util';
import { sameThreadCrypto } from './same-thread-crypto.ts';
import { DeviceLocks } from './device-locks.ts';

/**
 * What a browser gives the product and Node does not, or only by real time and threads: the simulation has to
 * run the same way each time it runs with the same seed. Runs before everything else.
 */
class SilentChannel {
  onmessage: unknown = null;
  postMessage(): void {
    // Messages between tabs only hurry; each device here is one tab, and the simulation wakes it.
  }
  close(): void {
    // Nothing is open.
  }
}

export const deviceLocks = new DeviceLocks();

const replaced = {
  BroadcastChannel: SilentChannel,
  crypto: sameThreadCrypto(globalThis.crypto),
  navigator: { locks: deviceLocks },
};
for (const [name, value] of Object.entries(replaced)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// A device that was killed in the middle of something complains; nobody is there to read it.
const report = console.error;
console.error = (...parts: unknown[]) => {
  if (!parts.some((part) => inspect(part).includes('AbortError'))) report(...parts);
};
