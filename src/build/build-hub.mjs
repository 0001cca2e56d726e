import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { newestChange } from './install.mjs';
import { headerPolicy } from './policy.mjs';
import { projectFolder } from './run.mjs';

const sources = ['src', 'package-lock.json'];

/**
 * Builds the hub unless the last build is newer than every source. Its libraries stay in node_modules: the
 * embedded database finds its files beside its own code.
 * @param {string} [outDir]
 * @returns {Promise<string>} the path of the program
 */
export async function buildHub(outDir = join(projectFolder, 'dist/hub')) {
  const program = join(outDir, 'main.js');
  const builtAt = await stat(program).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  if (builtAt > (await newestChange(sources))) return program;
  await build({
    configFile: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node' },
    define: { __PAGE_POLICY__: JSON.stringify(headerPolicy) },
    build: {
      ssr: 'src/hub/main.ts',
      target: 'node20',
      outDir,
      emptyOutDir: true,
      // One file: a build that replaces it does not take parts away from a hub that runs.
      rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  });
  return program;
}
