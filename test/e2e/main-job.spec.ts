import { productName } from '../../src/core/directory/product-lookup.ts';
import { findUser, openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, fileRows, giveToAll, saveUpload, whatWillHappen } from './pages/import.ts';
import { waiting } from './pages/queue.ts';
import { exportCsv, passwordOf, reasonOf, sheetRows, stateOf } from './pages/sheet.ts';
import { goTo, sendingStatus } from './pages/shell.ts';
import { cellOf, rowOf } from './pages/tables.ts';
import { expect, test } from './fixtures.ts';
import { cellsOf, toWindows1252 } from './support/spreadsheets.ts';

const premium = productName('SPB');
const file = 'Mitarbeiter.csv';

/** Excel's German CSV. Four rows are good, one of them as a formula would begin; four have a fault each. */
function mitarbeiter(present: string): Uint8Array {
  const lines = [
    'Anzeigename;Benutzername;Vorname;Nachname;Abteilung;Stellenbezeichnung',
    'Jürgen Groß;juergen.gross@fabrikam.example;Jürgen;Groß;Kasse €;Leiter – Kasse',
    'Niamh O’Neill;niamh.oneill@fabrikam.example;Niamh;O’Neill;Einkauf;',
    '"Müller; Zoë";zoe.mueller@fabrikam.example;Zoë;Müller;;',
    '=2+5;formel@fabrikam.example;;;;',
    'Jörg Weiß;jörg.weiß@fabrikam.example;Jörg;Weiß;;',
    ';ohne.namen@fabrikam.example;;;;',
    'J. Gross;Juergen.Gross@Fabrikam.example;;;;',
    `Schon da;${present};;;;`,
  ];
  return toWindows1252(`${lines.join('\r\n')}\r\n`);
}

test('a spreadsheet becomes licensed users and a sheet without a network, and goes out once there is one', async ({
  me,
  site,
  context,
}) => {
  const { page, words } = me;
  const { findings, refusals, common, sheet } = words;
  await loadSamples(me);
  await context.setOffline(true);
  await site.close();
  await page.reload();

  await openCustomer(me, 'Fabrikam');
  await expect(sendingStatus(me)).toHaveText(words.shell.status.offline);
  const present = await somebodyThere();
  await openImport(me, 'upload-users');
  await chooseFile(me, { name: file, bytes: mitarbeiter(present) });

  await test.step('what will happen, and every faulty row with its reason', async () => {
    await expect(whatWillHappen(me)).toContainText(words.importing.counts.create(4));
    await expect(whatWillHappen(me)).toContainText(words.importing.counts.leftOut(4));
    await expect(page.getByText('Windows-1252', { exact: true })).toBeVisible();
    await expect(page.getByText(words.importing.about.separators[';'], { exact: true })).toBeVisible();
    const rows = fileRows(me);
    const umlauts = { value: 'jörg.weiß@fabrikam.example', characters: 'öß' };
    await expect(rowOf(rows, 'Jörg Weiß')).toContainText(findings['user-name-characters'](umlauts));
    await expect(rowOf(rows, 'ohne.namen')).toContainText(findings.required({ field: 'displayName' }));
    const double = { value: 'Juergen.Gross@Fabrikam.example', row: 2 };
    await expect(rowOf(rows, 'J. Gross')).toContainText(findings['duplicate-in-file'](double));
    await expect(rowOf(rows, 'Schon da')).toContainText(findings['duplicate-in-book']({ value: present }));
    await page.getByRole('tab', { name: words.importing.rows.lists.all(8) }).click();
    for (const name of ['Jürgen Groß', 'Niamh O’Neill', 'Müller; Zoë', '=2+5']) {
      await expect(rowOf(rows, name)).toContainText(words.importing.outcomes.create);
    }
  });

  await test.step('too few seats are said at once, and who goes without', async () => {
    await giveToAll(me, premium);
    await expect(page.getByText(words.importing.forAll.short(2, premium))).toBeVisible();
    await expect(page.getByText(words.importing.forAll.change(2, 0))).toBeVisible();
    await page.getByRole('tab', { name: words.importing.rows.lists.short(2) }).click();
    await expect(rowOf(fileRows(me), '=2+5')).toContainText(words.importing.outcomes.short);
    await saveUpload(me, 2);
  });

  const passwords = await test.step('the confirmation sheet', async () => {
    await expect(page.getByRole('heading', { name: sheet.done['upload-users'] })).toBeVisible();
    for (const name of ['Jürgen Groß', 'Niamh O’Neill']) {
      await expect(await stateOf(me, name)).toHaveText(common.states.queued);
      await expect(await cellOf(sheetRows(me), name, sheet.columns.assigned)).toHaveText(premium);
    }
    for (const name of ['Müller; Zoë', '=2+5']) {
      await expect(await stateOf(me, name)).toHaveText(common.states.parked);
      await expect(await reasonOf(me, name)).toHaveText(refusals.short({ product: 'SPB' }));
    }
    await expect(await stateOf(me, 'Jörg Weiß')).toHaveText(sheet.leftOut);
    await expect(await reasonOf(me, 'Schon da')).toHaveText(
      findings['duplicate-in-book']({ value: present }),
    );
    const shown = new Map<string, string>();
    for (const name of ['Jürgen Groß', 'Niamh O’Neill', 'Müller; Zoë', '=2+5']) {
      shown.set(name, await passwordOf(me, name));
    }
    for (const password of shown.values()) expect(password).toMatch(/^[A-Z][a-z2-9]{3}(-[a-z2-9]{4}){2}$/);
    expect(new Set(shown.values()).size).toBe(4);
    return shown;
  });

  await test.step('the exported file', async () => {
    const bytes = await exportCsv(me);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings = [], ...rows] = cellsOf(bytes.subarray(3).toString('utf8'), ',');
    expect(rows).toHaveLength(8);
    const column = (heading: string) => headings.indexOf(heading);
    const exported = new Map(
      rows.map((cells) => [cells[column(words.fields.displayName)], cells[column(sheet.columns.password)]]),
    );
    for (const [name, password] of passwords) {
      expect(exported.get(name === '=2+5' ? "'=2+5" : name)).toBe(password);
    }
  });

  const what = sheet.action('upload-users', file);
  await test.step('it waits in the queue', async () => {
    await goTo(me, 'queue');
    await expect(waiting(me, what)).toContainText(common.stateCount('queued', 2));
    await expect(waiting(me, what)).toContainText(words.queue.short(2));
    await expect(sendingStatus(me)).toHaveText(words.shell.status.offlineWaiting(2));
  });

  await test.step('online it goes out by itself; where the authority knows better, the reason comes back', async () => {
    await context.setOffline(false);
    await expect(waiting(me, what)).toContainText(common.stateCount('done', 1));
    await expect(waiting(me, what)).toContainText(common.stateCount('refused', 1));
    await page.getByRole('link', { name: what }).click();
    await expect(await stateOf(me, 'Jürgen Groß')).toHaveText(common.states.done);
    await expect(await stateOf(me, 'Niamh O’Neill')).toHaveText(common.states.refused);
    await expect(await reasonOf(me, 'Niamh O’Neill')).toHaveText(refusals['no-seats']({ product: 'SPB' }));
    expect(await passwordOf(me, 'Jürgen Groß')).toBe(passwords.get('Jürgen Groß'));
  });

  await test.step('and so it stands at the customer', async () => {
    await openCustomer(me, 'Fabrikam');
    await expect(await findUser(me, 'Jürgen Groß')).toContainText(premium);
    await findUser(me, 'Robin Counts');
  });

  async function somebodyThere(): Promise<string> {
    const users = page.getByRole('table', { name: words.customer.table.label });
    const name = await users.getByRole('rowheader').first().innerText();
    return (await cellOf(users, name.trim(), words.fields.userName)).innerText();
  }
});
