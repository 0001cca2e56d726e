/**
 * How often a law is tried. `VITE_RUNS_FACTOR=20 npm test` looks twenty times as hard; the variable reaches
 * tests in the browser too.
 */
export function runs(standard: number): { numRuns: number } {
  const factor = Number(import.meta.env['VITE_RUNS_FACTOR'] ?? 1);
  return { numRuns: Math.ceil(standard * factor) };
}
