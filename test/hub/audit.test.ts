import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditResponseSchema } from '../../src/protocol/hub/audit.ts';
import type { AuditResponse } from '../../src/protocol/hub/audit.ts';
import { hubLimits } from '../../src/protocol/hub/parts.ts';
import { readAs } from '../../src/protocol/read.ts';
import { createUser, license } from '../support/builders.ts';
import { hubDatabases } from '../support/hub-databases.ts';
import { useHubTeam } from '../support/hub-team.ts';
import { verifyAudit } from '../support/verify-audit.ts';

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
const start = { number: 0, hash: '' };

describe.each(hubDatabases)('the audit of a customer on $name', (database) => {
  const hub = useHubTeam(database);
  let token: string;
  let customer: string;
  let entries: AuditResponse['entries'];

  async function page(after?: number): Promise<AuditResponse> {
    const query = after === undefined ? '' : `?after=${after}`;
    const [status, body] = await hub.ask(`/v1/customers/${customer}/audit${query}`, { token });
    const read = readAs(auditResponseSchema, body);
    if (!read) throw new Error(`not read: ${status}`);
    return read;
  }

  beforeAll(async () => {
    token = await hub.device('technician');
    customer = await hub.customer({ seats: { E3: { total: 1, assigned: 0 } } });
    const operations = ['anna', 'ben'].map((id) => createUser({ id, customer, licenses: [license('E3')] }));
    const body = { version: 1, operations };
    await hub.ask(`/v1/customers/${customer}/operations`, { method: 'POST', token, body });
    const carried = { version: 1, operations: ['anna', 'ben'], by: 'Kim', at: 5 };
    await hub.ask(`/v1/customers/${customer}/carried`, { method: 'POST', token, body: carried });
    ({ entries } = await page());
  });

  test('says what was done, who carried it over, and names nobody of the customer', async () => {
    const [, me] = await hub.ask('/v1/me', { token });
    expect(entries.map(({ number, what, subject, outcome }) => [number, what, subject, outcome])).toEqual([
      [1, 'begin-customer', undefined, '0 users'],
      [2, 'create-user', 'anna', 'applied 1'],
      [3, 'create-user', 'ben', 'no-seats'],
      [4, 'carry-over', 'anna', 'carried 5 Kim'],
    ]);
    expect(entries[1]).toMatchObject({ at: hub.clock.now, device: me['device'], operation: 'anna' });
    expect(JSON.stringify(entries)).not.toMatch(/school\.example/);
  });

  test('is a chain that a device can follow to the head that a pull gives', async () => {
    const [, pulled] = await hub.ask(`/v1/customers/${customer}/changes?since=0`, { token });
    expect(await verifyAudit(start, entries, sha256)).toEqual({ ok: true, value: pulled['audit'] });
    const known = { number: 2, hash: entries[1]?.hash ?? '' };
    expect(await verifyAudit(known, (await page(2)).entries, sha256)).toEqual({
      ok: true,
      value: pulled['audit'],
    });
  });

  test('shows at which entry somebody changed, took out or put in something', async () => {
    const changed = entries.map((entry) => (entry.number === 3 ? { ...entry, outcome: 'applied 2' } : entry));
    const without = entries.filter(({ number }) => number !== 2);
    const renumbered = without.map((entry, index) => ({ ...entry, number: index + 1 }));
    const swapped = [...entries.slice(0, 2), ...entries.slice(2).reverse()];
    const other = entries.map((entry) => ({ ...entry, device: 'somebody' }));
    const found = await Promise.all(
      [changed, without, renumbered, swapped, other].map((history) => verifyAudit(start, history, sha256)),
    );
    const broken = (number: number) => ({ ok: false, problem: { code: 'audit-broken', facts: { number } } });
    expect(found).toEqual([broken(3), broken(3), broken(2), broken(4), broken(1)]);
    // A chain that was made anew from a changed entry on is whole in itself, and not what the device knows.
    const [, , last] = entries;
    const rewritten = { number: 4, hash: await sha256('made anew') };
    expect(rewritten.hash).not.toBe(last?.hash);
    expect(await verifyAudit(rewritten, entries.slice(3), sha256)).toMatchObject({ ok: false });
  });

  test('comes in pages', async () => {
    const many = await hub.customer();
    await hub.database().transaction(({ query }) =>
      query(
        `insert into audit (organization, customer, number, entry, hash)
          select 'team', $1, number,
            json_build_object('number', number, 'at', 1, 'device', 'd', 'what', 'w', 'outcome', 'o')::text, 'h'
          from generate_series(2, $2::integer) as number`,
        [many, hubLimits.page + 1],
      ),
    );
    customer = many;
    const first = await page();
    expect([first.entries.length, first.next]).toEqual([hubLimits.page, hubLimits.page]);
    const second = await page(first.next);
    expect([second.entries.map(({ number }) => number), second.next]).toEqual([
      [hubLimits.page + 1],
      undefined,
    ]);
    expect(await hub.ask('/v1/customers/nobody/audit', { token })).toMatchObject([
      404,
      { code: 'customer-unknown' },
    ]);
    expect(await hub.ask(`/v1/customers/${many}/audit?after=x`, { token })).toMatchObject([
      400,
      { code: 'not-understood' },
    ]);
  });
});
