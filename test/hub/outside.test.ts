import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/core/directory/customer.ts';
import { readProxies } from '../../src/hub/caller.ts';
import { readCertificate } from '../../src/hub/certificate.ts';
import type { Certificate } from '../../src/hub/certificate.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { serveHub } from '../../src/hub/serve.ts';
import type { ServedHub, ServeOptions } from '../../src/hub/serve.ts';
import { loadMessages } from '../../src/messages/load.ts';
import { makeCertificate } from '../support/certificate.ts';
import type { CertificateWish, MadeCertificate } from '../support/certificate.ts';
import { hubOf } from '../support/hub.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const page = '<!doctype html><title>the app</title>';
/** What goes on inside is of no matter here. */
const database: HubDatabase = {
  transaction: (run) => run({ query: () => Promise.resolve([]) }),
  flush: () => Promise.resolve(),
  listen: () => Promise.resolve(() => Promise.resolve()),
  close: () => Promise.resolve(),
};
let folder: string;
let own: MadeCertificate;
let certificate: Certificate;
let app: Required<ServeOptions>['files'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seatbook outside '));
  await writeFile(join(folder, 'index.html'), page);
  app = { folder, policy: "default-src 'none'" };
  own = makeCertificate({ names: ['*.firm.example', 'hub.firm.example', 'localhost'] });
  const read = await readCertificate(await filesOf(own), Date.now());
  if (!read.ok) throw new Error(read.problem.code);
  certificate = read.value;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesOf({ certificate, key }: MadeCertificate) {
  const files = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') };
  await writeFile(files.certificate, certificate);
  await writeFile(files.key, key);
  return files;
}

async function withHub(options: ServeOptions, run: (port: number, hub: ServedHub) => Promise<void>) {
  const hub = await serveHub(hubOf(database), 0, console.error, { files: app, ...options });
  try {
    await run(Number(new URL(hub.address).port), hub);
  } finally {
    await hub.close(0);
  }
}

/** As a device that knows this machine by another name would ask. */
function ask(
  scheme: 'http' | 'https',
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const take = (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    };
    const where = { host: '127.0.0.1', port, path, headers, agent: false };
    const request =
      scheme === 'http'
        ? requestHttp(where, take)
        : requestHttps({ ...where, ca: own.certificate, servername: 'hub.firm.example' }, take);
    request.on('error', reject).end();
  });
}

describe('plain http without a certificate', () => {
  test.each(languages)('shows other machines why, in %s', async (language) => {
    const { insecure } = await loadMessages(language);
    await withHub({ host: '0.0.0.0' }, async (port) => {
      const host = `192.168.1.20:${port}`;
      const { status, headers, text } = await ask('http', port, '/some/page', {
        host,
        'accept-language': `es, en;q=0.1, ${language};q=0.7`,
      });
      expect(status).toBe(403);
      expect(headers['content-language']).toBe(language);
      expect(headers['cache-control']).toBe('no-store');
      expect(text).toContain(`<html lang="${language}">`);
      for (const sentence of [insecure.title, insecure.why, insecure.hub.proxy]) {
        expect(text).toContain(sentence);
      }
      expect(text).toContain(`https://${host}/`);
      expect(text).toContain(`http://localhost:${port}/`);
      expect(text).not.toContain('<script');
    });
  });

  test('lets nothing of the app and of the hub out to other machines', async () => {
    await withHub({ host: '0.0.0.0' }, async (port) => {
      const headers = { host: `hub.firm.example:${port}` };
      expect((await ask('http', port, '/index.html', headers)).text).not.toContain('the app');
      const api = await ask('http', port, '/hub/health', { ...headers, authorization: 'Bearer team.secret' });
      expect([api.status, JSON.parse(api.text)]).toEqual([403, { version: 1, code: 'insecure' }]);
      // A name with markup in it stays text.
      const odd = await ask('http', port, '/', { host: '"><script>alert(1)</script>' });
      expect(odd.text).not.toContain('<script');
    });
  });

  test('on the machine itself serves the one address and leads its other names there', async () => {
    await withHub({}, async (port) => {
      expect(await ask('http', port, '/', { host: `localhost:${port}` })).toMatchObject({
        status: 200,
        text: page,
      });
      for (const host of [`127.0.0.1:${port}`, `[::1]:${port}`, `book.localhost:${port}`]) {
        const answer = await ask('http', port, '/hub/health?a=b', { host });
        expect(answer.status).toBe(308);
        expect(answer.headers.location).toBe(`http://localhost:${port}/hub/health?a=b`);
      }
    });
  });

  test('does not answer other machines at all unless it is told to', async () => {
    await withHub({}, async (port) => {
      const { address } = await import('node:os').then(({ networkInterfaces }) => ({
        address: Object.values(networkInterfaces())
          .flatMap((known) => known ?? [])
          .find(({ internal, family }) => !internal && family === 'IPv4')?.address,
      }));
      // A machine without a network has nobody to keep out.
      if (address === undefined) return;
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
    });
  });
});

describe('behind a proxy', () => {
  const headers = { host: 'hub.firm.example', 'x-forwarded-proto': 'https' };

  test('what the proxy got by https is served, whatever name it uses', async () => {
    await withHub({ proxies: proxiesOf('10.0.0.0/8, 127.0.0.1') }, async (port) => {
      expect(await ask('http', port, '/', headers)).toMatchObject({ status: 200, text: page });
      expect((await ask('http', port, '/hub/health', { ...headers, host: '127.0.0.1' })).status).toBe(200);
      expect((await ask('http', port, '/', { ...headers, 'x-forwarded-proto': 'http' })).status).toBe(403);
      expect((await ask('http', port, '/', { host: headers.host })).status).toBe(403);
    });
  });

  test('nobody else may say so', async () => {
    for (const proxies of [undefined, proxiesOf('10.0.0.0/8')]) {
      await withHub(proxies ? { proxies } : {}, async (port) => {
        expect((await ask('http', port, '/', headers)).status).toBe(403);
        expect((await ask('http', port, '/hub/health', headers)).status).toBe(403);
      });
    }
  });

  test('those behind it have their tries each for themselves', async () => {
    const environment = { ...hubOf(database), pace: { pairingByAddress: { burst: 1, perMinute: 0.01 } } };
    const hub = await serveHub(environment, 0, console.error, { proxies: proxiesOf('127.0.0.0/8') });
    const tryAs = async (forwardedFor: string) => {
      const response = await fetch(`${hub.address}/hub/v1/pair`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor },
        body: JSON.stringify({ version: 1, code: 'AAAA-AAAA', device: 'Tablet', person: 'Ben' }),
      });
      return response.status;
    };
    expect(await tryAs('198.51.100.1')).toBe(403);
    expect(await tryAs('198.51.100.1')).toBe(429);
    // What a device itself puts in front of the list counts for nothing, nor does a proxy behind it.
    expect(await tryAs('203.0.113.9, 198.51.100.1, 127.0.0.3')).toBe(429);
    expect(await tryAs('198.51.100.2')).toBe(403);
    // Some proxies say the port as well, which is another with each try.
    expect(await tryAs('198.51.100.3:50001')).toBe(403);
    expect(await tryAs('198.51.100.3:50002')).toBe(429);
    expect(await tryAs('[2001:db8::1]:50001')).toBe(403);
    expect(await tryAs('2001:db8::2')).toBe(429);
    expect(await tryAs('198.51.100.1, 127.0.0.3:50001')).toBe(429);
    await hub.close(0);
  });

  test('its address has to be one', () => {
    for (const text of ['proxy', '1', '10.0.0.0/33', '10.0.0.0/', '::1/129', '', '10.0.0.1,,']) {
      expect([text, readProxies(text)]).toEqual([text, undefined]);
    }
    expect(readProxies('2001:db8::/32')?.check('2001:db8::1', 'ipv6')).toBe(true);
    // As a socket that listens for both kinds names it.
    expect(readProxies('10.0.0.0/8')?.check('::ffff:10.1.2.3', 'ipv6')).toBe(true);
  });
});

describe('with a certificate', () => {
  test('serves app and hub by https, under the name it was made for', async () => {
    await withHub({ certificate }, async (port, hub) => {
      expect(hub.address).toBe(`https://hub.firm.example:${port}`);
      const headers = { host: `hub.firm.example:${port}` };
      const answer = await ask('https', port, '/', headers);
      expect([answer.status, answer.text]).toEqual([200, page]);
      // It would hold for every other port of the name, and so for other programs.
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      const health = await ask('https', port, '/hub/health', headers);
      expect([health.status, JSON.parse(health.text)]).toMatchObject([200, { name: 'seatbook-hub' }]);
    });
  });

  test('leads plain http of the same port there, but not what only a program asks', async () => {
    await withHub({ certificate }, async (port) => {
      const host = `hub.firm.example:${port}`;
      const answer = await ask('http', port, '/index.html?a=b', { host });
      expect([answer.status, answer.headers.location]).toEqual([307, `https://${host}/index.html?a=b`]);
      expect((await ask('http', port, '/hub/health', { host })).status).toBe(403);
    });
  });

  test('the book that was begun on the machine itself stays where it is', async () => {
    await withHub({ certificate }, async (port) => {
      const answer = await ask('http', port, '/', { host: `localhost:${port}` });
      expect([answer.status, answer.text]).toEqual([200, page]);
    });
  });

  test('stops at once although a browser holds connections that it says nothing on', async () => {
    const hub = await serveHub(hubOf(database), 0, console.error, { files: app, certificate });
    const port = Number(new URL(hub.address).port);
    const closed = [false, true].map(
      (speaks) =>
        new Promise((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            // The beginning of a handshake that goes no further.
            if (speaks) socket.write(Uint8Array.of(0x16, 3, 1));
          });
          socket.on('error', () => undefined).on('close', resolve);
        }),
    );
    expect((await ask('https', port, '/', { host: 'localhost' })).status).toBe(200);
    // Waiting so long would fail the test.
    await hub.close(600_000);
    await Promise.all(closed);
  });
});

describe('certificate and key', () => {
  const day = 86_400_000;
  const codeOf = async (files: { certificate: string; key: string }) => {
    const read = await readCertificate(files, Date.now());
    return read.ok ? 'ok' : read.problem.code;
  };
  const codeOfMade = async (wish: CertificateWish) => codeOf(await filesOf(makeCertificate(wish)));

  test('are looked at before anybody is served', async () => {
    expect(await codeOfMade({})).toBe('ok');
    expect(await codeOfMade({ until: new Date(Date.now() - day / 2) })).toBe('certificate-expired');
    expect(await codeOfMade({ from: new Date(Date.now() + day / 2) })).toBe('certificate-not-yet');
    const files = await filesOf(own);
    expect(await codeOf({ ...files, certificate: join(folder, 'nowhere.pem') })).toBe('certificate-missing');
    expect(await codeOf({ ...files, key: join(folder, 'nowhere.pem') })).toBe('key-missing');
    expect(await codeOf({ ...files, certificate: files.key })).toBe('certificate-unreadable');
    expect(await codeOf({ ...files, key: files.certificate })).toBe('key-unreadable');
    await writeFile(files.key, makeCertificate().key);
    expect(await codeOf(files)).toBe('key-of-another');
  });
});

function proxiesOf(text: string) {
  const proxies = readProxies(text);
  if (!proxies) throw new Error(text);
  return proxies;
}
