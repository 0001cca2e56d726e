import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createRoutes } from './routes.ts';
import type { HubEnvironment } from './push.ts';

export interface ServedHub {
  readonly address: string;
  /** Takes no new request and answers those that are on their way, as long as they end in time. */
  close(graceMs?: number): Promise<void>;
}

/** Long enough for the largest push; a request that never ends must not hold up the stop. */
const standardGraceMs = 10_000;

/** Serves on this machine alone: from another one, tokens would travel in the open without a certificate. */
export async function serveHub(
  environment: HubEnvironment,
  port: number,
  report: (error: Error) => void,
): Promise<ServedHub> {
  const server = createAdaptorServer({ fetch: createRoutes(environment, report).fetch });
  server.listen(port, '127.0.0.1');
  // Rejects when the port is taken.
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}`,
    close: (graceMs = standardGraceMs) =>
      new Promise((resolve) => {
        const late = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, graceMs);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        // Without requests they would be kept open by the devices.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}
