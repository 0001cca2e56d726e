import type { User } from '../../../src/core/directory/user.ts';
import { isWaiting } from '../../../src/core/outbox/delivery.ts';
import type { Authority } from './authority.ts';
import { checkBook, pictureOf } from './book-laws.ts';
import type { Fate } from './book-laws.ts';
import type { Court } from './laws.ts';
import { noTrouble } from './network.ts';
import type { World } from './world.ts';

/** Looks at every device's book and at every authority as they are now; gives what became of each operation. */
export async function checkWorld(world: World): Promise<readonly Fate[]> {
  const { court, devices, authorities } = world;
  await world.rest();
  const all: Fate[] = [];
  for (const [customer, authority] of authorities) {
    await checkSeats(court, authority);
    for (const device of devices) {
      const { session, name } = device;
      if (!session) continue;
      const kept = session.open.has(customer) ? await device.open(customer) : undefined;
      const { decisions } = authority.log;
      const { fates, mirror } = await checkBook(court, session.life.database, customer, decisions);
      court.hold(
        'what you see is base and what waits',
        !kept || pictureOf(kept.mirror).all === pictureOf(mirror).all,
        () => `${customer} at ${name} is shown as it is not`,
      );
      for (const fate of fates) all.push(fate);
    }
  }
  for (const { session, name, acknowledged } of devices) {
    const actions = new Map(
      (await session?.life.database.actions.toArray())?.map((action) => [action.id, action]),
    );
    for (const [id, size] of session ? acknowledged : []) {
      court.hold('what was acknowledged stays', actions.get(id)?.size === size, () => `${id} of ${name}`);
    }
  }
  court.judge();
  return all;
}

/** What is assigned is what users hold, and what somebody else does. */
async function checkSeats(court: Court, authority: Authority): Promise<void> {
  const { users, seats } = await authority.state();
  const holders = new Map(authority.elsewhere);
  for (const { licenses, deletedAt } of users.values()) {
    if (deletedAt !== undefined) continue;
    for (const { product } of licenses) holders.set(product, (holders.get(product) ?? 0) + 1);
  }
  for (const [product, { assigned }] of seats) {
    const held = holders.get(product) ?? 0;
    court.hold(
      'seats are counted once',
      assigned === held,
      () => `${product}: ${assigned}, and held: ${held}`,
    );
  }
}

/** Longer than the longest rest of a lane, patience and what a box on the way keeps. */
const calmMs = 15 * 60_000;

/** The network is well, nobody does anything more: all that was begun comes to its end, and all see the same. */
export async function comeToRest(world: World): Promise<readonly Fate[]> {
  const { court, devices, authorities, people, timeline, network } = world;
  network.trouble = noTrouble;
  for (const device of devices) device.spare();
  await timeline.pass(calmMs);
  for (const [index, device] of devices.entries()) {
    const wasOnline = device.isOnline;
    device.isOnline = true;
    // The browser says so; nobody clicks anything else.
    if (!wasOnline) device.wake(true);
    for (const customer of authorities.keys()) await people[index]?.pause(customer, false);
  }
  await timeline.pass(calmMs);
  const fates = await checkWorld(world);
  for (const { operation, delivery } of fates) {
    const { state } = delivery;
    court.hold(
      'everything ends',
      !isWaiting(state),
      () => `${operation.author}: ${operation.id} is still ${state}`,
    );
  }
  court.judge();
  for (const device of devices) device.wake(true);
  await timeline.pass(60_000);
  await checkWorld(world);
  for (const [customer, authority] of authorities) await checkEqual(world, customer, authority);
  court.judge();
  return fates;
}

async function checkEqual({ court, devices }: World, customer: string, authority: Authority): Promise<void> {
  const law = 'devices and authority are equal at rest';
  const { users, seats } = await authority.state();
  const there = pictureOfUsers(users.values());
  for (const device of devices) {
    const { base } = (await device.open(customer))?.mirror ?? {};
    const here = pictureOfUsers(base?.users.values() ?? []);
    const where = `${customer} at ${device.name}`;
    court.hold(law, here === there, () => `${where}: ${base?.users.size ?? 0} users of ${users.size}`);
    for (const [product, { total, assigned }] of seats) {
      const seen = base?.seats.get(product);
      court.hold(law, seen?.total === total && seen.assigned === assigned, () => `${product} of ${where}`);
    }
  }
}

/** Without what only a device knows of them: where it has it from. */
function pictureOfUsers(users: Iterable<User>): string {
  const lines = Array.from(users, ({ known: _known, recorded: _recorded, ...user }) =>
    JSON.stringify(Object.entries(user).sort()),
  );
  return lines.sort().join('\n');
}
