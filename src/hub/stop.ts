import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A server that can end in order. */
export interface Stoppable {
  /** To be told of every request. */
  begin(request: IncomingMessage, response: ServerResponse): void;
  /** This answer lasts until one of both sides ends it: a stop does. A device begins a new one by itself. */
  endWithStop(response: ServerResponse): void;
  /**
   * Takes nothing new, ends streams of events, and waits for the other answers that are on their way, but
   * only so long: a request that never ends must not hold up the stop.
   */
  stop(graceMs: number): Promise<void>;
}

/**
 * Node's own ways do not do: connections that a browser opens ahead and says nothing on count as busy, and
 * those that answered after the stop began stay open for another request.
 */
export function makeStoppable(server: Server): Stoppable {
  const connections = new Set<Socket>();
  const answering = new Map<ServerResponse, Socket>();
  const endless = new WeakSet<ServerResponse>();
  let isStopping = false;
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return {
    begin(request, response) {
      answering.set(response, request.socket);
      response.once('close', () => {
        answering.delete(response);
        if (isStopping) request.socket.end();
      });
    },
    endWithStop: (response) => endless.add(response),
    stop: (graceMs) =>
      new Promise((resolve) => {
        isStopping = true;
        const late = setTimeout(() => {
          for (const socket of connections) socket.destroy();
        }, graceMs);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        for (const response of answering.keys()) if (endless.has(response)) response.end();
        const busy = new Set([...answering.values()].map(placeOf));
        for (const socket of connections) if (!busy.has(placeOf(socket))) socket.destroy();
      }),
  };
}

/** A request over TLS knows another socket than the server does, but of the same place. */
function placeOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
