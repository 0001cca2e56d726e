import { describe, expect, test } from 'vitest';
import type { HubRole } from '../../src/core/hub/role.ts';
import { setupCode } from '../../src/hub/pairing.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

describe.each(hubDatabases)('who comes in at the hub on $name', (database) => {
  const hub = useHubTeam(database);
  const pair = (code: unknown, more: object = {}) =>
    hub.ask('/v1/pair', {
      method: 'POST',
      body: { version: 1, code, device: 'Tablet', person: 'Kim', ...more },
    });
  const newCode = async (token: string, role: HubRole = 'technician') => {
    const [status, body] = await hub.ask('/v1/codes', { method: 'POST', body: { version: 1, role }, token });
    expect(status).toBe(201);
    return { code: String(body['code']), expiresAt: Number(body['expiresAt']) };
  };
  const unknown = [403, { version: 1, code: 'code-unknown' }];

  test('the first is the admin, by the newest setup code, once', async () => {
    expect((await hub.ask('/health'))[1]).toEqual({ version: 1, name: 'seatbook-hub', setup: true });
    const older = await setupCode(hub.environment());
    const code = await setupCode(hub.environment());
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{26}$/);
    expect(await pair(older)).toEqual(unknown);
    const [status, paired] = await pair(code);
    expect([status, paired]).toMatchObject([201, { version: 1, role: 'admin', organization: 'team' }]);
    expect(await pair(code)).toEqual(unknown);
    expect((await hub.ask('/health'))[1]).toMatchObject({ setup: false });
    expect(await setupCode(hub.environment())).toBeUndefined();
    const me = await hub.ask('/v1/me', { token: String(paired['token']) });
    expect(me).toEqual([
      200,
      { version: 1, device: paired['device'], name: 'Tablet', person: 'Kim', role: 'admin' },
    ]);
  });

  test('a setup code that was left over makes no second admin', async () => {
    await hub.database().transaction(({ query }) => query("delete from devices where role = 'admin'"));
    const code = await setupCode(hub.environment());
    await hub.device('admin');
    expect(await pair(code)).toEqual(unknown);
  });

  test('a code lets one device in, for 15 minutes, however it is typed', async () => {
    const admin = await hub.device('admin');
    const { code, expiresAt } = await newCode(admin, 'reader');
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(expiresAt - hub.clock.now).toBe(15 * 60_000);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    const tries = await Promise.all([pair(typed), pair(code), pair(code)]);
    expect(tries.map(([status]) => status).sort()).toEqual([201, 403, 403]);
    const [, paired] = tries.find(([status]) => status === 201) ?? [];
    expect(paired).toMatchObject({ role: 'reader' });
    const late = await newCode(admin);
    hub.clock.now += 15 * 60_000;
    expect(await pair(late.code)).toEqual(unknown);
    expect(await pair('ABCD-EFGH')).toEqual(unknown);
    expect((await pair(late.code, { role: 'admin' }))[0]).toBe(400);
    expect((await pair(late.code, { person: '  ' }))[0]).toBe(400);
  });

  test('neither a token nor a code can be read in the database', async () => {
    const admin = await hub.device('admin');
    const { code } = await newCode(admin);
    const tables = await hub
      .database()
      .transaction(async ({ query }) => [
        await query('select * from devices'),
        await query('select * from codes'),
      ]);
    const text = JSON.stringify(tables);
    expect(tables.map((rows) => rows.length > 0)).toEqual([true, true]);
    expect(text).not.toContain(admin.split('.')[1]);
    expect(text).not.toContain(code.replace('-', ''));
    expect(text).not.toContain(code);
  });

  test('devices are listed; one that is revoked may not speak any more', async () => {
    const admin = await hub.device('admin');
    const { code } = await newCode(admin);
    const [, paired] = await pair(code);
    const token = String(paired['token']);
    const device = String(paired['device']);
    const find = async () => {
      const [, body] = await hub.ask('/v1/devices', { token: admin });
      return (body['devices'] as readonly { device: string }[]).find((listed) => listed.device === device);
    };
    const pairedAt = hub.clock.now;
    expect(await find()).toEqual({ device, name: 'Tablet', person: 'Kim', role: 'technician', pairedAt });
    hub.clock.now += 60_000;
    const seenAt = hub.clock.now;
    await hub.ask('/v1/me', { token });
    hub.clock.now += 60_000;
    await hub.ask('/v1/me', { token });
    // Not with every request.
    expect(await find()).toMatchObject({ seenAt });
    hub.clock.now += 5 * 60_000;
    await hub.ask('/v1/me', { token });
    expect(await find()).toMatchObject({ seenAt: hub.clock.now });

    const revokedAt = hub.clock.now;
    const revoke = () => hub.ask(`/v1/devices/${device}`, { method: 'DELETE', token: admin });
    expect(await revoke()).toEqual([200, { version: 1 }]);
    expect(await hub.ask('/v1/me', { token })).toEqual([401, { version: 1, code: 'device-unknown' }]);
    hub.clock.now += 1000;
    expect((await revoke())[0]).toBe(200);
    expect(await find()).toMatchObject({ revokedAt });
    // What no database can look for is no device either.
    expect(await hub.ask('/v1/devices/a%00b', { method: 'DELETE', token: admin })).toEqual([
      400,
      { version: 1, code: 'not-understood' },
    ]);
    expect(await hub.ask('/v1/devices/nobody', { method: 'DELETE', token: admin })).toEqual([
      404,
      { version: 1, code: 'not-found' },
    ]);
  });

  test('one admin is left, also when two revoke each other at the same moment', async () => {
    await hub.database().transaction(({ query }) => query("delete from devices where role = 'admin'"));
    const tokens = [await hub.device('admin'), await hub.device('admin')];
    const ids = await Promise.all(
      tokens.map(async (token) => String((await hub.ask('/v1/me', { token }))[1]['device'])),
    );
    const [first, second] = await Promise.all(
      tokens.map((token, index) => hub.ask(`/v1/devices/${ids[1 - index]}`, { method: 'DELETE', token })),
    );
    // Who comes second is alone by then, or revoked already.
    expect([first?.[0], second?.[0]].sort()).toEqual([
      200,
      expect.toSatisfy((code) => [401, 409].includes(code)),
    ]);
    const left = tokens[first?.[0] === 200 ? 0 : 1] ?? '';
    const own = ids[first?.[0] === 200 ? 0 : 1] ?? '';
    expect(await hub.ask(`/v1/devices/${own}`, { method: 'DELETE', token: left })).toEqual([
      409,
      { version: 1, code: 'last-admin' },
    ]);
    expect((await hub.ask('/v1/me', { token: left }))[0]).toBe(200);
  });
});
