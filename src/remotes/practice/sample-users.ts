import type { User } from '../../core/directory/user.ts';
import { plansOf } from '../../core/directory/plan-lookup.ts';
import { randomFrom, type Random } from './seeded-random.ts';
import { latinName } from './latin-name.ts';
import { nameGroups, type NameGroup } from './tables/sample-names.ts';
import type { SamplePlan, Team } from './tables/sample-plans.ts';

/** The same users each time: the customer's domain is the seed. */
export function sampleUsers(plan: SamplePlan, ids: (name: string) => string): readonly User[] {
  const random = randomFrom(plan.domains[0]);
  const taken = new Set<string>();
  return plan.teams.flatMap((team) => {
    const licenses = licensesOf(team);
    return Array.from({ length: team.count }, (_, index) => {
      const person = personOf(nameGroups[team.names], random);
      const userName = freeUserName(person.latin, team.domain ?? plan.domains[0], taken);
      return {
        id: ids(userName),
        userName,
        displayName: person.displayName,
        firstName: person.firstName,
        lastName: person.lastName,
        ...placeOf(team, index, random),
        licenses,
      };
    });
  });
}

interface Person {
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly latin: string;
}

function personOf(group: NameGroup, random: Random): Person {
  const isWoman = random.below(2) === 0;
  const first = entryOf(random.pick(isWoman ? group.female : group.male));
  const family = entryOf(random.pick(group.family));
  const lastName = family.shown + (isWoman ? (group.feminineEnding ?? '') : '');
  return {
    displayName: group.familyFirst ? lastName + first.shown : `${first.shown} ${lastName}`,
    firstName: first.shown,
    lastName,
    latin: `${latinName(first.latin ?? first.shown)}.${latinName(family.latin ?? lastName)}`,
  };
}

function entryOf(entry: string): { shown: string; latin: string | undefined } {
  const [shown = entry, latin] = entry.split(':');
  return { shown, latin };
}

/** As administrators do it: the second Lena Fischer is lena.fischer2. */
function freeUserName(name: string, domain: string, taken: Set<string>): string {
  let candidate = `${name}@${domain}`;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name}${number}@${domain}`;
  taken.add(candidate);
  return candidate;
}

function placeOf(team: Team, index: number, random: Random): Partial<User> {
  const title = team.titles?.[index % team.titles.length];
  return {
    ...(team.location !== undefined && { location: team.location }),
    ...(title !== undefined && { jobTitle: title }),
    department: team.department,
    ...(team.officePhone !== undefined && { officePhone: phoneOf(team.officePhone, random) }),
    ...(team.mobilePhone !== undefined && { mobilePhone: phoneOf(team.mobilePhone, random) }),
    city: team.city,
  };
}

function phoneOf(pattern: string, random: Random): string {
  return pattern.replaceAll('#', () => String(random.below(10)));
}

function licensesOf({ products, off }: Team): User['licenses'] {
  return products.map((product) => ({ product, plansOff: planIds(product, off) }));
}

/** Of service plans of a product, by their codes. */
export function planIds(product: string, codes: readonly string[] = []): readonly string[] {
  return plansOf(product)
    .filter((plan) => codes.includes(plan.code))
    .map((plan) => plan.id);
}
