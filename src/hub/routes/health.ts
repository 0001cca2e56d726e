import { hubVersion } from '../../protocol/hub/parts.ts';
import { hasAdmin } from '../database/devices.ts';
import { onlyOrganization } from '../device-token.ts';
import type { HubEnvironment } from '../push.ts';
import type { HubRoutes } from './answer.ts';

/** Anybody may ask, as often as they like: it costs the database one look in that time. */
const freshMs = 1000;

export function addHealthRoute(routes: HubRoutes, { database }: HubEnvironment): void {
  let look: { readonly at: number; readonly found: Promise<boolean> } | undefined;
  routes.get('/hub/health', async (context) => {
    const now = performance.now();
    if (!look || now - look.at >= freshMs) {
      look = { at: now, found: database.transaction((queries) => hasAdmin(queries, onlyOrganization)) };
    }
    return context.json({ version: hubVersion, name: 'seatbook-hub', setup: !(await look.found) });
  });
  routes.use('/hub/v1/pair', async (_, next) => {
    await next();
    // The first admin may be there by now.
    look = undefined;
  });
}
