import { pairRequestSchema } from '../../protocol/hub/access.ts';
import type { PairResponse } from '../../protocol/hub/access.ts';
import { hubVersion } from '../../protocol/hub/parts.ts';
import { readAs } from '../../protocol/read.ts';
import { onlyOrganization } from '../device-token.ts';
import { pair } from '../pairing.ts';
import type { HubEnvironment } from '../push.ts';
import { jsonOf, limit, problem } from './answer.ts';
import type { HubRoutes } from './answer.ts';

/** The one thing that may be asked without a token, beside the hub's health. */
export function addPairRoute(routes: HubRoutes, environment: HubEnvironment): void {
  routes.post('/hub/v1/pair', limit(), async (context) => {
    const request = readAs(pairRequestSchema, await jsonOf(context));
    if (!request) return problem(context, 'not-understood');
    const paired = await pair(environment, request);
    if (!paired.ok) return problem(context, paired.problem.code);
    const answer = { version: hubVersion, ...paired.value, organization: onlyOrganization } as const;
    return context.json(answer satisfies PairResponse, 201);
  });
}
