import { describe, expect, test } from 'vitest';
import type { HubVerbs } from '../../src/protocol/sync-hub.ts';
import type { BookDatabase } from '../../src/store/schema.ts';
import { readSetting } from '../../src/store/settings.ts';
import { createHubAccess } from '../../src/sync/hub-access.ts';
import { readHubConnection } from '../../src/sync/hub-connection.ts';
import { noon } from '../support/builders.ts';
import { openDatabase } from '../support/database.ts';

const version = 1;
const token = 'a-token-that-nobody-else-has';
const letIn = { version, token, device: 'd1', role: 'technician', organization: 'Contoso Partners' };
const connection = {
  device: 'd1',
  token,
  role: 'technician',
  person: 'Robin',
  organization: 'Contoso Partners',
  name: 'Tablet 3',
};

interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is said at each address of the server; others are not found there, as on any static host. */
type Server = Record<string, Said | 'no-way'>;

interface Desk {
  readonly database: BookDatabase;
  readonly hub: HubVerbs;
  /** Change it to have the server say something else. */
  readonly server: Server;
  /** What the device asked with. */
  readonly asked: { readonly path: string; readonly token: string | null; readonly body: string }[];
}

async function openDesk(server: Server): Promise<Desk> {
  const database = await openDatabase();
  const asked: Desk['asked'] = [];
  const hub = createHubAccess({
    database,
    now: () => noon,
    changed: () => undefined,
    hub: {
      address: 'https://hub.example',
      limitMs: 1000,
      fetch: async (input, init) => {
        const { url, headers } = new Request(input, { ...init, cache: 'default', redirect: 'follow' });
        const path = new URL(url).pathname;
        asked.push({ path, token: headers.get('Authorization'), body: String(init?.body) });
        const said = server[path];
        if (said === 'no-way') throw new TypeError('Failed to fetch');
        if (!said) return new Response('Not found', { status: 404 });
        return Response.json(said.body, { status: said.status ?? 200, headers: said.headers ?? {} });
      },
    },
  });
  return { database, hub, server, asked };
}

const health = { body: { version, name: 'seatbook-hub', setup: false } };
const revoked = { status: 401, body: { version, code: 'device-unknown' } };

describe('whether the address is a hub', () => {
  test.each<[string, Server, string]>([
    ['a static host', {}, 'none'],
    ['a page for everything', { '/hub/health': { body: '<html>' } }, 'none'],
    ['no way there', { '/hub/health': 'no-way' }, 'silent'],
    ['a hub in trouble', { '/hub/health': { status: 500, body: { version, code: 'failed' } } }, 'silent'],
    ['a new hub', { '/hub/health': { body: { ...health.body, setup: true } } }, 'not-set-up'],
    ['a hub', { '/hub/health': health }, 'ready'],
  ])('%s', async (_, server, expected) => {
    const { hub } = await openDesk(server);
    expect(await hub.hubHere()).toBe(expected);
  });

  test('in the extension there is none', async () => {
    const database = await openDatabase();
    const hub = createHubAccess({ database, now: () => noon, changed: () => undefined, hub: undefined });
    expect(await hub.hubHere()).toBe('none');
  });
});

describe('a device', () => {
  test('is let in by a code; its token is kept under the book key', async () => {
    const { database, hub, asked } = await openDesk({ '/hub/v1/pair': { body: letIn } });
    expect(await hub.connectHub('AB12CD34', 'Tablet 3', 'Robin')).toEqual({ ok: true, value: undefined });
    const body = JSON.stringify({ version, code: 'AB12CD34', device: 'Tablet 3', person: 'Robin' });
    expect(asked).toEqual([{ path: '/hub/v1/pair', token: null, body }]);
    expect(await readHubConnection(database)).toEqual(connection);
    const kept = await readSetting(database, 'hub');
    expect(kept).toMatchObject({ device: 'd1', since: noon });
    expect(new TextDecoder().decode(kept?.sealedToken)).not.toContain(token);
    expect(JSON.stringify({ ...kept, sealedToken: '' })).not.toContain(token);
  });

  test('learns from the hub what it may do now', async () => {
    const desk = await openDesk({ '/hub/v1/pair': { body: letIn }, '/hub/health': health });
    await desk.hub.connectHub('AB12CD34', 'Tablet 3', 'Robin');
    const me = { version, device: 'd1', name: 'Tablet 3', person: 'Robin', role: 'reader' };
    desk.server['/hub/v1/me'] = { body: me };
    await desk.hub.hubHere();
    expect(desk.asked.at(-1)).toMatchObject({ path: '/hub/v1/me', token: `Bearer ${token}` });
    expect(await readHubConnection(desk.database)).toEqual({ ...connection, role: 'reader' });
  });

  test('that the hub lets in no more keeps who it was, and no token', async () => {
    const desk = await openDesk({ '/hub/v1/pair': { body: letIn }, '/hub/v1/devices': revoked });
    await desk.hub.connectHub('AB12CD34', 'Tablet 3', 'Robin');
    expect(await desk.hub.hubDevices()).toEqual({ ok: false, problem: { code: 'signed-out', facts: {} } });
    expect(await readHubConnection(desk.database)).toBeUndefined();
    const kept = await readSetting(desk.database, 'hub');
    expect(kept).toMatchObject({ organization: 'Contoso Partners', signedOut: true });
    expect(kept).not.toHaveProperty('sealedToken');
  });

  test('that has no network stays let in', async () => {
    const desk = await openDesk({ '/hub/v1/pair': { body: letIn }, '/hub/v1/devices': 'no-way' });
    await desk.hub.connectHub('AB12CD34', 'Tablet 3', 'Robin');
    expect(await desk.hub.hubDevices()).toMatchObject({ problem: { code: 'hub-silent' } });
    expect(await readHubConnection(desk.database)).toEqual(connection);
  });

  test('forgets the hub', async () => {
    const { database, hub } = await openDesk({ '/hub/v1/pair': { body: letIn } });
    await hub.connectHub('AB12CD34', 'Tablet 3', 'Robin');
    await hub.disconnectHub();
    expect(await readSetting(database, 'hub')).toBeUndefined();
  });

  test.each<[string, Said | 'no-way', object]>([
    ['a wrong code', { status: 403, body: { version, code: 'code-unknown' } }, { code: 'code-unknown' }],
    [
      'too many tries',
      { status: 429, body: { version, code: 'too-many' }, headers: { 'Retry-After': '90' } },
      { code: 'too-many', facts: { minutes: 2 } },
    ],
    [
      'a hub of another age',
      { status: 404, body: { version, code: 'not-found' } },
      { code: 'hub-different' },
    ],
    ['an answer that is none', { body: { version } }, { code: 'hub-different' }],
    ['a box on the way', { status: 403, body: 'Blocked' }, { code: 'hub-silent' }],
    ['no way there', 'no-way', { code: 'hub-silent' }],
  ])('is not let in: %s', async (_, said, problem) => {
    const { database, hub } = await openDesk({ '/hub/v1/pair': said });
    expect(await hub.connectHub('AB12CD34', 'Tablet 3', 'Robin')).toMatchObject({ ok: false, problem });
    expect(await readHubConnection(database)).toBeUndefined();
  });
});

describe('an admin', () => {
  test('sees the devices, makes a code, takes one out', async () => {
    const desk = await openDesk({ '/hub/v1/pair': { body: letIn } });
    await desk.hub.connectHub('AB12CD34', 'Tablet 3', 'Robin');
    const other = { device: 'd2', name: 'Laptop', person: 'Ada', role: 'reader', pairedAt: noon };
    desk.server['/hub/v1/devices'] = { body: { version, devices: [other] } };
    desk.server['/hub/v1/codes'] = { body: { version, code: 'QRST2345', expiresAt: noon + 900_000 } };
    desk.server['/hub/v1/devices/d2'] = { body: { version } };
    expect(await desk.hub.hubDevices()).toEqual({ ok: true, value: [other] });
    expect(await desk.hub.newHubCode('reader')).toMatchObject({ value: { code: 'QRST2345' } });
    expect(desk.asked.at(-1)?.body).toBe(JSON.stringify({ version, role: 'reader' }));
    expect(await desk.hub.revokeHubDevice('d2')).toEqual({ ok: true, value: undefined });
    desk.server['/hub/v1/devices/d1'] = { status: 409, body: { version, code: 'last-admin' } };
    expect(await desk.hub.revokeHubDevice('d1')).toMatchObject({ problem: { code: 'last-admin' } });
  });
});
