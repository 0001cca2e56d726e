import { test } from 'vitest';
import { openDatabase } from '../support/database.ts';
import { practiceOf } from '../support/practice.ts';
import { checkRemoteLaw } from '../support/remote-law.ts';
import { runs } from '../support/runs.ts';

test('requests in any interleaving: one answer to each operation, and no seat is given twice', async () => {
  const database = await openDatabase();
  let run = 0;
  await checkRemoteLaw((start) => practiceOf(database, `customer-${run++}`, start), runs(80));
});
