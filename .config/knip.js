/**
 * What a component imports: its script, and the views that its markup loads when they are needed.
 * @param {string} source
 */
function importsOf(source) {
  const scripts = Array.from(source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script]) => script);
  const lazy = Array.from(source.matchAll(/import\('[^']+'\)/g), ([call]) => call);
  return [...scripts, ...lazy].join('\n');
}

export default {
  entry: [
    'src/main.ts',
    'workers/{import,directory,sync,service-worker}.ts',
    // Named only by their paths in src/build/extension-plugin.mjs.
    'src/extension/*.ts',
    'src/build/{start,check}.mjs',
    'src/hub/main.ts',
    'test/run.mjs',
    'test/vitest.config.ts',
    // Named only by their paths in test/vitest.config.ts.
    'test/support/hub-postgres.ts',
    'test/simulation/world/platform.ts',
    'test/e2e/*.config.ts',
    'test/e2e/*.{spec,pictures,freeze}.ts',
    'test/bench/run.mjs',
    'test/bench/*.ts',
    'test/**/*.test.ts',
    '.config/*.js',
  ],
  project: ['src/**/*.{ts,mjs,svelte}', 'workers/*.ts', 'test/**/*.{ts,mjs}'],
  ignore: ['test/bench/peers/**'],
  // Named only by its path in node_modules: src/build/check.mjs.
  ignoreDependencies: ['svelte-check'],
  ignoreExportsUsedInFile: true,
  compilers: { svelte: importsOf },
};
