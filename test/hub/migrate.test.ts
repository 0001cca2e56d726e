import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../src/hub/database/migrate.ts';
import { hubDatabases } from '../support/hub-databases.ts';

describe.each(hubDatabases)('the tables of the hub on $name', ({ openEmpty }) => {
  test('are made once, by whichever of several hubs comes first, and are there at the next start', async () => {
    const database = await openEmpty();
    onTestFinished(() => database.close());
    const starts = await Promise.all([migrate(database), migrate(database), migrate(database)]);
    expect(starts).toEqual(starts.map(() => ({ ok: true, value: 1 })));
    expect(await migrate(database)).toEqual({ ok: true, value: 1 });
    const applied = await database.transaction(({ query }) => query('select number from migrations'));
    expect(applied).toEqual([{ number: 1 }]);
  });

  test('are left alone by a hub that is older than they are', async () => {
    const database = await openEmpty();
    onTestFinished(() => database.close());
    await migrate(database);
    await database.transaction(({ query }) => query('insert into migrations (number) values (99)'));
    expect(await migrate(database)).toMatchObject({ ok: false, problem: { code: 'database-newer' } });
  });

  test('begin every key with organization and customer', async () => {
    const database = await openEmpty();
    onTestFinished(() => database.close());
    await migrate(database);
    const rows = await database.transaction(({ query }) =>
      query(
        `select indexdef from pg_indexes
          where schemaname = current_schema() and tablename <> 'migrations' order by indexdef`,
      ),
    );
    const keys = rows.map((row) => /\(([^)]*)\)/.exec(String(row['indexdef']))?.[1]);
    expect(keys.length).toBeGreaterThan(8);
    // Devices, and the codes that make them, belong to the organization.
    const team = ['organization, code_hash', 'organization, device', 'organization, token_hash'];
    const strays = keys.filter((key) => !key?.startsWith('organization, customer'));
    expect(strays.sort()).toEqual(team);
  });
});
