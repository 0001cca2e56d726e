import type { Failure } from '../core/outbox/failure.ts';
import { hubProblemSchema } from '../protocol/hub.ts';
import { readAs } from '../protocol/read.ts';

export interface HubConnection {
  /** Without a slash at the end. */
  readonly address: string;
  readonly token: string;
  readonly customer: string;
  readonly fetch: typeof fetch;
  /** How long a request may take. */
  readonly limitMs: number;
}

export type HubResponse =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

/** Asks the hub; whatever comes of it is a value. */
export async function askHub(
  { address, token, fetch, limitMs }: HubConnection,
  path: string,
  init: RequestInit = {},
): Promise<HubResponse> {
  try {
    const response = await fetch(`${address}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(limitMs),
      cache: 'no-store',
      redirect: 'error',
    });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, body } : { ok: false, failure: failureOf(response, body) };
  } catch {
    // No way there, no way back, or not JSON: a captive portal answers everything with a page of its own.
    return { ok: false, failure: { class: 'unknown' } };
  }
}

/** Only what bears the hub's mark counts as its word; anything else may be a box on the way. */
function failureOf({ status, headers }: Response, body: unknown): Failure {
  const problem = readAs(hubProblemSchema, body);
  const retryAfterSeconds = Number(headers.get('Retry-After') ?? Number.NaN);
  if (!problem) return { class: 'unknown' };
  if (status === 401) return { class: 'sign-in' };
  if (status === 403 || problem.code === 'customer-unknown') return { class: 'access' };
  if (status === 503) {
    const wait = Number.isFinite(retryAfterSeconds) ? { retryAfterMs: retryAfterSeconds * 1000 } : {};
    return { class: 'retryable', ...wait };
  }
  // A path or a shape that the hub does not know: this app and the hub are of different ages.
  return status < 500 ? { class: 'ours' } : { class: 'unknown' };
}
