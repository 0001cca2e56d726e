import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { InferOutput } from 'valibot';
import { pushRequestSchema } from '../../../src/protocol/hub/push.ts';
import { readAs } from '../../../src/protocol/read.ts';
import { freePort } from './started.ts';
import type { Site } from './site.ts';

type Push = InferOutput<typeof pushRequestSchema>;

/** What becomes of the hub's answers to pushes. All of them have been decided by then. */
export type Fate = 'pass' | 'lose' | 'withhold';

/** A way to a hub that a test can break, and that stays when the hub does not: to the app it is the hub itself. */
export interface Way extends Site {
  /** The hub is there from now on. */
  leadTo(address: string): void;
  /** What was pushed, in order, as it left the device. */
  readonly pushes: Push[];
  /** What becomes of answers from now on. */
  answers(fate: Fate): void;
  /** The hub gets so many more operations, and whoever sends the last of them never hears of it. */
  breakAfter(operations: number): void;
  /** Whole again, but whoever pushes waits until what it gives is called. */
  holdPushes(): () => void;
  /** Answers to pushes that did not arrive. */
  undelivered(): number;
}

/** `hub`: its address, with the slash at the end. */
export async function startWay(hub: string): Promise<Way> {
  const pushes: Push[] = [];
  let target = hub;
  let fate: Fate = 'pass';
  let left = Infinity;
  let held = Promise.resolve();
  let undelivered = 0;

  async function passPush(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const push = readAs(pushRequestSchema, JSON.parse(String(await bytesOf(incoming))));
    if (!push) throw new Error('This is no push');
    pushes.push(push);
    await held;
    const operations = push.operations.slice(0, left);
    left -= operations.length;
    const onward = ask(target, incoming, outgoing, (answer) => {
      const own = left > 0 ? fate : 'withhold';
      if (own === 'pass') {
        deliver(answer, outgoing);
        return;
      }
      answer.resume().once('end', () => {
        undelivered += 1;
        if (own === 'lose') incoming.socket.destroy();
      });
    });
    const body = JSON.stringify({ ...push, operations });
    onward.setHeader('content-length', Buffer.byteLength(body));
    onward.end(body);
  }

  const server = createServer((incoming, outgoing) => {
    if (incoming.method === 'POST' && incoming.url?.endsWith('/operations')) {
      passPush(incoming, outgoing).catch(() => incoming.socket.destroy());
    } else incoming.pipe(ask(target, incoming, outgoing, (answer) => deliver(answer, outgoing)));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${port}/`,
    pushes,
    leadTo: (address) => (target = address),
    answers: (next) => (fate = next),
    breakAfter: (operations) => (left = operations),
    holdPushes() {
      left = Infinity;
      let release: () => void = () => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    undelivered: () => undelivered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** When either side hangs up, so does the other. */
function ask(
  hub: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answered: (answer: IncomingMessage) => void,
) {
  const { url = '/', method, headers } = incoming;
  const onward = request(new URL(url, hub), { method, headers, agent: false }, answered);
  onward.once('error', () => incoming.socket.destroy());
  outgoing.once('close', () => onward.destroy());
  return onward;
}

function deliver(answer: IncomingMessage, outgoing: ServerResponse): void {
  // On a connection that is used again, a browser repeats by itself what was cut off.
  outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
  outgoing.flushHeaders();
  answer.pipe(outgoing);
  answer.once('error', () => outgoing.destroy());
}
