import { ratio, spread } from './figures.mjs';
import { asTimes, cell, count, table } from './table.mjs';

/** @typedef {import('./figures.mjs').Verdict} Verdict */
/** @typedef {ReturnType<typeof hubFigures>} HubFigures */

const works = /** @type {const} */ (['push', 'pull']);

/**
 * What the samples of the hub say.
 * @param {import('./hub-run.mjs').HubSamples} samples
 */
export function hubFigures(samples) {
  const pairs = Object.entries(samples).flatMap(([database, { seatbook, bare }]) =>
    works.map((work) => ({
      database,
      work,
      ours: spread(seatbook.map((sample) => sample[work])),
      bare: spread(bare.map((sample) => sample[work])),
    })),
  );
  /** @type {Verdict[]} */
  const verdicts = pairs.map(({ database, work, ours, bare }) => ({
    what: `hub on ${database}, ${work} beside the bare cost`,
    value: ratio(ours, bare),
    bar: 2,
    unit: 'times',
  }));
  return { pairs, verdicts };
}

/**
 * @param {HubFigures} figures
 * @param {number} rows
 */
export function hubTable({ pairs }, rows) {
  const what = {
    push: `push of ${count(rows / 10)} operations`,
    pull: `pull of ${count(rows)} users`,
  };
  return table(
    ['The hub over HTTP', 'Seatbook, ms', 'bare HTTP and SQL, ms', 'ratio', 'bar'],
    pairs.map(({ database, work, ours, bare }) => [
      `${what[work]}, ${database}`,
      cell(ours),
      cell(bare),
      asTimes(ratio(ours, bare)),
      '2',
    ]),
  );
}
