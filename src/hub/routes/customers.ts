import { auditQuerySchema } from '../../protocol/hub/audit.ts';
import { beginRequestSchema, carriedRequestSchema, saveRequestSchema } from '../../protocol/hub/customers.ts';
import type { BeginResponse, CustomersResponse } from '../../protocol/hub/customers.ts';
import { hubLimits, hubVersion, id } from '../../protocol/hub/parts.ts';
import { pullQuerySchema } from '../../protocol/hub/pull.ts';
import { pushRequestSchema } from '../../protocol/hub/push.ts';
import type { PushResponse } from '../../protocol/hub/push.ts';
import { readAs } from '../../protocol/read.ts';
import { auditPage } from '../audit-page.ts';
import { beginCustomer } from '../begin-customer.ts';
import { carryOver } from '../carry-over.ts';
import { listCustomers } from '../database/list-customers.ts';
import { pullText } from '../pull.ts';
import { push } from '../push.ts';
import type { HubEnvironment, Sender } from '../push.ts';
import { saveCustomer } from '../save-customer.ts';
import { jsonOf, limit, problem } from './answer.ts';
import { compressedJson } from './compressed.ts';
import type { HubContext, HubRoutes } from './answer.ts';
import { limitBegins } from './limits.ts';
import { needs } from './signed-in.ts';

/** The books: which there are, and one's begin, changes and what changed. */
export function addCustomerRoutes(routes: HubRoutes, environment: HubEnvironment): void {
  routes.get('/hub/v1/customers', needs('read'), async (context) => {
    const { organization } = context.get('device');
    const customers = await environment.database.transaction((queries) =>
      listCustomers(queries, organization),
    );
    return context.json({ version: hubVersion, customers: [...customers] } satisfies CustomersResponse);
  });

  routes.post(
    '/hub/v1/customers/:customer',
    needs('change'),
    limitBegins(),
    limit(hubLimits.beginBytes),
    async (context) => {
      const sender = senderOf(context);
      const request = readAs(beginRequestSchema, await jsonOf(context));
      if (!sender || !request) return problem(context, 'not-understood');
      const begun = await beginCustomer(environment, sender, request);
      if (!begun.ok) return problem(context, begun.problem.code);
      const { version: cursor, audit } = begun.value;
      return context.json({ version: hubVersion, cursor, audit } satisfies BeginResponse, 201);
    },
  );

  routes.put(
    '/hub/v1/customers/:customer',
    needs('change'),
    // Some organizations have hundreds of domains, and they come twice.
    limit(hubLimits.pushBytes),
    async (context) => {
      const sender = senderOf(context);
      const request = readAs(saveRequestSchema, await jsonOf(context));
      if (!sender || !request) return problem(context, 'not-understood');
      const saved = await saveCustomer(environment, sender, request);
      if (!saved.ok) return problem(context, saved.problem.code);
      return context.json({ version: hubVersion, outcome: saved.value });
    },
  );

  routes.post(
    '/hub/v1/customers/:customer/operations',
    needs('change'),
    limit(hubLimits.pushBytes),
    async (context) => {
      const sender = senderOf(context);
      const request = readAs(pushRequestSchema, await jsonOf(context));
      if (!sender || !request) return problem(context, 'not-understood');
      const { version: _, operations, ...beside } = request;
      if (operations.some(({ customer }) => customer !== sender.customer)) {
        return problem(context, 'not-understood');
      }
      const pushed = await push(environment, sender, operations, beside);
      if (!pushed.ok) return problem(context, pushed.problem.code);
      const { outcomes, audit } = pushed.value;
      return context.json({
        version: hubVersion,
        outcomes: [...outcomes],
        ...(audit && { audit }),
      } satisfies PushResponse);
    },
  );

  routes.post('/hub/v1/customers/:customer/carried', needs('change'), limit(), async (context) => {
    const sender = senderOf(context);
    const request = readAs(carriedRequestSchema, await jsonOf(context));
    if (!sender || !request) return problem(context, 'not-understood');
    const carried = await carryOver(environment, sender, request);
    return carried.ok ? context.json({ version: hubVersion }) : problem(context, carried.problem.code);
  });

  routes.get('/hub/v1/customers/:customer/changes', needs('read'), async (context) => {
    const sender = senderOf(context);
    const query = readAs(pullQuerySchema, context.req.query());
    if (!sender || !query) return problem(context, 'not-understood');
    const pulled = await pullText(environment.database, sender, query);
    return pulled.ok ? compressedJson(context, pulled.value) : problem(context, pulled.problem.code);
  });

  routes.get('/hub/v1/customers/:customer/audit', needs('read'), async (context) => {
    const sender = senderOf(context);
    const query = readAs(auditQuerySchema, context.req.query());
    if (!sender || !query) return problem(context, 'not-understood');
    const page = await auditPage(environment.database, sender, query);
    return page.ok ? context.json(page.value) : problem(context, page.problem.code);
  });
}

function senderOf(context: HubContext): Sender | undefined {
  const { organization, device } = context.get('device');
  const customer = readAs(id, context.req.param('customer'));
  return customer === undefined ? undefined : { organization, device, customer };
}
