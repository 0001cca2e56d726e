import { runTool } from './run.mjs';

/** `npm run check`: everything that can be said without running the product, cheapest first. */
const checks = [
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types: core', script: 'typescript/bin/tsc', args: ['-p', 'src/core'] },
  { name: 'types: workers', script: 'typescript/bin/tsc', args: ['-p', 'workers'] },
  { name: 'types: hub', script: 'typescript/bin/tsc', args: ['-p', 'src/hub'] },
  { name: 'types: tests and scripts', script: 'typescript/bin/tsc', args: ['-p', 'test'] },
  {
    name: 'types: app',
    script: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'lint',
    script: 'eslint/bin/eslint.js',
    args: ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  },
  { name: 'dead code', script: 'knip/bin/knip.js', args: ['--config', '.config/knip.js'] },
];

/** Gives the names of the checks that failed. */
export async function runChecks() {
  const failures = [];
  for (const { name, script, args } of checks) {
    const began = performance.now();
    const code = await runTool(script, args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) failures.push(name);
  }
  return { passed: checks.length - failures.length, failures };
}

if (process.argv[1]?.endsWith('check.mjs')) {
  process.exitCode = (await runChecks()).failures.length > 0 ? 1 : 0;
}
