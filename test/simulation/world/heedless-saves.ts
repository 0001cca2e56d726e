import { noCounts } from '../../../src/core/outbox/delivery.ts';
import { ActionWriter } from '../../../src/store/action-writer.ts';
import type { NewAction } from '../../../src/store/action-writer.ts';
import { userRow } from '../../../src/store/packets.ts';
import { readSetting } from '../../../src/store/settings.ts';
import type { Environment } from '../../../src/tasks/environment.ts';
import type { Upload } from '../../../src/tasks/import/save-upload.ts';

/** For positive controls: saves as they would be without a defense. */

/** Whoever is good by the preview is queued, whatever has become of the seats meanwhile. */
export async function saveUnchecked(environment: Environment, upload: Upload): Promise<string | undefined> {
  const { database } = environment;
  const action = actionOf(environment, upload);
  const writer = await fill(environment, upload, action);
  for (;;) {
    const customer = await database.customers.get(action.customer);
    if (!customer) return undefined;
    if ((await writer.commit(customer.rev)) === 'saved') return action.id;
  }
}

/** The record first, its packets after. */
export async function saveRecordFirst(environment: Environment, upload: Upload): Promise<string | undefined> {
  const { database } = environment;
  const action = actionOf(environment, upload);
  const size = seatedRows(upload).length;
  if (size === 0) return undefined;
  const { kind: _kind, licenseSets: _sets, ...head } = action;
  const firstSeq = (await readSetting(database, 'nextSeq')) ?? 1;
  const counts = { ...noCounts, queued: size };
  await database.actions.add({ ...head, firstSeq, size, leftOut: 0, counts, rev: 0 });
  const writer = await fill(environment, upload, action);
  // It writes the packets and then finds the record there already.
  await writer.commit(upload.mirror.customer?.rev ?? 0).catch(() => undefined);
  const customer = await database.customers.get(action.customer);
  if (!customer) return undefined;
  const stored = await database.actions.get(action.id);
  if (!stored) return undefined;
  await database.transaction('rw', database.customers, database.actions, async () => {
    await database.customers.put({ ...customer, rev: customer.rev + 1 });
    await database.actions.put({ ...stored, rev: customer.rev + 1 });
  });
  return action.id;
}

async function fill(environment: Environment, upload: Upload, action: NewAction): Promise<ActionWriter> {
  const rows = seatedRows(upload);
  const writer = await ActionWriter.begin(environment.database, action, rows.length, false);
  for (const { user } of rows) {
    const { userName = '', displayName = '' } = user;
    writer.add(userRow(environment.newId(), 0, { userName, displayName, location: 'DE' }));
  }
  return writer;
}

function actionOf(environment: Environment, { mirror, setup: { choices } }: Upload): NewAction {
  return {
    id: environment.newId(),
    customer: mirror.id,
    what: 'upload-users',
    file: 'people.csv',
    at: environment.now(),
    author: 'Robin',
    products: choices.products,
    kind: 'create-user',
    licenseSets: [choices.products.map((product) => ({ product, plansOff: [] }))],
  };
}

function seatedRows({ file, outcomes }: Upload) {
  const { good, short } = outcomes;
  return Array.from(good.subarray(0, good.length - short.length)).flatMap((index) => file.rows[index] ?? []);
}
