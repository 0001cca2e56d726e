import { expose } from 'comlink';

/**
 * Offers a worker's functions to the page, then says so: a call made before that would be lost. What it says
 * is the name of a lock that it holds as long as it lives. Of a worker that ends without an error, the page
 * hears nothing else.
 */
export function serve(api: object): void {
  expose(api);
  const life = `worker-${crypto.randomUUID()}`;
  void navigator.locks.request(life, () => {
    postMessage(life);
    return new Promise(() => undefined);
  });
}
