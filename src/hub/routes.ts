import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import {
  beginRequestSchema,
  hubLimits,
  hubVersion,
  pullQuerySchema,
  pushRequestSchema,
} from '../protocol/hub.ts';
import type { HubProblemCode } from '../protocol/hub.ts';
import { readAs } from '../protocol/read.ts';
import { beginCustomer } from './begin-customer.ts';
import type { Device } from './database/devices.ts';
import { ping } from './database/ping.ts';
import { deviceOf } from './device-token.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { HubEnvironment, Sender } from './push.ts';

interface Variables {
  readonly Variables: { device: Device };
}

const statuses = {
  'device-unknown': 401,
  'customer-unknown': 404,
  'not-found': 404,
  'customer-there': 409,
  'not-understood': 400,
  'too-large': 413,
  failed: 500,
} as const satisfies Record<HubProblemCode, number>;

const idPattern = /^[^\0]{1,100}$/u;

/** What the hub says over HTTP. A device shows its token with every request; there are no cookies to abuse. */
export function createRoutes(environment: HubEnvironment, report: (error: Error) => void): Hono<Variables> {
  const { database } = environment;
  const routes = new Hono<Variables>();
  routes.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
      referrerPolicy: 'no-referrer',
    }),
    async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    },
    compress(),
  );
  routes.onError((error, context) => {
    report(error);
    return problem(context, 'failed');
  });
  routes.notFound((context) => problem(context, 'not-found'));

  routes.get('/hub/health', async (context) => {
    await ping(database);
    return context.json({ version: hubVersion, name: 'seatbook-hub' });
  });

  routes.use('/hub/v1/*', async (context, next) => {
    const device = await deviceOf(database, context.req.header('Authorization'));
    if (!device) return problem(context, 'device-unknown');
    context.set('device', device);
    return next();
  });

  routes.put('/hub/v1/customers/:customer', limit(hubLimits.beginBytes), async (context) => {
    const sender = senderOf(context.get('device'), context.req.param('customer'));
    const request = readAs(beginRequestSchema, await jsonOf(context));
    if (!sender || !request) return problem(context, 'not-understood');
    const begun = await beginCustomer(environment, sender, request);
    if (!begun.ok) return problem(context, begun.problem.code);
    return context.json({ version: hubVersion, cursor: begun.value }, 201);
  });

  routes.post('/hub/v1/customers/:customer/operations', limit(hubLimits.pushBytes), async (context) => {
    const sender = senderOf(context.get('device'), context.req.param('customer'));
    const request = readAs(pushRequestSchema, await jsonOf(context));
    if (!sender || !request) return problem(context, 'not-understood');
    const { operations } = request;
    if (operations.some(({ customer }) => customer !== sender.customer)) {
      return problem(context, 'not-understood');
    }
    const pushed = await push(environment, sender, operations);
    if (!pushed.ok) return problem(context, pushed.problem.code);
    return context.json({ version: hubVersion, outcomes: pushed.value });
  });

  routes.get('/hub/v1/customers/:customer/changes', async (context) => {
    const sender = senderOf(context.get('device'), context.req.param('customer'));
    const query = readAs(pullQuerySchema, context.req.query());
    if (!sender || !query) return problem(context, 'not-understood');
    const pulled = await pull(database, sender, query);
    return pulled.ok ? context.json(pulled.value) : problem(context, pulled.problem.code);
  });
  return routes;
}

function senderOf(device: Device, customer: string): Sender | undefined {
  return idPattern.test(customer) ? { ...device, customer } : undefined;
}

async function jsonOf(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch (error) {
    // Not JSON is one more thing that no schema takes; a body that is too long is not ours to answer.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function limit(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      // The rest of the body is not read, so nothing more can come over this connection.
      context.header('Connection', 'close');
      return problem(context, 'too-large');
    },
  });
}

function problem(context: Context, code: HubProblemCode) {
  return context.json({ version: hubVersion, code }, statuses[code]);
}
