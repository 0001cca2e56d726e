import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HubDatabase } from '../../src/hub/database/sql.ts';
import { numberOf } from '../../src/hub/database/row.ts';
import { hubDatabases } from '../support/hub-databases.ts';

const postgres = hubDatabases.filter(({ name }) => name === 'PostgreSQL');

describe.each(postgres)('a transaction on $name', ({ openEmpty }) => {
  let database: HubDatabase;
  beforeEach(async () => {
    database = await openEmpty();
  });
  afterEach(() => database.close());

  // As when the server is started anew. The error of a connection that nobody hears would end the hub.
  test('whose connection breaks fails alone', async () => {
    const broken = database.transaction(async ({ query }) => {
      const [row] = await query('select pg_backend_pid() as pid');
      const pid = numberOf(row ?? {}, 'pid');
      await database.transaction((other) => other.query('select pg_terminate_backend($1)', [pid]));
      await query('select 1');
    });
    await expect(broken).rejects.toThrow();
    expect(await database.transaction(({ query }) => query('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  // What the session begins with, a pooler in front of the server refuses; what a transaction sets, it passes on.
  test('ends by itself when it takes too long or its hub is gone, also behind a pooler', async () => {
    const limits = await database.transaction(({ query }) =>
      query(
        `select name, setting, source from pg_settings
          where name in ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`,
      ),
    );
    expect(limits).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '60000', source: 'session' },
      { name: 'statement_timeout', setting: '30000', source: 'session' },
    ]);
  });
});
