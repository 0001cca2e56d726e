import type { Command } from './world/commands.ts';

/** Small worlds in which a law was broken once, as they were printed: they run first, for ever. */
export const counterexamples: [seed: number, commands: Command[]][] = [];

/** Seeds of big worlds in which one was. */
export const brokenSeeds: number[] = [];
