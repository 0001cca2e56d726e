import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUser, license, updateLicenses } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';

describe.each(hubDatabases)('a secret at the hub on $name', (database) => {
  const hub = useHubTeam(database);
  const fit = 'Canary-fit-4711';
  const unfit = 'canary-unfit';
  let printed: string[];

  beforeEach(() => {
    printed = [];
    for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation(
        (...said) => void printed.push(said.map(String).join(' ')),
      );
    }
  });
  afterEach(() => vi.restoreAllMocks());

  async function everyRow(): Promise<string> {
    return hub.database().transaction(async ({ query }) => {
      const tables = await query(
        'select table_name from information_schema.tables where table_schema = current_schema()',
      );
      const dumps: string[] = [];
      for (const { table_name: table } of tables) {
        dumps.push(`${String(table)} ${JSON.stringify(await query(`select * from "${String(table)}"`))}`);
      }
      expect(dumps.length).toBeGreaterThan(8);
      return dumps.join('\n');
    });
  }

  function push(token: string, customer: string, passwords: Readonly<Record<string, string>>) {
    const operations = Object.keys(passwords).map((id) =>
      createUser({ id, customer, licenses: [license('E3')] }),
    );
    const body = { version: 1, operations, passwords };
    return hub.ask(`/v1/customers/${customer}/operations`, { method: 'POST', token, body });
  }

  test('that is a password is looked at, said yes or no to, and nowhere kept', async () => {
    const token = await hub.device('technician');
    const customer = await hub.customer({ seats: { E3: { total: 9, assigned: 0 } } });
    const passwords = { anna: fit, ben: unfit, carla: 'Carla-canary-1', none: 'Canary-fit-4712' };
    const userName = createUser({ id: 'ben' }).user.userName;
    const refusal = { code: 'password-not-allowed', facts: { userName } };
    const [status, answer] = await push(token, customer, passwords);
    expect([status, answer['outcomes']]).toEqual([
      200,
      [
        { operation: 'anna', status: 'applied', cursor: 1 },
        { operation: 'ben', status: 'refused', refusal },
        { operation: 'carla', status: 'refused', refusal: { code: refusal.code, facts: expect.anything() } },
        { operation: 'none', status: 'applied', cursor: 2 },
      ],
    ]);
    const [, again] = await push(token, customer, { ben: fit });
    // What was said before holds; a new operation brings the new password.
    expect(again['outcomes']).toMatchObject([{ status: 'duplicate', answer: { status: 'refused' } }]);
    const [, pulled] = await hub.ask(`/v1/customers/${customer}/changes`, { token });
    const [, audit] = await hub.ask(`/v1/customers/${customer}/audit`, { token });
    const everything = [
      JSON.stringify([answer, again, pulled, audit]),
      await everyRow(),
      ...hub.log,
      ...printed,
    ];
    expect(everything.join('\n')).toContain('anna');
    expect(everything.join('\n')).not.toMatch(/canary/i);
  });

  test('is not printed, whatever goes wrong', async () => {
    const admin = await hub.device('admin');
    const customer = await hub.customer({ seats: { E3: { total: 9, assigned: 0 } } });
    const [, { code }] = await hub.ask('/v1/codes', {
      method: 'POST',
      token: admin,
      body: { version: 1, role: 'reader' },
    });
    const pair = { version: 1, code, device: 'Tablet', person: 'Kim' };
    const rename = (from: string, to: string) =>
      hub.database().transaction(({ query }) => query(`alter table ${from} rename to ${to}`));
    const failed = [500, { version: 1, code: 'failed' }];
    const begun = hub.log.length;
    for (const [table, ask] of [
      ['answers', () => push(admin, customer, { dora: fit })],
      ['codes', () => hub.ask('/v1/pair', { method: 'POST', body: pair })],
      ['devices', () => hub.ask('/v1/me', { token: admin })],
    ] as const) {
      await rename(table, 'away');
      expect(await ask()).toEqual(failed);
      await rename('away', table);
    }
    // Not even what is no request at all.
    await fetch(`${hub.address()}/hub/v1/pair`, {
      method: 'POST',
      body: `{"code": "${String(code)}", "canary`,
    });
    await hub.ask('/v1/me', { token: `${admin}x` });
    expect(hub.log.length - begun).toBe(3);
    const everything = [...hub.log, ...printed].join('\n');
    expect(everything).toContain('does not exist');
    for (const secret of [String(code), String(code).replace('-', ''), admin.split('.')[1] ?? '', fit]) {
      expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    expect(everything).not.toMatch(/canary/i);
  });

  test('that is the name of somebody who was refused is told, again too, and nowhere kept', async () => {
    const token = await hub.device('technician');
    const customer = await hub.customer({ seats: { E3: { total: 9, assigned: 0 } } });
    const name = (of: string) => `${of}-canary@school.example`;
    const nowhere = createUser({
      id: 'nowhere',
      customer,
      user: { userName: name('nowhere'), displayName: 'Ann' },
      licenses: [license('E3')],
    });
    const { seen } = updateLicenses();
    const missing = updateLicenses({ id: 'missing', customer, seen: { ...seen, userName: name('missing') } });
    const body = { version: 1, operations: [nowhere, missing] };
    const ask = () => hub.ask(`/v1/customers/${customer}/operations`, { method: 'POST', token, body });
    const refused = (operation: string, code: string) => {
      return { operation, status: 'refused', refusal: { code, facts: { userName: name(operation) } } };
    };
    const answers = [refused('nowhere', 'no-location'), refused('missing', 'user-missing')];
    expect((await ask())[1]['outcomes']).toEqual(answers);
    expect(await everyRow()).not.toContain('canary@');
    expect((await ask())[1]['outcomes']).toEqual(
      answers.map((answer) => ({ operation: answer.operation, status: 'duplicate', answer })),
    );
  });
});
