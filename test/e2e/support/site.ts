import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../src/build/serve.mjs';

/** The built app; SEATBOOK_APP names another build. */
export const appFolder = resolve(
  process.env['SEATBOOK_APP'] ?? fileURLToPath(new URL('../../../dist/app', import.meta.url)),
);

export interface Site {
  readonly address: string;
  /** Really stops the server: nothing answers any more. */
  close(): Promise<void>;
}

/** Serves the built app, on a port of its own unless one is named. */
export function startSite(port = 0, folder = appFolder): Promise<Site> {
  return serve({ folder, port });
}
