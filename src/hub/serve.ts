import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFiles } from './files.ts';
import type { FilesOptions } from './files.ts';
import { createOutside } from './outside.ts';
import { createRoutes } from './routes.ts';
import type { HubEnvironment } from './push.ts';

export interface ServedHub {
  /** Without a slash at the end. */
  readonly address: string;
  /**
   * Takes no new request, ends streams of events and answers the requests that are on their way, as long as
   * they end in time.
   */
  close(graceMs?: number): Promise<void>;
}

export interface ServeOptions {
  /** The app; without it only what is below `/hub/` is there. */
  readonly files?: FilesOptions;
}

/** Long enough for the largest push; a request that never ends must not hold up the stop. */
const standardGraceMs = 10_000;

/** Serves on this machine alone: from another one, tokens would travel in the open without a certificate. */
export async function serveHub(
  environment: HubEnvironment,
  port: number,
  report: (error: Error) => void,
  { files }: ServeOptions = {},
): Promise<ServedHub> {
  const answering = new Set<ServerResponse>();
  const outside = createOutside({
    api: getRequestListener(createRoutes(environment, report).fetch),
    files: files ? createFiles(files) : (_, response) => response.writeHead(404).end(),
  });
  const server = createServer((request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    outside(request, response);
  });
  server.listen(port, '127.0.0.1');
  // Rejects when the port is taken.
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}`,
    close: (graceMs = standardGraceMs) =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        // Without requests they would be kept open by the devices.
        server.closeIdleConnections();
        for (const response of answering) if (isStream(response)) response.end();
      }),
  };
}

/** It lasts until one of both sides ends it; a device begins a new one when the hub is back. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}
