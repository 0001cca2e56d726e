import { Chance } from './chance.ts';
import { drawCommand } from './commands.ts';
import type { Command } from './commands.ts';
import type { Fate } from './book-laws.ts';
import { checkWorld, comeToRest } from './world-laws.ts';
import { World } from './world.ts';
import type { WorldSetup } from './world.ts';

/** What a world went through. */
export interface Story {
  readonly world: World;
  readonly operations: number;
  readonly kills: number;
  readonly fates: readonly Fate[];
}

/** A world with these commands, to its end. Throws the first law that is broken. */
export async function play(setup: WorldSetup, commands: Iterable<Command>, checkEvery = 150): Promise<Story> {
  const world = new World(setup);
  await world.begin();
  let count = 0;
  for (const command of commands) {
    await world.run(command);
    if (++count % checkEvery === 0) await checkWorld(world);
  }
  await checkWorld(world);
  return ended(world);
}

/** A world that goes on until so many operations were made. */
export async function playUntil(
  setup: WorldSetup,
  { operations, largest, checkEvery = 150 }: { operations: number; largest: number; checkEvery?: number },
): Promise<Story> {
  const world = new World(setup);
  await world.begin();
  const chance = new Chance(~setup.seed);
  for (let count = 1; world.made < operations; count++) {
    await world.run(drawCommand(chance, largest));
    if (count % checkEvery === 0) await checkWorld(world);
  }
  return ended(world);
}

async function ended(world: World): Promise<Story> {
  const fates = await comeToRest(world);
  const kills = world.devices.reduce((sum, device) => sum + device.kills, 0);
  return { world, operations: fates.length, kills, fates };
}
