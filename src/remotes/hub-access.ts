import type { HubCode, HubDevice } from '../core/hub/device.ts';
import type { HubAccessProblemCode } from '../core/hub/problem.ts';
import type { HubRole } from '../core/hub/role.ts';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import {
  codeResponseSchema,
  devicesResponseSchema,
  meResponseSchema,
  pairResponseSchema,
} from '../protocol/hub/access.ts';
import { hubVersion } from '../protocol/hub/parts.ts';
import { healthSchema } from '../protocol/hub/problem.ts';
import { readAs } from '../protocol/read.ts';
import type { HubHere } from '../protocol/sync-hub.ts';
import { askHub } from './hub-request.ts';
import type { HubAddress, HubEntry, HubRefused, HubResponse } from './hub-request.ts';

type Asked<Value> = Promise<Result<Value, Problem<HubAccessProblemCode>>>;

/** What the hub gives a device that it lets in. */
export interface Paired {
  readonly token: string;
  readonly device: string;
  readonly role: HubRole;
  readonly organization: string;
}

/** How the hub knows the device that asks. */
export interface Known {
  readonly device: string;
  readonly name: string;
  readonly person: string;
  readonly role: HubRole;
}

export async function lookForHub(address: HubAddress): Promise<HubHere> {
  const response = await askHub(address, '/hub/health');
  if (!response.ok) return response.answered && response.code === undefined ? 'none' : 'silent';
  const health = readAs(healthSchema, response.body);
  if (!health) return 'none';
  return health.setup ? 'not-set-up' : 'ready';
}

/** `device`: what a person calls it. */
export async function pair(address: HubAddress, code: string, device: string, person: string): Asked<Paired> {
  const response = await askHub(address, '/hub/v1/pair', post({ code, device, person }));
  return read(response, (body) => readAs(pairResponseSchema, body));
}

export async function askWhoIAm(entry: HubEntry): Asked<Known> {
  return read(await askHub(entry, '/hub/v1/me'), (body) => readAs(meResponseSchema, body));
}

export async function listDevices(entry: HubEntry): Asked<readonly HubDevice[]> {
  const response = await askHub(entry, '/hub/v1/devices');
  return read(response, (body) => readAs(devicesResponseSchema, body)?.devices);
}

/** A code that lets one more device in. */
export async function makeCode(entry: HubEntry, role: HubRole): Asked<HubCode> {
  const response = await askHub(entry, '/hub/v1/codes', post({ role }));
  return read(response, (body) => readAs(codeResponseSchema, body));
}

export async function revokeDevice(entry: HubEntry, device: string): Asked<undefined> {
  const path = `/hub/v1/devices/${encodeURIComponent(device)}`;
  const response = await askHub(entry, path, { method: 'DELETE' });
  return response.ok ? ok(undefined) : problemOf(response);
}

export function post(body: object): RequestInit {
  return { method: 'POST', body: JSON.stringify({ version: hubVersion, ...body }) };
}

function read<Value>(
  response: HubResponse,
  valueOf: (body: unknown) => Value | undefined,
): Result<Value, Problem<HubAccessProblemCode>> {
  if (!response.ok) return problemOf(response);
  const value = valueOf(response.body);
  return value === undefined ? failed('hub-different') : ok(value);
}

export function problemOf({ failure, code }: HubRefused): ReturnType<typeof failed<HubAccessProblemCode>> {
  if (failure.class === 'sign-in') return failed('signed-out');
  switch (code) {
    case undefined:
    case 'failed':
      return failed('hub-silent');
    case 'code-unknown':
    case 'role':
    case 'last-admin':
      return failed(code);
    case 'too-many': {
      const waitMs = failure.class === 'retryable' ? (failure.retryAfterMs ?? 0) : 0;
      return failed(code, { minutes: Math.max(1, Math.ceil(waitMs / 60_000)) });
    }
    default:
      return failed('hub-different');
  }
}
