import { expose } from 'comlink';

/** Offers a worker's functions to the page, then says so: a call made before that would be lost. */
export function serve(api: object): void {
  expose(api);
  postMessage('ready');
}
