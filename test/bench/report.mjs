import { isMet, ratio } from './figures.mjs';
import { hubTable } from './hub-figures.mjs';
import { peerNames } from './import-run.mjs';
import { asTimes, cell, count, digits, table } from './table.mjs';

/** @typedef {import('./figures.mjs').Spread} Spread */
/** @typedef {import('./figures.mjs').Verdict} Verdict */
/** @typedef {ReturnType<typeof import('./figures.mjs').importFigures>} ImportFigures */
/** @typedef {ReturnType<typeof import('./figures.mjs').listFigures>} ListFigures */

/**
 * @typedef {{
 *   date: string,
 *   rows: number,
 *   rounds: number,
 *   machine: { platform: string, cores: number, memoryGb: number, calibrationMs: number },
 *   browser: string,
 *   import?: ImportFigures,
 *   list?: ListFigures,
 *   hub?: import('./hub-figures.mjs').HubFigures,
 * }} Results
 */

const listNames = {
  search: ['search and filter, a text never asked for', 'bare loop over the same columns', '2'],
  firstSort: ['first sort by a column', 'bare Collator sort of the same texts', '1.5'],
  open: ['opening the customer, worker cold', 'its pages read and decoded, worker cold', '2'],
  openWaiting: ['the same, all users waiting', 'its packets read and decoded, worker cold', '–'],
};

const frameNames = {
  page: 'a page anywhere in the list',
  count: 'counts and seats of the customer',
  sort: 'sorted by another column, cached',
  triState: 'tri-state over everybody',
};

/**
 * Tables for the README.
 * @param {Results} results
 */
export function markdownTables(results) {
  const { machine, browser, rounds } = results;
  const facts = `${results.date}; ${browser}, headless, persistent profile; ${machine.platform}, ${machine.cores} cores, ${machine.memoryGb} GB; median of ${rounds} (least to most). A loop of 3e8 additions takes ${machine.calibrationMs} ms here.`;
  return [
    facts,
    ...(results.import ? [importTable(results.import, results.rows)] : []),
    ...(results.list ? [pairsTable(results.list, results.rows), frameTable(results.list)] : []),
    ...(results.hub ? [hubTable(results.hub, results.rows)] : []),
  ].join('\n\n');
}

/**
 * @param {ImportFigures} figures
 * @param {number} rows
 */
function importTable({ times, longestTask }, rows) {
  const ours = times['seatbook'];
  return table(
    [`${count(rows)} rows × 15 columns, from the file chosen`, 'ms', 'Seatbook takes'],
    [
      ['**Seatbook**: checked, passwords sealed, durable, listed', cell(ours), ''],
      ...Object.entries(peerNames).map(([name, label]) => [
        label,
        cell(times[name]),
        asTimes(ratio(ours, times[name])),
      ]),
      ['Seatbook’s longest main-thread task meanwhile', cell(longestTask), ''],
    ],
  );
}

/**
 * @param {ListFigures} figures
 * @param {number} rows
 */
function pairsTable({ pairs, firstSortedPage }, rows) {
  return table(
    [`${count(rows)} users`, 'Seatbook, ms', 'limit', 'ms', 'ratio', 'bar'],
    [
      ...Object.entries(pairs).map(([name, { ours, bare }]) => {
        const [what = '', limit = '', bar = ''] = listNames[/** @type {keyof typeof listNames} */ (name)];
        return [what, cell(ours), limit, cell(bare), asTimes(ratio(ours, bare)), bar];
      }),
      ['first page by a column never sorted', cell(firstSortedPage), '', '', '', '–'],
    ],
  );
}

/** @param {ListFigures} figures */
function frameTable({ frame }) {
  return table(
    ['p95 of 60 calls, as the page sees it', 'ms', 'bar'],
    Object.entries(frame).map(([name, times]) => [
      frameNames[/** @type {keyof typeof frameNames} */ (name)],
      cell(times),
      '16',
    ]),
  );
}

/**
 * One line for each bar, beside what the committed baseline says.
 * @param {readonly Verdict[]} verdicts
 * @param {readonly Verdict[]} baseline
 */
export function verdictLines(verdicts, baseline) {
  return verdicts.map((verdict) => {
    const { what, value, bar, aim, unit } = verdict;
    /** @param {number} number */
    const show = (number) => (unit === 'ms' ? `${digits(number)} ms` : asTimes(number));
    const before = baseline.find((other) => other.what === what);
    const notes = [
      `bar ${show(bar)}`,
      ...(aim === undefined ? [] : [`aim ${show(aim)}`]),
      ...(before ? [`baseline ${show(before.value)}`] : []),
    ];
    return `${isMet(verdict) ? 'ok    ' : 'MISSED'} ${what}: ${show(value)} (${notes.join(', ')})`;
  });
}
