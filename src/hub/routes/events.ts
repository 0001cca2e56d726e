import { streamSSE } from 'hono/streaming';
import { deviceOf } from '../device-token.ts';
import { Events } from '../events.ts';
import type { Pace } from '../pace.ts';
import type { HubEnvironment } from '../push.ts';
import { problem } from './answer.ts';
import type { HubRoutes } from './answer.ts';
import { needs } from './signed-in.ts';

/** A stream per device of what changes at the team's customers. */
export function addEventRoute(routes: HubRoutes, environment: HubEnvironment, { heartbeatMs }: Pace): void {
  const events = new Events(environment.database);
  routes.get('/hub/v1/events', needs('read'), async (context) => {
    const line = await events.open(context.get('device'));
    // Revoked between the first look and now, it would not be told that it was.
    if (!(await deviceOf(environment, context.req.header('Authorization')))) {
      line.end();
      return problem(context, 'device-unknown');
    }
    // A proxy in front is to pass each event on at once.
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => line.end());
      const beat = () => stream.write(':\n\n');
      // At once, so that who asked knows that the line is open.
      await beat();
      const beating = setInterval(() => void beat(), heartbeatMs);
      for await (const event of line.events()) {
        await stream.writeSSE({ event: 'changed', data: JSON.stringify(event) });
      }
      clearInterval(beating);
    });
  });
}
