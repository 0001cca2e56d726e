import { createMiddleware } from 'hono/factory';
import { may } from '../../core/hub/role.ts';
import type { HubRight } from '../../core/hub/role.ts';
import type { Device } from '../database/devices.ts';
import { deviceOf } from '../device-token.ts';
import type { HubEnvironment } from '../push.ts';
import { problem } from './answer.ts';

interface SignedIn {
  readonly Variables: { device: Device };
}

/** A device shows its token with every request; there are no cookies to abuse. */
export function signedIn(environment: HubEnvironment) {
  return createMiddleware<SignedIn>(async (context, next) => {
    const device = await deviceOf(environment, context.req.header('Authorization'));
    if (!device) return problem(context, 'device-unknown');
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
