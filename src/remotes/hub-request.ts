import type { Failure } from '../core/outbox/failure.ts';
import { hubProblemSchema } from '../protocol/hub/problem.ts';
import { readAs } from '../protocol/read.ts';

/** Where a hub is, and how it is asked. */
export interface HubAddress {
  /** Without a slash at the end. */
  readonly address: string;
  readonly fetch: typeof fetch;
  /** How long a request may take. */
  readonly limitMs: number;
  /** How much longer when so many characters go out with it: a large customer takes minutes over a slow uplink. */
  sendingMs?(size: number): number;
}

/** What a device that was let in asks with. */
export interface HubEntry extends HubAddress {
  readonly token: string;
}

export interface HubConnection extends HubEntry {
  readonly customer: string;
}

export type HubResponse = { readonly ok: true; readonly body: unknown } | HubRefused;

export interface HubRefused {
  readonly ok: false;
  readonly failure: Failure;
  /** Something answered, though it need not be a hub. */
  readonly answered: boolean;
  /** What the hub itself said. */
  readonly code?: string;
}

export function customerPath(id: string): string {
  return `/hub/v1/customers/${encodeURIComponent(id)}`;
}

/** Asks the hub; whatever comes of it is a value. */
export async function askHub(
  { address, fetch, limitMs, sendingMs = () => 0, ...entry }: HubAddress | HubEntry,
  path: string,
  init: RequestInit = {},
): Promise<HubResponse> {
  let answered = false;
  const size = typeof init.body === 'string' ? init.body.length : 0;
  try {
    const response = await fetch(`${address}${path}`, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        ...('token' in entry && { Authorization: `Bearer ${entry.token}` }),
      },
      signal: AbortSignal.timeout(limitMs + sendingMs(size)),
      cache: 'no-store',
      redirect: 'error',
    });
    answered = true;
    const body: unknown = await response.json();
    return response.ok ? { ok: true, body } : refusedOf(response, body);
  } catch {
    // No way there, no way back, or not JSON: a captive portal answers everything with a page of its own.
    return { ok: false, failure: { class: 'unknown' }, answered };
  }
}

/** Only what bears the hub's mark counts as its word; anything else may be a box on the way. */
function refusedOf({ status, headers }: Response, body: unknown): HubRefused {
  const problem = readAs(hubProblemSchema, body);
  if (!problem) return { ok: false, failure: { class: 'unknown' }, answered: true };
  const { code } = problem;
  return { ok: false, failure: failureOf(status, headers, code), answered: true, code };
}

function failureOf(status: number, headers: Headers, code: string): Failure {
  if (status === 401) return { class: 'sign-in' };
  if (status === 403 || code === 'customer-unknown') return { class: 'access' };
  if (status === 429 || status === 503) {
    const retryAfterSeconds = Number(headers.get('Retry-After') ?? Number.NaN);
    const wait = Number.isFinite(retryAfterSeconds) ? { retryAfterMs: retryAfterSeconds * 1000 } : {};
    return { class: 'retryable', ...wait };
  }
  // A path or a shape that the hub does not know: this app and the hub are of different ages.
  return status < 500 ? { class: 'ours' } : { class: 'unknown' };
}
