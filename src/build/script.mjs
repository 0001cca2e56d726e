import { build } from 'vite';

/**
 * Builds one script with all that it imports into one classic file, beside what is in the folder already.
 * @param {{ entry: string, outDir: string, name: string, define?: Record<string, string> }} options
 */
export async function buildScript({ entry, outDir, name, define = {} }) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: name } },
    },
  });
}
