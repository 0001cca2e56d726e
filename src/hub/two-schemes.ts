import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** How long a connection may take to say its first byte, and to agree on its encryption. */
const firstByteLimitMs = 10_000;
/** The first byte of every TLS connection; no method of http begins with it. */
const handshake = 0x16;

/**
 * One server for http, and for https as well when there is a certificate, on one port: who types the address
 * without its scheme, or has the one from before the certificate, is to get an answer and not a broken line.
 */
export function createTwoSchemeServer(listener: RequestListener, certificate?: Certificate): Server {
  const server = createServer(listener);
  if (!certificate) return server;
  const [speakHttp] = server.listeners('connection');
  if (!speakHttp) throw new Error('Broken assumption: an http server listens to its own connections');
  const { chain, key } = certificate;
  const tls = createTlsServer({
    cert: chain,
    key,
    ALPNProtocols: ['http/1.1'],
    handshakeTimeout: firstByteLimitMs,
  });
  // A device that does not trust the certificate hangs up: nothing that anybody here could mend.
  tls.on('tlsClientError', (_, socket) => socket.destroy());
  tls.on('secureConnection', (socket) => speakHttp.call(server, socket));
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    whenFirstByte(socket, (byte) => {
      if (byte === handshake) tls.emit('connection', socket);
      else speakHttp.call(server, socket);
    });
  });
  return server;
}

function whenFirstByte(socket: Socket, then: (byte: number) => void): void {
  const giveUp = () => socket.destroy();
  const look = () => {
    const first: unknown = socket.read(1);
    if (!(first instanceof Uint8Array)) {
      socket.once('readable', look);
      return;
    }
    socket.off('error', giveUp);
    socket.setTimeout(0);
    socket.off('timeout', giveUp);
    socket.unshift(first);
    then(first[0] ?? 0);
  };
  socket.on('error', giveUp);
  socket.setTimeout(firstByteLimitMs);
  socket.on('timeout', giveUp);
  look();
}
