/** @typedef {{ median: number, min: number, max: number }} Spread */

/** @typedef {{ what: string, value: number, bar: number, unit: 'times' | 'ms', aim?: number }} Verdict */

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const { length } = sorted;
  const median = ((sorted[(length - 1) >> 1] ?? NaN) + (sorted[length >> 1] ?? NaN)) / 2;
  return { median, min: sorted[0] ?? NaN, max: sorted[length - 1] ?? NaN };
}

/** @param {readonly number[]} values */
export function percentile95(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * What the samples of the imports say.
 * @param {Awaited<ReturnType<typeof import('./import-run.mjs').runImports>>} samples
 */
export function importFigures(samples) {
  /** @type {Record<string, Spread>} */
  const times = {};
  for (const [name, own] of Object.entries(samples)) times[name] = spread(own.map(({ ms }) => ms));
  const ours = samples['seatbook'] ?? [];
  const longestTask = spread(ours.map((sample) => sample.longestTask ?? NaN));
  /** @type {Verdict[]} */
  const verdicts = [
    {
      what: 'import beside IndexedDB, one record per user',
      value: ratio(times['seatbook'], times['raw']),
      bar: 1 / 3,
      aim: 1 / 4,
      unit: 'times',
    },
    // "No task over 50 ms" is no median: one is too many.
    { what: 'longest main-thread task during an import', value: longestTask.max, bar: 50, unit: 'ms' },
  ];
  return { times, longestTask, verdicts };
}

/**
 * What the samples of the lists say.
 * @param {Awaited<ReturnType<typeof import('./list-run.mjs').runLists>>} samples
 */
export function listFigures(samples) {
  /** @param {(sample: typeof samples[number]) => number} pick */
  const over = (pick) => spread(samples.map(pick));
  const frame = {
    page: over(({ frequent }) => percentile95(frequent['page'] ?? [])),
    count: over(({ frequent }) => percentile95(frequent['count'] ?? [])),
    sort: over(({ frequent }) => percentile95(frequent['sort'] ?? [])),
    triState: over(({ frequent }) => percentile95(frequent['triState'] ?? [])),
  };
  const pairs = {
    search: pair(
      over(({ search }) => spread(search.ours).median),
      over(({ search }) => spread(search.bare).median),
    ),
    firstSort: pair(
      over(({ firstSort }) => mean(firstSort.ours)),
      over(({ firstSort }) => mean(firstSort.bare)),
    ),
    open: pair(
      over(({ open }) => open.ours),
      over(({ open }) => open.bare),
    ),
    openWaiting: pair(
      over(({ openWaiting }) => openWaiting.ours),
      over(({ openWaiting }) => openWaiting.bare),
    ),
  };
  const firstSortedPage = over((sample) => sample.firstSortedPage);
  /** @param {string} what @param {Spread} spread @returns {Verdict} */
  const inFrame = (what, { median }) => ({ what: `${what}, p95`, value: median, bar: 16, unit: 'ms' });
  /** @param {string} what @param {{ ours: Spread, bare: Spread }} pair @param {number} bar @returns {Verdict} */
  const atMost = (what, { ours, bare }, bar) => ({ what, value: ratio(ours, bare), bar, unit: 'times' });
  const verdicts = [
    inFrame('page', frame.page),
    inFrame('count', frame.count),
    inFrame('cached sort', frame.sort),
    inFrame('tri-state', frame.triState),
    atMost('search and filter beside a bare loop', pairs.search, 2),
    atMost('first sort beside a bare Collator sort', pairs.firstSort, 1.5),
    atMost('opening the customer beside reading its pages', pairs.open, 2),
  ];
  return { frame, pairs, firstSortedPage, verdicts };
}

/**
 * @param {Spread} ours
 * @param {Spread} bare
 */
function pair(ours, bare) {
  return { ours, bare };
}

/**
 * @param {Spread | undefined} ours
 * @param {Spread | undefined} other
 */
export function ratio(ours, other) {
  return (ours?.median ?? NaN) / (other?.median ?? NaN);
}

/** @param {Verdict} verdict */
export function isMet({ value, bar }) {
  // NaN is no pass.
  return value <= bar;
}
