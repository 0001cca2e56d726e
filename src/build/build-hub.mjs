import { build } from 'vite';
import { join } from 'node:path';
import { projectFolder } from './run.mjs';

/**
 * Bundles the hub's own code for Node; its libraries stay in node_modules: the embedded database finds its
 * files beside its own code.
 * @param {string} [outDir]
 * @returns {Promise<string>} the path of the program
 */
export async function buildHub(outDir = join(projectFolder, 'dist/hub')) {
  await build({
    configFile: false,
    root: projectFolder,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node' },
    build: {
      ssr: 'src/hub/main.ts',
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  return join(outDir, 'main.js');
}
