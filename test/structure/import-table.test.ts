import { describe, expect, test } from 'vitest';
import type { ImportTable } from '../support/import-rules.ts';
import { findCycle, folderOf, importProblem } from '../support/import-rules.ts';
import type { Import } from '../support/source-files.ts';
import { importsOf, productFiles } from '../support/source-files.ts';

/** Who may import whom; anything not listed is forbidden. Each may import itself. */
const table: ImportTable = {
  core: { may: [] },
  protocol: { may: ['core'] },
  vault: { may: ['core'] },
  messages: { may: ['core'] },
  store: { may: ['core', 'vault'] },
  remotes: { may: ['core', 'protocol'] },
  sync: { may: ['core', 'protocol', 'store', 'vault', 'remotes'] },
  hub: { may: ['core', 'protocol', 'remotes', 'messages'] },
  // What the directory and the import worker do; beside `sync`, which is what the third one does.
  tasks: { may: ['core', 'protocol', 'store', 'vault', 'messages'] },
  // A worker's address is all the page knows of it.
  jobs: { may: ['core', 'protocol'], addresses: /^workers\/[a-z-]+\.ts\?worker&url$/ },
  // The shapes that a worker takes and gives pass through the use cases.
  app: { may: ['core', 'store', 'jobs', 'sync', 'vault', 'messages'], types: ['protocol'] },
  'ui/parts': { may: ['messages'] },
  // The same shapes arrive here.
  'ui/state': { may: ['app', 'store', 'core'], types: ['protocol'] },
  // And end here: a view shows what a worker answered, in the worker's own shape.
  'ui/views': { may: ['ui/state', 'ui/parts', 'messages', 'core'], types: ['protocol'] },
  // What is beside the app in the browser extension; the app itself is copied there by the build.
  extension: { may: ['core', 'messages'] },
  workers: { may: ['core', 'protocol', 'store', 'vault', 'sync', 'messages', 'remotes', 'tasks'] },
};

/** Composition roots join what they need. */
const roots = ['src/main.ts'];

/** One home per library. */
const homes: Readonly<Record<string, readonly string[]>> = {
  dexie: ['src/store/'],
  comlink: ['src/jobs/', 'workers/'],
  papaparse: ['src/core/spreadsheet/'],
  'workbox-precaching': ['workers/service-worker.ts'],
  'workbox-routing': ['workers/service-worker.ts'],
  'workbox-window': ['src/jobs/service-worker.ts'],
  uqr: ['src/ui/parts/'],
  uuid: ['src/core/ids.ts'],
  svelte: ['src/ui/', 'src/main.ts'],
  '@noble': ['src/vault/passphrase.ts'],
  valibot: ['src/protocol/'],
  hono: ['src/hub/'],
  '@hono': ['src/hub/'],
  '@electric-sql': ['src/hub/database/'],
  pg: ['src/hub/database/'],
  // Node's own.
  node: ['src/hub/'],
};

const files = productFiles();
const imports = files.flatMap((file) => importsOf(file));
const own = imports.filter(({ isPackage }) => !isPackage);

describe('imports', () => {
  test('keep to the import table', () => {
    const checked = own.filter(({ from }) => !roots.includes(from));
    expect(checked.length).toBeGreaterThan(200);
    expect(checked.flatMap((entry) => importProblem(entry, table) ?? [])).toEqual([]);
  });

  test('begin in a folder of the table or in a composition root', () => {
    const homeless = files.filter(({ path }) => !roots.includes(path) && folderOf(path, table) === undefined);
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test('lead to a file that is there', () => {
    const paths = new Set(files.map(({ path }) => path));
    const lost = own.filter(({ to }) => /\.(ts|svelte)$/.test(to) && !paths.has(to));
    expect(lost.map(({ from, to }) => `${from} imports ${to}, which is not there`)).toEqual([]);
  });

  test('go in no circle', () => {
    expect(findCycle(own)).toBeUndefined();
  });

  test('take each library from its one home', () => {
    const strays = imports.flatMap(({ from, to, isPackage }) => {
      if (!isPackage) return [];
      const library = to.split(/[/:]/)[0] ?? '';
      const allowed = homes[library];
      if (!allowed) return [`${from} imports ${to}: no home is named for this library`];
      if (allowed.some((home) => from.startsWith(home))) return [];
      return [`${from} imports ${to}: only ${allowed.join(' and ')} may, so use what is exported there`];
    });
    expect(strays).toEqual([]);
  });
});

describe('the import table', () => {
  const entry = (from: string, to: string, more: Partial<Import> = {}): Import => {
    return { from, to, isPackage: false, query: '', isTypeOnly: false, ...more };
  };

  test('names what to do instead', () => {
    expect(importProblem(entry('src/ui/views/Queue.svelte', 'src/store/open.ts'), table)).toBe(
      'src/ui/views/Queue.svelte imports src/store/open.ts. ui/views may import ui/state, ui/parts, ' +
        'messages, core, protocol (types): go through ui/state, which may.',
    );
    expect(importProblem(entry('src/core/ids.ts', 'src/store/open.ts'), table)).toBe(
      'src/core/ids.ts imports src/store/open.ts. core may import nothing else: move what both need ' +
        'down to core, or have it passed in by a composition root.',
    );
  });

  test('tells types from code, and an address from an import', () => {
    const value = entry('src/app/outbox.ts', 'src/protocol/sync.ts');
    expect(importProblem(value, table)).toContain('write "import type"');
    expect(importProblem({ ...value, isTypeOnly: true }, table)).toBeUndefined();
    const worker = entry('src/jobs/workers.ts', 'workers/sync.ts');
    expect(importProblem(worker, table)).toContain('src/jobs/workers.ts imports workers/sync.ts');
    expect(importProblem({ ...worker, query: 'worker&url' }, table)).toBeUndefined();
  });

  test('finds a circle of imports that run, and lets one of types be', () => {
    const circle = [entry('a.ts', 'b.ts'), entry('b.ts', 'c.ts'), entry('c.ts', 'b.ts')];
    expect(findCycle(circle)).toEqual(['b.ts', 'c.ts', 'b.ts']);
    expect(findCycle([...circle.slice(0, 2), entry('c.ts', 'b.ts', { isTypeOnly: true })])).toBeUndefined();
  });
});
