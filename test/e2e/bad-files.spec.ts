import { rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/core/result.ts';
import type { FileProblemCode } from '../../src/core/spreadsheet/finding.ts';
import { openImport } from './pages/customer.ts';
import { loadSamples, openCustomer } from './pages/customers.ts';
import { chooseFile, whatWillHappen, type ChosenFile } from './pages/import.ts';
import type { Person } from './pages/person.ts';
import { expect, test } from './fixtures.ts';
import { toUtf8 } from './support/spreadsheets.ts';
import { holdStore, readStored, type Stored } from './support/stored.ts';

const good = 'User name,Display name\r\nnew.one@fabrikam.example,New One\r\n';

const badFiles: readonly { readonly file: ChosenFile; readonly problem: Problem<FileProblemCode> }[] = [
  {
    file: bytes('book.xlsx', [0x50, 0x4b, 0x03, 0x04, ...toUtf8('....xl/workbook.xml....')]),
    problem: { code: 'file-not-text', facts: { kind: 'xlsx' } },
  },
  {
    file: fileURLToPath(new URL('../fixtures/screens/wrong.pdf', import.meta.url)),
    problem: { code: 'file-not-text', facts: { kind: 'pdf' } },
  },
  { file: bytes('empty.csv', []), problem: { code: 'file-empty', facts: {} } },
  {
    file: bytes('unicode.txt', [0xff, 0xfe, ...Buffer.from(good, 'utf16le')]),
    problem: { code: 'file-encoding', facts: { encoding: 'UTF-16' } },
  },
  {
    file: text('names.csv', 'Anna,Berg\r\nBen,Cole\r\n'),
    problem: { code: 'file-no-headings', facts: { headings: 'Anna, Berg' } },
  },
  {
    file: text('half.csv', 'User name,Department\r\nnew.one@fabrikam.example,Sales\r\n'),
    problem: {
      code: 'file-column-missing',
      facts: { field: 'displayName', headings: 'User name, Department' },
    },
  },
  { file: text('no-rows.csv', 'User name,Display name\r\n'), problem: { code: 'file-no-rows', facts: {} } },
  {
    file: text('quote.csv', `${good}two@fabrikam.example,"Two\r\nthree@fabrikam.example,Three\r\n`),
    problem: { code: 'file-unclosed-quote', facts: { line: 3 } },
  },
];

test('a file that cannot be read is refused with what to do, and the book stays as it was', async ({
  me,
}) => {
  const before = await atUpload(me);
  for (const { file, problem } of badFiles) {
    await test.step(problem.code, async () => {
      await chooseFile(me, file);
      await expectRefusal(me, file, problem);
    });
  }
  await test.step('the next good one is taken', async () => {
    await chooseFile(me, text('good.csv', good));
    await expect(whatWillHappen(me)).toContainText(me.words.importing.counts.create(1));
  });
  expect(await readStored(me.page)).toEqual(before);
});

test('200 MB that are no table are refused from their beginning', async ({ me }, testInfo) => {
  await atUpload(me);
  const refusals: readonly (readonly [string, string, Problem<FileProblemCode>])[] = [
    ['zeros.csv', '', { code: 'file-not-text', facts: { kind: 'unknown' } }],
    [
      'prose.csv',
      'It was a long night at the plant.\n'.repeat(4000),
      { code: 'file-no-headings', facts: { headings: 'It was a long night at the plant.' } },
    ],
  ];
  for (const [name, beginning, problem] of refusals) {
    const path = testInfo.outputPath(name);
    await writeFile(path, beginning);
    // The rest takes no room on the disk and reads as zeros.
    await truncate(path, 200_000_000);
    const began = Date.now();
    await chooseFile(me, path);
    await expectRefusal(me, path, problem);
    // Reading it all takes several times as long.
    expect(Date.now() - began).toBeLessThan(3000);
    await rm(path);
  }
});

for (const [what, change] of [
  ['a file that changes before it is read is not taken for what was chosen', rewrite],
  ['a file that goes away before it is read says so', (path: string) => rm(path)],
] as const) {
  test(what, async ({ me }, testInfo) => {
    const before = await atUpload(me);
    const path = testInfo.outputPath('list.csv');
    await writeFile(path, good);
    // The worker looks into the book first: there it waits while the file changes.
    const release = await holdStore(me.page, 'customers', 'readwrite');
    await chooseFile(me, path);
    await expect(me.page.getByRole('progressbar')).toBeVisible();
    await change(path);
    await release();
    await expectRefusal(me, path, { code: 'file-changed', facts: {} });
    expect(await readStored(me.page)).toEqual(before);
  });
}

/** Goes to where files are chosen, and gives what is in the book by then. */
async function atUpload(me: Person): Promise<Stored> {
  await loadSamples(me);
  await openCustomer(me, 'Fabrikam');
  await openImport(me, 'upload-users');
  return readStored(me.page);
}

async function expectRefusal(me: Person, file: ChosenFile, { code, facts }: Problem<FileProblemCode>) {
  const alert = me.page.getByRole('alert').filter({ hasText: nameOf(file) });
  await expect(alert).toContainText(me.words.importing.notTaken);
  await expect(alert).toContainText(me.words.problems[code](facts));
}

async function rewrite(path: string): Promise<void> {
  await writeFile(path, `${good}other@fabrikam.example,Other\r\n`);
  // Browsers compare the time of the last change, some of them by the second.
  const later = new Date(Date.now() + 10_000);
  await utimes(path, later, later);
}

function bytes(name: string, content: readonly number[]): ChosenFile {
  return { name, bytes: Uint8Array.from(content) };
}

function text(name: string, content: string): ChosenFile {
  return { name, bytes: toUtf8(content) };
}

function nameOf(file: ChosenFile): string {
  return typeof file === 'string' ? (file.split(/[\\/]/).at(-1) ?? '') : file.name;
}
