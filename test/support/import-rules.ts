import type { Import } from './source-files.ts';

/** One line of the import table. `types`: folders of which only types may be imported. */
export interface FolderRule {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  /** Files elsewhere that are imported for their address alone. */
  readonly addresses?: RegExp;
}

export type ImportTable = Readonly<Record<string, FolderRule>>;

/** The folder of the table that a file belongs to: the longest that fits. */
export function folderOf(path: string, table: ImportTable): string | undefined {
  const inside = path.replace(/^src\//, '');
  return Object.keys(table)
    .filter((folder) => inside.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** What is wrong with an import, and what is allowed instead; nothing when it is allowed. */
export function importProblem(entry: Import, table: ImportTable): string | undefined {
  const from = folderOf(entry.from, table);
  const to = folderOf(entry.to, table);
  if (from === undefined) return `${entry.from} is in no folder of the import table`;
  const { may, types = [], addresses } = table[from] ?? { may: [] };
  if (from === to || (to !== undefined && may.includes(to))) return undefined;
  if (to !== undefined && types.includes(to) && entry.isTypeOnly) return undefined;
  if (entry.query !== '' && addresses?.test(`${entry.to}?${entry.query}`)) return undefined;
  return `${entry.from} imports ${entry.to}. ${alternative(from, to, table)}`;
}

function alternative(from: string, to: string | undefined, table: ImportTable): string {
  const { may, types = [] } = table[from] ?? { may: [] };
  const allowed = [...may, ...types.map((folder) => `${folder} (types)`)].join(', ') || 'nothing else';
  if (to !== undefined && types.includes(to)) return `Of ${to} only types: write "import type".`;
  const ways = may.filter((middle) => to !== undefined && (table[middle]?.may ?? []).includes(to));
  const instead =
    ways.length > 0
      ? `go through ${ways.join(' or ')}, which may`
      : 'move what both need down to core, or have it passed in by a composition root';
  return `${from} may import ${allowed}: ${instead}.`;
}

/** The first circle of imports that run, as the files on the way round. */
export function findCycle(imports: readonly Import[]): readonly string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage, isTypeOnly } of imports) {
    if (isPackage || isTypeOnly) continue;
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const finished = new Set<string>();
  for (const start of next.keys()) {
    const cycle = walk(start, [], next, finished);
    if (cycle) return cycle;
  }
  return undefined;
}

function walk(
  path: string,
  way: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
): readonly string[] | undefined {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
  if (finished.has(path)) return undefined;
  for (const to of next.get(path) ?? []) {
    const cycle = walk(to, [...way, path], next, finished);
    if (cycle) return cycle;
  }
  finished.add(path);
  return undefined;
}
