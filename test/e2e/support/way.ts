import { createServer, request as askOnward } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { freePort } from './started.ts';
import type { Site } from './site.ts';

/** What becomes of the hub's answers to pushes. All of them have been decided by then. */
export type Fate = 'pass' | 'lose' | 'withhold';

/** A way to a hub that stays when the hub does not: its address is the one that the page knows. */
export interface Way extends Site {
  /** The hub is there from now on. */
  leadTo(address: string): void;
  /** What becomes of answers from now on. */
  answers(fate: Fate): void;
  /** Answers to pushes that did not arrive. */
  undelivered(): number;
}

export async function startWay(to: string): Promise<Way> {
  let target = new URL(to);
  let fate: Fate = 'pass';
  let undelivered = 0;

  function passOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { hostname, port } = target;
    const { url = '/', method = 'GET', headers } = incoming;
    const onward = askOnward({ hostname, port, path: url, method, headers, agent: false }, (answer) => {
      if (fate !== 'pass' && method === 'POST' && url.endsWith('/operations')) {
        const isLost = fate === 'lose';
        answer.resume().once('end', () => {
          undelivered += 1;
          if (isLost) incoming.socket.destroy();
        });
        return;
      }
      // On a connection that is used again, a browser repeats by itself what was cut off.
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      answer.once('error', () => outgoing.destroy());
    });
    onward.once('error', () => incoming.socket.destroy());
    outgoing.once('close', () => onward.destroy());
    incoming.pipe(onward);
  }

  const server = createServer(passOn);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${port}/`,
    leadTo: (address) => (target = new URL(address)),
    answers: (next) => (fate = next),
    undelivered: () => undelivered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
