import { readAs } from '../protocol/read.ts';
import { changedEventSchema } from '../protocol/hub/events.ts';
import type { HubEntry } from './hub-request.ts';

/** How listening ended: 'signed-out' when the hub lets this device in no more. */
export type EventsEnd = 'ended' | 'signed-out';

/**
 * Hears what changes at the hub until the stream ends or the signal says so. Read with fetch, because an
 * EventSource cannot show the token. The hub says something every 25 seconds: a stream that is silent for
 * longer is dead, though no error ever says so. `opened` is called once it answers.
 */
export async function hearHub(
  { address, token, fetch }: HubEntry,
  {
    opened,
    changed,
    after,
    signal,
  }: {
    opened(): void;
    changed(customer: string): void;
    after(ms: number, run: () => void): () => void;
    readonly signal: AbortSignal;
  },
): Promise<EventsEnd> {
  const silence = new AbortController();
  const listen = () => after(silentMs, () => silence.abort());
  let callOff = listen();
  try {
    const response = await fetch(`${address}/hub/v1/events`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal: AbortSignal.any([signal, silence.signal]),
      cache: 'no-store',
      redirect: 'error',
    });
    if (response.status === 401) return 'signed-out';
    if (!response.ok || !response.body) return 'ended';
    opened();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return 'ended';
      callOff();
      callOff = listen();
      const messages = (rest + value).split(/\r?\n\r?\n/);
      rest = messages.pop() ?? '';
      for (const message of messages) {
        const customer = changedCustomer(message);
        if (customer !== undefined) changed(customer);
      }
    }
  } catch {
    // No way there, cut off on the way, or called off.
    return 'ended';
  } finally {
    callOff();
  }
}

const silentMs = 60_000;

/** Comments, and events of a newer hub, say nothing to us. */
function changedCustomer(message: string): string | undefined {
  const lines = message.split(/\r?\n/);
  const field = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  if (field('event') !== 'changed') return undefined;
  try {
    return readAs(changedEventSchema, JSON.parse(field('data') ?? ''))?.customer;
  } catch {
    return undefined;
  }
}
