import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the project's folder and shows what it prints. Gives its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>}
 */
export function run(program, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      // npm is a .cmd file on Windows, which only a shell starts; a shell would cut Node's own path at its blank.
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a Node program of an installed package without npx: faster, and the same on every system.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function runTool(script, args, environment) {
  return run(process.execPath, [`node_modules/${script}`, ...args], environment);
}
