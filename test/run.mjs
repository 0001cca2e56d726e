import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../src/build/install.mjs';
import { projectFolder, runTool } from '../src/build/run.mjs';

/**
 * `npm test`: installs what is missing, then everything but the bench, cheapest first. A failing step does
 * not hide the next ones, except that nothing runs without a browser and a build. Ends with one line of
 * counts: checks and tests together.
 */
const results = join(projectFolder, '.test-results');

async function main() {
  if (!(await installPackages())) return 1;
  const { runChecks } = await import('../src/build/check.mjs');
  const { buildApp } = await import('../src/build/build-app.mjs');
  const { ensureChromium, ensureOptionalEngines } = await import('./support/engines.mjs');
  const total = { passed: 0, failed: 0 };

  const checks = await runChecks();
  add(total, { passed: checks.passed, failed: checks.failures.length });
  // A report of an earlier run must not be counted when a runner crashes.
  await rm(results, { recursive: true, force: true });
  const chromium = await ensureChromium();
  if (!chromium || !(await buildApp())) {
    add(total, { passed: 0, failed: 1 });
    return finish(total);
  }
  const absent = await ensureOptionalEngines();
  if (process.env['CI']) add(total, { passed: 0, failed: absent.length });
  const environment = { SEATBOOK_CHROMIUM: chromium };
  add(total, await runVitest(environment));
  add(total, await runPlaywright(environment));
  console.log(
    'Not run here: `npm run bench` (speed beside limits and peers) and `npm run screens` (pictures).',
  );
  for (const { tests, help } of absent) console.log(`Not run, what it needs is not here: ${tests}. ${help}`);
  return finish(total);
}

/** @param {NodeJS.ProcessEnv} environment */
async function runVitest(environment) {
  const report = join(results, 'vitest.json');
  const code = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    environment,
  );
  const counts = await readJson(report);
  return honest(code, { passed: counts?.numPassedTests ?? 0, failed: counts?.numFailedTests ?? 0 });
}

/** @param {NodeJS.ProcessEnv} environment */
async function runPlaywright(environment) {
  const report = join(results, 'playwright.json');
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
    { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const { stats } = (await readJson(report)) ?? {};
  return honest(code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
  });
}

/**
 * A runner that failed without a failed test (it crashed, or found none) counts as one failure.
 * @param {number} code
 * @param {{ passed: number, failed: number }} counts
 */
function honest(code, counts) {
  const broken = code !== 0 || counts.passed === 0;
  return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {{ passed: number, failed: number }} total
 * @param {{ passed: number, failed: number }} part
 */
function add(total, part) {
  total.passed += part.passed;
  total.failed += part.failed;
}

/** @param {{ passed: number, failed: number }} total */
function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
