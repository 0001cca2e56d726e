import { proxy, wrap } from 'comlink';
import { scriptUrl } from './script-url.ts';

type Call = (...values: unknown[]) => Promise<unknown>;

type Values<Method> = Method extends (...values: infer Given) => unknown ? Given : never;

/**
 * A call whose effect lasts as long as its worker. Made once, it is made again, before anything else, whenever
 * the worker has to be started anew; and when the worker dies, that is done without waiting for a call.
 */
export interface LastingCall<Api, Name extends keyof Api> {
  readonly method: Name;
  /** The worker has died. */
  ended(values: Values<Api[Name]>): void;
  /** What it is called with this time. */
  again(values: Values<Api[Name]>): Values<Api[Name]>;
}

interface ClientOptions<Api, Name extends keyof Api> {
  readonly signal?: AbortSignal;
  readonly lasting?: LastingCall<Api, Name>;
}

/** A worker that dies at once each time is not started more often than once a minute. */
const shortestPauseMs = 1000;
const longestPauseMs = 60_000;

/**
 * A worker that starts with the first call to it. Aborting the signal ends it at once and rejects what is
 * under way with an AbortError; a later call finds it ended. A worker that dies or ends by itself rejects what is
 * under way and is started anew by the next call: Comlink alone would wait for ever.
 */
export function createWorkerClient<Api extends object, Name extends keyof Api & string = never>(
  address: string,
  name: string,
  { signal, lasting }: ClientOptions<Api, Name> = {},
): Api {
  let running: RunningWorker | undefined;
  /** What the lasting call was made with. */
  let lastingValues: Values<Api[Name]> | undefined;
  let pauseMs = shortestPauseMs;

  function start(): RunningWorker {
    const startedAt = performance.now();
    const worker = new RunningWorker(address, name, signal, () => {
      running = undefined;
      if (signal?.aborted || !lasting || !lastingValues) return;
      lasting.ended(lastingValues);
      if (performance.now() - startedAt > longestPauseMs) pauseMs = shortestPauseMs;
      setTimeout(() => {
        if (!signal?.aborted) running ??= start();
      }, pauseMs);
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    });
    if (lasting && lastingValues) {
      worker.call(lasting.method, lasting.again(lastingValues)).catch((error: unknown) => {
        console.error(`The ${name} worker could not go on`, error);
      });
    }
    return worker;
  }

  async function call(method: string, values: readonly unknown[]): Promise<unknown> {
    signal?.throwIfAborted();
    running ??= start();
    if (method === lasting?.method) lastingValues = values as Values<Api[Name]>;
    return running.call(method, values);
  }

  return new Proxy(
    {},
    {
      // A client handed through `await` must not look like a promise.
      get: (_, method) =>
        typeof method === 'string' && method !== 'then'
          ? (...values: unknown[]) => call(method, values)
          : undefined,
    },
  ) as Api;
}

class RunningWorker {
  readonly #functions: Promise<Readonly<Record<string, Call>>>;
  readonly #ended: Promise<never>;

  constructor(address: string, name: string, signal: AbortSignal | undefined, onEnd: () => void) {
    const worker = new Worker(scriptUrl(address), { type: 'module', name });
    let end: (reason: unknown) => void = () => undefined;
    this.#ended = new Promise((_, reject) => {
      let isOver = false;
      end = (reason) => {
        if (isOver) return;
        isOver = true;
        worker.terminate();
        onEnd();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      worker.addEventListener('error', (event) => {
        end(new Error(`The ${name} worker failed: ${event.message}`));
      });
      signal?.addEventListener('abort', () => {
        end(signal.reason);
      });
    });
    // Without a call under way nobody waits for the end, and that is no fault.
    this.#ended.catch(() => undefined);
    this.#functions = new Promise((resolve) => {
      // A message sent before the worker listens would be lost, so its first word is awaited.
      worker.addEventListener(
        'message',
        ({ data: life }) => {
          resolve(wrap(worker) as unknown as Readonly<Record<string, Call>>);
          // Ours as soon as the worker is no more, however it ended: workers/serve.ts.
          void navigator.locks.request(String(life), () => {
            end(new Error(`The ${name} worker has ended`));
          });
        },
        { once: true },
      );
    });
  }

  async call(method: string, values: readonly unknown[]): Promise<unknown> {
    const functions = await Promise.race([this.#functions, this.#ended]);
    const passed = values.map((value) => (typeof value === 'function' ? proxy(value as Call) : value));
    return Promise.race([functions[method]?.(...passed), this.#ended]);
  }
}
