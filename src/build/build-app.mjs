import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newestChange } from './install.mjs';
import { projectFolder, runTool } from './run.mjs';

const sources = ['src', 'workers', 'public', 'vite.config.ts', 'manifest.webmanifest', 'package-lock.json'];

/** Builds app and extension unless the last build is newer than every source. Gives whether there is a build. */
export async function buildApp() {
  // Written last: a build that was cut short does not count.
  const builtAt = await stat(join(projectFolder, 'dist/app/service-worker.js')).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  if (builtAt > (await newestChange(sources))) return true;
  const code = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) console.error('The app could not be built: see the lines above.');
  return code === 0;
}
