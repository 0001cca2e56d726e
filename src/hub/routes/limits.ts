import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Device } from '../database/devices.ts';
import { networkOf } from '../network-of.ts';
import type { Pace } from '../pace.ts';
import { TokenBuckets } from '../token-buckets.ts';
import { problem } from './answer.ts';
import type { Asked } from './answer.ts';

/** A device that asks without end, by a fault or on purpose, must not take the hub from the others. */
export function limitRequests({ requests }: Pace) {
  const buckets = new TokenBuckets(requests, () => performance.now());
  return createMiddleware<{ Variables: { device: Device } }>(async (context, next) => {
    const { organization, device } = context.get('device');
    const waitMs = buckets.take(`${organization}/${device}`);
    return waitMs > 0 ? tooMany(context, waitMs) : next();
  });
}

/** Every try takes from two buckets before it is looked at; one that was right gives back. */
export function limitPairing({ pairing, pairingByAddress }: Pace) {
  const now = () => performance.now();
  const byAddress = new TokenBuckets(pairingByAddress, now);
  const overAll = new TokenBuckets(pairing, now);
  return createMiddleware<Asked>(async (context, next) => {
    const address = networkOf(context.env.caller);
    // First its own: who is out of tries takes none from the others.
    const waitMs = byAddress.take(address) || overAll.take('all');
    if (waitMs > 0) return tooMany(context, waitMs);
    await next();
    if (context.res.ok) {
      byAddress.giveBack(address);
      overAll.giveBack('all');
    }
    return undefined;
  });
}

/** A begin of 100 MB is in memory more than once. */
const mostBegins = 2;
const beginLaterMs = 2000;

export function limitBegins() {
  let underWay = 0;
  return createMiddleware(async (context, next) => {
    if (underWay >= mostBegins) {
      // Read to its end and dropped: who is cut off while sending hears no answer.
      await context.req.raw.body?.pipeTo(new WritableStream());
      return tooMany(context, beginLaterMs);
    }
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
    return undefined;
  });
}

export function tooMany(context: Context, waitMs: number) {
  context.header('Retry-After', String(Math.ceil(waitMs / 1000)));
  return problem(context, 'too-many');
}
