import { codeRequestSchema } from '../../protocol/hub/access.ts';
import type { CodeResponse, DevicesResponse, MeResponse } from '../../protocol/hub/access.ts';
import { hubVersion, id } from '../../protocol/hub/parts.ts';
import { readAs } from '../../protocol/read.ts';
import { listDevices } from '../database/devices.ts';
import { createCode, revoke } from '../pairing.ts';
import type { HubEnvironment } from '../push.ts';
import { jsonOf, limit, problem } from './answer.ts';
import type { HubRoutes } from './answer.ts';
import { needs } from './signed-in.ts';

/** Who may come in: the device itself, all of them, codes for new ones. */
export function addAccessRoutes(routes: HubRoutes, environment: HubEnvironment): void {
  routes.get('/hub/v1/me', needs('read'), (context) => {
    const { device, name, person, role } = context.get('device');
    return context.json({ version: hubVersion, device, name, person, role } satisfies MeResponse);
  });

  routes.get('/hub/v1/devices', needs('manage'), async (context) => {
    const { organization } = context.get('device');
    const found = await environment.database.transaction((queries) => listDevices(queries, organization));
    const devices = found.map(({ organization: _, ...listed }) => listed);
    return context.json({ version: hubVersion, devices } satisfies DevicesResponse);
  });

  routes.delete('/hub/v1/devices/:device', needs('manage'), async (context) => {
    const device = readAs(id, context.req.param('device'));
    if (device === undefined) return problem(context, 'not-understood');
    const revoked = await revoke(environment, context.get('device'), device);
    return revoked.ok ? context.json({ version: hubVersion }) : problem(context, revoked.problem.code);
  });

  routes.post('/hub/v1/codes', needs('manage'), limit(), async (context) => {
    const request = readAs(codeRequestSchema, await jsonOf(context));
    if (!request) return problem(context, 'not-understood');
    const created = await createCode(environment, context.get('device'), request.role);
    return context.json({ version: hubVersion, ...created } satisfies CodeResponse, 201);
  });
}
