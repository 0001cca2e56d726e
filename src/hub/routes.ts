import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { standardPace } from './pace.ts';
import type { HubEnvironment } from './push.ts';
import { addAccessRoutes } from './routes/access.ts';
import { problem } from './routes/answer.ts';
import type { HubRoutes } from './routes/answer.ts';
import { addCustomerRoutes } from './routes/customers.ts';
import { addEventRoute } from './routes/events.ts';
import { addHealthRoute } from './routes/health.ts';
import { limitPairing, limitRequests } from './routes/limits.ts';
import { refuseOtherSites } from './routes/other-sites.ts';
import { addPairRoute } from './routes/pair.ts';
import { signedIn } from './routes/signed-in.ts';

/** What the hub says over HTTP. */
export function createRoutes(environment: HubEnvironment, report: (error: Error) => void): HubRoutes {
  const pace = { ...standardPace, ...environment.pace };
  const routes: HubRoutes = new Hono();
  routes.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      // It would hold for every port of the name, and so for other programs on the machine.
      strictTransportSecurity: false,
      referrerPolicy: 'no-referrer',
    }),
    async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    },
    compress(),
    async (_context, next) => {
      await next();
      // What is said stays so. A read says what others wrote.
      await environment.database.flush();
    },
  );
  routes.onError((error, context) => {
    report(error);
    return problem(context, 'failed');
  });
  routes.notFound((context) => problem(context, 'not-found'));

  routes.use('/hub/v1/*', refuseOtherSites());
  addHealthRoute(routes, environment);
  routes.use('/hub/v1/pair', limitPairing(pace));
  addPairRoute(routes, environment);
  // What is added from here on is for devices that were paired.
  routes.use('/hub/v1/*', signedIn(environment, pace), limitRequests(pace));
  addAccessRoutes(routes, environment);
  addCustomerRoutes(routes, environment);
  addEventRoute(routes, environment, pace);
  return routes;
}
