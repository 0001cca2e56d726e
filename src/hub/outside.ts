import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { hubVersion } from '../protocol/hub/parts.ts';
import type { HubProblemCode } from '../protocol/hub/problem.ts';
import { wayOf } from './caller.ts';
import { answerInsecure } from './insecure-page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Inside {
  /** What is below `/hub/`. */
  readonly api: Answer;
  /** Everything else: the app. */
  readonly files: Answer;
  /** Who may say that a device came by https. */
  readonly proxies: BlockList;
  /** Whether this server itself speaks https too. */
  readonly hasCertificate: boolean;
  /** The address that devices are to open, where it is known; without a slash at the end. */
  readonly address: string | undefined;
}

/** The border of the hub: who comes by which way, and who answers. */
export function createOutside(inside: Inside): RequestListener {
  return (request, response) => {
    const isForHub = request.url?.startsWith('/hub/') === true;
    const way = wayOf(request, inside.proxies);
    if (way === 'safe') {
      void (isForHub ? inside.api : inside.files)(request, response);
    } else if (way === 'other-name') {
      // The book belongs to scheme, host and port: by its other names the same machine would show an empty one.
      redirect(request, response, 308, `http://localhost${portOf(request)}`);
    } else if (isForHub) {
      // What came with it has been in the open; led on to https, nobody would ever notice.
      response.writeHead(403, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify({ version: hubVersion, code: 'insecure' satisfies HubProblemCode }));
    } else if (inside.hasCertificate) {
      redirect(request, response, 307, inside.address ?? `https://${request.headers.host ?? ''}`);
    } else void answerInsecure(request, response, inside.address);
  };
}

function redirect(request: IncomingMessage, response: ServerResponse, status: number, to: string): void {
  response.writeHead(status, { Location: to + (request.url ?? '/') }).end();
}

function portOf({ headers }: IncomingMessage): string {
  return /:\d+$/.exec(headers.host ?? '')?.[0] ?? '';
}
