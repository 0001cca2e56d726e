import { createMiddleware } from 'hono/factory';
import { may } from '../../core/hub/role.ts';
import type { HubRight } from '../../core/hub/role.ts';
import type { Device } from '../database/devices.ts';
import { deviceOf } from '../device-token.ts';
import type { HubEnvironment } from '../push.ts';
import { networkOf } from '../network-of.ts';
import type { Pace } from '../pace.ts';
import { TokenBuckets } from '../token-buckets.ts';
import { problem } from './answer.ts';
import type { Asked } from './answer.ts';
import { tooMany } from './limits.ts';

interface SignedIn extends Asked {
  readonly Variables: { device: Device };
}

/** A device shows its token with every request; there are no cookies to abuse. */
export function signedIn(environment: HubEnvironment, { strangers }: Pace) {
  const buckets = new TokenBuckets(strangers, () => performance.now());
  /** Who was let in before is looked for also while strangers at the same address are told to wait. */
  const known = new Set<string>();
  return createMiddleware<SignedIn>(async (context, next) => {
    const shown = context.req.header('Authorization') ?? '';
    const address = networkOf(context.env.caller);
    const waitMs = buckets.take(address);
    if (waitMs > 0 && !known.has(shown)) return tooMany(context, waitMs);
    const device = await deviceOf(environment, shown);
    if (!device) {
      known.delete(shown);
      return problem(context, 'device-unknown');
    }
    if (waitMs === 0) buckets.giveBack(address);
    known.add(shown);
    context.set('device', device);
    return next();
  });
}

/** What the role of the device must hold for what comes after. */
export function needs(right: HubRight) {
  return createMiddleware<SignedIn>(async (context, next) => {
    if (!may(context.get('device').role, right)) return problem(context, 'role');
    return next();
  });
}
