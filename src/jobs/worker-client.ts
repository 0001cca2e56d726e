import { proxy, wrap } from 'comlink';
import { scriptUrl } from './script-url.ts';

type Call = (...values: unknown[]) => Promise<unknown>;

/**
 * A worker that starts with the first call to it. Aborting the signal ends it at once and rejects what is
 * under way with an AbortError; a later call finds it ended. A worker that dies rejects what is under way
 * and is started anew by the next call: Comlink alone would wait for ever.
 */
export function createWorkerClient<Api extends object>(
  address: string,
  name: string,
  signal?: AbortSignal,
): Api {
  let running: RunningWorker | undefined;

  async function call(method: string, values: readonly unknown[]): Promise<unknown> {
    signal?.throwIfAborted();
    running ??= new RunningWorker(address, name, signal, () => (running = undefined));
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
    this.#ended = new Promise((_, reject) => {
      const end = (reason: unknown) => {
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
        () => {
          resolve(wrap(worker) as unknown as Readonly<Record<string, Call>>);
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
