import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InferOutput } from 'valibot';
import { pushRequestSchema } from '../../../src/protocol/hub/push.ts';
import { readAs } from '../../../src/protocol/read.ts';
import type { Site } from './site.ts';

type Push = InferOutput<typeof pushRequestSchema>;

/** A way to a hub that a test can break: to the app it is the hub itself. */
export interface Line extends Site {
  /** What was pushed, in order, as it left the device. */
  readonly pushes: Push[];
  /**
   * The hub gets so many more operations, and whoever sends the last of them never hears of it. Settles when
   * the hub has done that.
   */
  breakAfter(operations: number): Promise<void>;
  /** Whole again, but whoever pushes waits until what it gives is called. */
  holdPushes(): () => void;
}

/** `hub`: its address, with the slash at the end. */
export async function startLine(hub: string): Promise<Line> {
  const pushes: Push[] = [];
  let left = Infinity;
  let held = Promise.resolve();
  let broken: () => void = () => undefined;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming);
    const push =
      incoming.url?.endsWith('/operations') && readAs(pushRequestSchema, JSON.parse(body.toString()));
    if (!push) {
      await answer(outgoing, await ask(hub, incoming, body));
      return;
    }
    pushes.push(push);
    await held;
    const operations = push.operations.slice(0, left);
    left -= operations.length;
    const answered = await ask(hub, incoming, Buffer.from(JSON.stringify({ ...push, operations })));
    if (left > 0) return answer(outgoing, answered);
    await bytesOf(answered);
    broken();
  }

  const server = createServer((incoming, outgoing) => {
    // Whoever asked is gone, or the hub is: nobody is left who could be told.
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    pushes,
    breakAfter(operations) {
      left = operations;
      return new Promise((resolve) => (broken = resolve));
    },
    holdPushes() {
      left = Infinity;
      let release: () => void = () => undefined;
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function ask(
  hub: string,
  { url = '/', method, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
  return new Promise((resolve, reject) => {
    request(new URL(url, hub), { method, headers: { ...headers, ...length } }, resolve)
      .on('error', reject)
      .end(body);
  });
}

/** Events go on until somebody hangs up. */
function answer(outgoing: ServerResponse, answered: IncomingMessage): Promise<void> {
  outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
  answered.pipe(outgoing);
  return new Promise((resolve) => {
    outgoing.once('close', () => {
      answered.destroy();
      resolve();
    });
  });
}
