import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList } from 'node:net';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { callerOf } from './caller.ts';
import type { Certificate } from './certificate.ts';
import { createFiles } from './files.ts';
import type { FilesOptions } from './files.ts';
import { createOutside } from './outside.ts';
import { createRoutes } from './routes.ts';
import type { HubEnvironment } from './push.ts';
import { makeStoppable } from './stop.ts';
import { createTwoSchemeServer } from './two-schemes.ts';

export interface ServedHub {
  /** Without a slash at the end. */
  readonly address: string;
  /** Answers the requests that are on their way, as long as they end in time. */
  close(graceMs?: number): Promise<void>;
}

export interface ServeOptions {
  /** The app; without it there is only the hub. */
  readonly files?: FilesOptions;
  /** The address to listen on. Without one: with a certificate every one, otherwise this machine alone. */
  readonly host?: string;
  readonly certificate?: Certificate;
  /** Who may say that a device came by https. */
  readonly proxies?: BlockList;
  /** What devices open, when that is not plain from here; without a slash at the end. */
  readonly address?: string;
}

/** Long enough for the largest push. */
const standardGraceMs = 10_000;

/** Serves app and hub until it is closed. Rejects when the port is taken. */
export async function serveHub(
  environment: HubEnvironment,
  port: number,
  report: (error: Error) => void,
  { files, host, certificate, proxies = new BlockList(), address }: ServeOptions = {},
): Promise<ServedHub> {
  const routes = createRoutes(environment, report);
  const api = getRequestListener(async (request, { incoming, outgoing }) => {
    const caller = incoming instanceof IncomingMessage ? callerOf(incoming, proxies) : '';
    const response = await routes.fetch(request, { caller });
    const isEvents = response.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
    if (isEvents && outgoing instanceof ServerResponse) endWithStop(outgoing);
    return response;
  });
  const outside = createOutside({
    api,
    files: files ? createFiles(files) : api,
    proxies,
    hasCertificate: certificate !== undefined,
    address,
  });
  const server = createTwoSchemeServer((request, response) => {
    begin(request, response);
    outside(request, response);
  }, certificate);
  const { begin, endWithStop, stop } = makeStoppable(server);
  server.listen(port, host ?? (certificate ? undefined : '127.0.0.1'));
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  const own = certificate
    ? `https://${certificate.name ?? hostname()}:${actual}`
    : `http://localhost:${actual}`;
  return { address: address ?? own, close: (graceMs = standardGraceMs) => stop(graceMs) };
}
