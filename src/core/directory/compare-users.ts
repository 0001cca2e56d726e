import type { User } from './user.ts';
import { borneNameKey } from './user.ts';

/** A user of the authority who is, by name, one that the book knows under another id. */
export interface SameUser {
  /** The authority's id. */
  readonly id: string;
  /** The book's. */
  readonly user: string;
}

export interface Comparison {
  readonly links: readonly SameUser[];
  /** All of the authority's, under the ids of the book. */
  readonly users: readonly User[];
  readonly onlyHere: readonly User[];
  readonly onlyThere: readonly User[];
  /** As the authority has them, with the names of the fields that differ. */
  readonly different: readonly { readonly user: User; readonly fields: readonly string[] }[];
  readonly same: number;
}

/**
 * Who of one list is who of the other: first by id, then by user name. An id is claimed once: where somebody
 * was renamed, the one who bears the old name now is somebody else.
 */
export function compareUsers(here: ReadonlyMap<string, User>, there: readonly User[]): Comparison {
  const claimed = new Set(there.flatMap(({ id }) => (here.has(id) ? [id] : [])));
  const byName = new Map<string, string>();
  for (const user of here.values()) {
    const name = borneNameKey(user);
    if (name !== undefined && !claimed.has(user.id)) byName.set(name, user.id);
  }
  const links: SameUser[] = [];
  const users: User[] = [];
  const onlyThere: User[] = [];
  const different: { user: User; fields: readonly string[] }[] = [];
  const met = new Set<string>();
  for (const theirs of there) {
    const named = here.has(theirs.id) ? undefined : byName.get(borneNameKey(theirs) ?? '');
    const id = named ?? theirs.id;
    if (named !== undefined) links.push({ id: theirs.id, user: named });
    const user = id === theirs.id ? theirs : { ...theirs, id };
    users.push(user);
    const own = here.get(id);
    met.add(id);
    if (!own) onlyThere.push(user);
    else {
      const fields = differingFields(own, user);
      if (fields.length > 0) different.push({ user, fields });
    }
  }
  const onlyHere = [...here.values()].filter(({ id }) => !met.has(id));
  const same = users.length - onlyThere.length - different.length;
  return { links, users, onlyHere, onlyThere, different, same };
}

function differingFields(one: User, other: User): string[] {
  const plain = (user: User): Readonly<Record<string, unknown>> => {
    const { id: _id, known: _known, recorded: _recorded, licenses, ...fields } = user;
    return { ...fields, licenses: licensesKey(licenses) };
  };
  const left = plain(one);
  const right = plain(other);
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (field) => left[field] !== right[field],
  );
}

/** The order of licenses and of plans says nothing. */
function licensesKey(licenses: User['licenses']): string {
  return licenses
    .map(({ product, plansOff }) => `${product}-${plansOff.toSorted().join()}`)
    .sort()
    .join();
}
