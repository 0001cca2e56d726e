import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/core/directory/customer.ts';
import type { RefusalCode } from '../../../src/core/operations/refusal.ts';
import type { ParkedCode } from '../../../src/core/outbox/delivery.ts';
import type { Facts } from '../../../src/core/result.ts';
import type { FileProblemCode, FindingCode } from '../../../src/core/spreadsheet/finding.ts';
import type { SaveProblemCode } from '../../../src/core/operations/save-problem.ts';
import type { OutboxProblemCode } from '../../../src/core/outbox/outbox-problem.ts';
import { all as de } from '../../../src/messages/de/all.ts';
import { all as en, type Areas } from '../../../src/messages/en/all.ts';
import { createFormats, type Formats } from '../../../src/messages/format.ts';
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

const messages = new Map(languages.map((language) => [language, sources[language](strictFormats(language))]));

function areasOf(language: Language): Areas {
  const areas = messages.get(language);
  if (!areas) throw new Error(language);
  return areas;
}

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const problemFacts: Record<FileProblemCode | SaveProblemCode | OutboxProblemCode, Facts> = {
  'file-empty': {},
  'file-not-text': { kind: 'unknown' },
  'file-encoding': { encoding: 'UTF-16' },
  'file-no-headings': { headings: 'Klasse;Raum' },
  'file-column-missing': { field: 'userName', headings: 'Vorname;Nachname' },
  'file-no-rows': {},
  'file-changed': {},
  'file-unclosed-quote': { line: 417 },
  'others-selected': { before: 3, now: 4 },
  'nothing-to-save': {},
  'seats-gone': { product: 'X_UNKNOWN', short: 2 },
  'customer-gone': {},
  'answered-elsewhere': {},
  'storage-full': {},
  'already-sent': {},
  'action-gone': {},
  'name-gone': { userName: 'a@contoso.example' },
  'carry-earlier-first': {},
  'nothing-to-carry-over': {},
  'no-seats': { product: 'X_UNKNOWN' },
  'no-longer-fits': { reason: 'user-missing', userName: 'a@contoso.example' },
};

const findingFacts: Record<FindingCode, Facts> = {
  required: { field: 'displayName' },
  'too-long': { field: 'jobTitle', value: 'Leiterin', length: 140, limit: 128 },
  'user-name-syntax': { value: 'anna' },
  'user-name-characters': { value: 'jürgen@contoso.example', characters: 'ü' },
  'user-name-dots': { value: '.anna@contoso.example' },
  'user-name-length': { value: 'a@contoso.example', length: 70, limit: 64, part: 'before' },
  'domain-foreign': { value: 'a@b.example', domain: 'b.example', domains: 'contoso.example' },
  'duplicate-in-file': { value: 'a@contoso.example', row: 12 },
  'duplicate-in-book': { value: 'a@contoso.example' },
  'location-unknown': { value: 'Germny' },
  'location-missing': {},
  'product-unknown': { value: 'Offize' },
  'extra-cells': { cells: 17, columns: 15 },
  'unreadable-characters': { field: 'firstName', value: 'J\ufffdrgen' },
};

const refusalFacts: Record<RefusalCode | ParkedCode, Facts> = {
  'no-seats': { product: 'X_UNKNOWN' },
  'unknown-product': { product: 'X_UNKNOWN' },
  'name-taken': { userName: 'a@contoso.example' },
  'no-location': { userName: 'a@contoso.example' },
  'user-missing': { userName: 'a@contoso.example' },
  'restore-too-late': { userName: 'a@contoso.example' },
  'changed-since-seen': { product: 'X_UNKNOWN', seen: 3, there: 2 },
  'not-permitted': {},
  'password-not-allowed': { userName: 'anna.lee@school.example' },
  short: { product: 'X_UNKNOWN' },
};

const allowedInUserNames = ". - _ ' ! # ^ ~";

/** These are told in words of their own. */
const wordedFacts = new Set(['kind', 'part', 'field', 'reason']);

describe.each(languages)('messages in %s', (language) => {
  const areas = areasOf(language);

  it('leave no string empty and none untrimmed', () => {
    const texts = leaves(areas).filter(([, value]) => typeof value === 'string');
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(([, text]) => text === '' || text !== String(text).trim())).toEqual([]);
  });

  it('use only typographic apostrophes and, in French, no plain space before high punctuation', () => {
    const texts = leaves(areas).map(([, value]) => (typeof value === 'string' ? value : ''));
    expect(texts.filter((text) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
    if (language === 'fr') expect(texts.filter((text) => / [:;!?»]|« /u.test(text))).toEqual([]);
  });

  const coded: [string, Readonly<Record<string, (facts: Facts) => string>>, Record<string, Facts>][] = [
    ['problems', areas.problems, problemFacts],
    ['findings', areas.findings, findingFacts],
    ['refusals', areas.refusals, refusalFacts],
  ];

  describe.each(coded)('%s', (_area, sentences, samples) => {
    it.each(Object.entries(samples))('tell what %s means with its facts', (code, facts) => {
      const sentence = sentences[code]?.(facts) ?? '';
      expect(sentence).toMatch(/[.。~]$/u);
      expect(sentence).not.toMatch(/…|undefined|NaN|\[object| {2}/);
      const prose = sentence.replace(allowedInUserNames, '');
      if (language === 'fr') expect(prose).not.toMatch(/ [:;!?»]|« /u);
      for (const [name, fact] of Object.entries(facts)) {
        if (!wordedFacts.has(name)) expect(sentence).toContain(String(fact));
      }
      const field = facts['field'];
      if (field !== undefined)
        expect(sentence).toContain(new Map(Object.entries(areas.fields)).get(String(field)));
    });

    it.each(Object.entries(samples))('stand without the facts of %s', (code) => {
      expect(sentences[code]?.({})).toMatch(/\S/);
    });
  });

  it('name each kind of file and each part of a user name differently', () => {
    const kinds = ['xlsx', 'xls', 'pdf', 'zip', 'image', 'unknown'];
    const sentences = kinds.map((kind) => areas.problems['file-not-text']({ kind }));
    expect(new Set(sentences).size).toBe(kinds.length);
    const parts = ['before', 'after', 'whole'].map((part) =>
      areas.findings['user-name-length']({ value: 'a', length: 1, limit: 2, part }),
    );
    expect(new Set(parts).size).toBe(parts.length);
  });

  it.each([0, 1, 2, 5, 11, 21, 22, 101, 1234])('count %i rightly in every sentence with a number', (n) => {
    const { common, problems } = areas;
    const written = createFormats(language).number(n);
    const said = [
      common.nav.waiting(n),
      common.table.selected(n),
      common.picker.results(n),
      common.stateCount('queued', n),
      common.progress.of(n, 5000),
      common.pager.range(1, n, 5000),
      common.seats.summary(n, 7, 8, 5000),
      common.seats.overfull(8, 7, n, 5000),
      problems['seats-gone']({ product: 'X_UNKNOWN', short: n }),
    ];
    for (const sentence of said) expect(sentence).toContain(written);
  });

  it('put names and dates where they belong', () => {
    const { common } = areas;
    const now = Date.UTC(2026, 8, 3, 12);
    const age = createFormats(language).age(now - 3 * 86_400_000, now);
    expect(common.table.select('Zoë Groß')).toContain('Zoë Groß');
    expect(common.picker.clear('ABC')).toContain('ABC');
    expect(common.asOf(now)).toContain(createFormats(language).dateTime(now));
    expect(common.known('file', now - 3 * 86_400_000, now)).toContain(age);
    expect(common.known('file', now, now)).toContain(common.sources.file);
  });

  it('say one thing per state and source', () => {
    const { states, sources: from } = areas.common;
    expect(new Set(Object.values(states)).size).toBe(Object.keys(states).length);
    expect(new Set(Object.values(from)).size).toBe(Object.keys(from).length);
  });
});
