import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStaticHost } from '../../support/static-host.mjs';

/** The built app; SEATBOOK_APP names another build. */
export const appFolder = resolve(
  process.env['SEATBOOK_APP'] ?? fileURLToPath(new URL('../../../dist/app', import.meta.url)),
);

export interface Site {
  readonly address: string;
  /** Really stops the server: nothing answers any more. */
  close(): Promise<void>;
}

/** The built app without a hub, on a port of its own. `startHub` in `hub.ts` has one. */
export function startSite(folder = appFolder): Promise<Site> {
  return startStaticHost({ folder, port: 0 });
}
