import { vi } from 'vitest';

/**
 * How hard to look: `VITE_RUNS_FACTOR=20 npm test` tries every law twenty times as often, and waits for it
 * accordingly. The variable reaches tests in the browser too.
 */
const factor = Number(import.meta.env['VITE_RUNS_FACTOR'] ?? 1);

if (factor > 1) vi.setConfig({ testTimeout: 15_000 * factor });

/** How often a law is tried. */
export function runs(standard: number): { numRuns: number } {
  return { numRuns: Math.ceil(standard * factor) };
}
