import type { OutboxProblemCode } from '../../core/outbox/outbox-problem.ts';
import type { SaveProblemCode } from '../../core/operations/save-problem.ts';
import type { Facts } from '../../core/result.ts';
import type { FileProblemCode } from '../../core/spreadsheet/finding.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { createRefusalReason } from '../refusal-reason.ts';
import { fields } from './fields.ts';
import { refusals } from './refusals.ts';

/** Why something as a whole did not work, and what to do about it. */
export type Problems = Readonly<
  Record<FileProblemCode | SaveProblemCode | OutboxProblemCode, (facts: Facts) => string>
>;

const howToSave =
  'Open it in the spreadsheet program, choose “Save As”, and take “CSV UTF-8 (Comma delimited)”.';

const notText: ReadonlyMap<string, string> = new Map([
  ['xlsx', `This is an Excel workbook (.xlsx). ${howToSave}`],
  ['xls', `This is an old Excel workbook (.xls). ${howToSave}`],
  ['pdf', 'This is a PDF file. Ask for the spreadsheet that it was made from.'],
  ['zip', 'This is a ZIP archive. Unpack it and choose the CSV file in it.'],
  ['image', 'This is a picture. Ask for the list as a spreadsheet.'],
]);

export function problems(f: Formats): Problems {
  const { text, quoted, number, count, product, field } = createFactTexts(f, fields);
  const reason = createRefusalReason(refusals(f));
  return {
    'file-empty': () =>
      'The file is empty. Save it again in the spreadsheet program and choose it once more.',
    'file-not-text': (facts) =>
      notText.get(text(facts, 'kind')) ?? `This file is not a list that can be read. ${howToSave}`,
    'file-encoding': (facts) =>
      `The file is written in ${text(facts, 'encoding')}, which is not read here. In Excel, take “CSV UTF-8 (Comma delimited)” instead of “Unicode Text”.`,
    'file-no-headings': (facts) =>
      `None of the first 50 lines looks like headings. The likeliest one says: ${quoted(facts, 'headings')}. Add a line with headings such as “User name” and “Display name”. If the letters above look wrong, save the file as “CSV UTF-8”.`,
    'file-column-missing': (facts) =>
      `The column ${field(facts)} is missing. The headings are: ${quoted(facts, 'headings')}. Add the column or name it so, then choose the file again.`,
    'file-no-rows': () => 'The file has headings, but no rows below them.',
    'file-changed': () =>
      'The file was changed or moved while it was being read. Close it in other programs and choose it again.',
    'file-unclosed-quote': (facts) =>
      `A quotation mark on line ${number(facts, 'line')} is never closed, so the rest of the file cannot be told apart. Close it or remove it, then choose the file again.`,
    'others-selected': (facts) =>
      `${f.plural(Number(facts['now']), { one: '# user matches', other: '# users match' })} now, not ${f.number(Number(facts['before']))} as before. Look at who is selected, then do it again.`,
    'nothing-to-save': () => 'There is nothing to save: no user would be added or changed.',
    'seats-gone': (facts) =>
      `In the meantime seats of ${product(facts)} were taken: ${f.plural(count(facts, 'short'), {
        one: '# seat is missing now',
        other: '# seats are missing now',
      })}. Nothing was saved. Look at the preview again.`,
    'name-gone': (facts) =>
      `In the meantime somebody with the user name ${quoted(facts, 'userName')} came into the book. Nothing was saved. Look at the preview again.`,
    'customer-gone': () => 'This customer is no longer in this book, so nothing was saved.',
    'answered-elsewhere': () =>
      'In the meantime somebody else has the last word about this customer, and says who is there. Nothing was saved.',
    'storage-full': () =>
      'This device has no space left, so nothing was saved. Free some space and try again: what you entered is still here.',
    'already-sent': () => 'In the meantime this was sent or settled, so it can no longer be taken back here.',
    'action-gone': () => 'This is no longer in the queue. It may have been settled in another tab.',
    'carry-earlier-first': () =>
      'This rests on changes that are not carried over yet. Carry the earlier ones over first.',
    'nothing-to-carry-over': () =>
      'Nothing of it can be carried over: no change of it is queued, or none of them fits what is there now.',
    'no-seats': (facts) => `No seat of ${product(facts)} is free. The change goes on waiting.`,
    'no-longer-fits': (facts) => `This no longer fits what is there now. ${reason(facts)}`,
  };
}
