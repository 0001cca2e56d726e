import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { hubLimits, hubVersion } from '../../protocol/hub/parts.ts';
import type { HubProblemCode } from '../../protocol/hub/problem.ts';
import type { Device } from '../database/devices.ts';

/** What is known of every request. */
export interface Asked {
  /** `caller`: the address that asks. */
  readonly Bindings: { caller: string };
}

/** What is known of every request below `/hub/v1` but the one that pairs. */
interface Known extends Asked {
  readonly Variables: { device: Device };
}

export type HubRoutes = Hono<Known>;
export type HubContext = Context<Known>;

const statuses = {
  'device-unknown': 401,
  'code-unknown': 403,
  role: 403,
  insecure: 403,
  'customer-unknown': 404,
  'not-found': 404,
  'customer-there': 409,
  'last-admin': 409,
  'not-understood': 400,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
} as const satisfies Record<HubProblemCode, number>;

export function problem(context: Context, code: HubProblemCode) {
  return context.json({ version: hubVersion, code }, statuses[code]);
}

/** The body, to be read by a schema. */
export async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (error) {
    // Not JSON is one more thing that no schema takes; a body that is too long is not ours to answer.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function limit(maxSize: number = hubLimits.bytes) {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      // The rest of the body is not read, so nothing more can come over this connection.
      context.header('Connection', 'close');
      return problem(context, 'too-large');
    },
  });
}
