import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/core/directory/customer.ts';
import { createFormats, type Formats } from '../../../src/messages/format.ts';
import { all as de } from '../../../src/messages/de/all.ts';
import { all as en, type Areas } from '../../../src/messages/en/all.ts';
import { all as fr } from '../../../src/messages/fr/all.ts';
import { all as ru } from '../../../src/messages/ru/all.ts';
import { all as zhTW } from '../../../src/messages/zh-TW/all.ts';

const sources: Readonly<Record<Language, (f: Formats) => Areas>> = { en, fr, de, ru, 'zh-TW': zhTW };

/** Fails where a sentence lacks a form that the grammar of its language asks for. */
function strictFormats(language: Language): Formats {
  const formats = createFormats(language);
  const rules = new Intl.PluralRules(language);
  return {
    ...formats,
    plural(n, forms) {
      const form = rules.select(n);
      if (!(form in forms)) throw new Error(`no form "${form}" for ${n} in ${JSON.stringify(forms)}`);
      return formats.plural(n, forms);
    },
  };
}

/** Every sentence of these screens that counts something. */
function counting({ hub, importing, licenses, sheet, queue }: Areas): readonly ((n: number) => string)[] {
  const { counts, forAll, rows } = importing;
  const { plan } = licenses;
  return [
    ...[counts.create, counts.add, counts.update, counts.leftOut, counts.short, counts.emptyLines],
    ...[forAll.free, (n: number) => forAll.change(n, 7), (n: number) => forAll.short(n, 'X')],
    ...[rows.lists.all, rows.lists.faulty, rows.lists.short],
    ...[importing.save, importing.saveShort, importing.saved],
    ...[licenses.selected, licenses.more, (n: number) => licenses.holders(n, 5000)],
    ...[(n: number) => licenses.asItIs.some(n, 5000), (n: number) => licenses.seatsChangeTold(n, 7)],
    ...[plan.changed, plan.unchanged, plan.short, plan.leftOut, (n: number) => plan.shortOf(n, 'X')],
    ...[sheet.waiting, sheet.notYetText, sheet.notYetCount, sheet.refused],
    ...[sheet.leftOutCount, sheet.lineNumber, (n: number) => sheet.printedRows(1, n, 5000)],
    ...[queue.showMore, queue.changes, queue.short, queue.queued, queue.refused, queue.unknown],
    ...[queue.paused, queue.retry, queue.stillRefused, queue.discard.taken, queue.discard.done],
    ...[hub.offline.complete, hub.offline.users, (n: number) => hub.offline.coming(n, 7)],
    ...[hub.disconnect.waiting, (n: number) => hub.problems['too-many']({ minutes: n })],
    ...[queue.carryOver.text, queue.carryOver.shortStay, queue.carryOver.done, queue.carryOver.left],
  ];
}

describe.each(languages)('screens in %s', (language) => {
  const areas = sources[language](strictFormats(language));

  it.each([0, 1, 2, 5, 11, 21, 22, 101, 1234, 2_000_000])('count %i rightly everywhere', (n) => {
    const written = createFormats(language).number(n);
    for (const say of counting(areas)) expect(say(n)).toContain(written);
  });

  it('say how many have and get a license once there is more than one', () => {
    const { asItIs, wished } = areas.licenses;
    for (const say of [asItIs.all, wished.assign, wished.revoke]) expect(say(45)).toContain('45');
    for (const say of [asItIs.all, wished.assign, wished.revoke]) expect(say(1)).toMatch(/\S/);
  });

  it('name an action by its file when it has one', () => {
    const { action } = areas.sheet;
    expect(action('upload-users', 'class.csv')).toContain('class.csv');
    expect(action('upload-users', 'class.csv')).toContain(action('upload-users', undefined));
    expect(action('manage-licenses', undefined)).not.toBe(action('upload-users', undefined));
  });

  it('say who and when, and only when, for an author without a name', () => {
    const at = Date.UTC(2026, 2, 11, 12);
    expect(areas.sheet.author('Kim', at)).toContain('Kim');
    expect(areas.sheet.author('', at)).toBe(createFormats(language).dateTime(at));
  });
});

it('screens put no plain space before high punctuation in French', () => {
  for (const say of counting(fr(strictFormats('fr')))) expect(say(3)).not.toMatch(/ [:;!?»]|« /u);
});
