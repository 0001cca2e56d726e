import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/directory/customer.ts';
import type { SourceFile } from '../support/source-files.ts';
import { productFiles, visit, writtenFiles } from '../support/source-files.ts';

const longest = 400;
const medianBelow = 80;

const written = writtenFiles();
/** Facts and sentences are as long as there are facts and things to say. */
const code = written.filter(({ path }) => !/\/(tables|messages)\//.test(path));

function lineCount({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Where in the TypeScript of a file something stands. */
function findNodes(file: SourceFile, isMeant: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  for (const script of file.scripts) {
    visit(script, (node) => {
      if (isMeant(node)) found.push(`${file.path}: ${node.parent.getText(script).slice(0, 80)}`);
    });
  }
  return found;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

describe('source files', () => {
  test(`have at most ${longest} lines`, () => {
    const long = code.filter((file) => lineCount(file) > longest);
    expect(long.map((file) => `${file.path}: ${lineCount(file)}`)).toEqual([]);
  });

  test(`have fewer than ${medianBelow} lines at the median`, () => {
    const counts = code.map(lineCount).sort((one, other) => one - other);
    expect(counts.length).toBeGreaterThan(100);
    expect(counts[counts.length >> 1]).toBeLessThan(medianBelow);
  });

  test('know no `any`', () => {
    const anys = productFiles().flatMap((file) => [
      ...findNodes(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword),
      // The markup of a component holds types as well, in snippets and casts.
      ...(file.path.endsWith('.svelte') && /\bas any\b|:\s*any\b/.test(markup(file)) ? [file.path] : []),
    ]);
    expect(anys).toEqual([]);
  });

  test('pass nothing on that others export', () => {
    const barrels = productFiles().flatMap((file) =>
      findNodes(file, (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
    );
    expect(barrels).toEqual([]);
    expect(written.filter(({ path }) => /\/index\.(ts|mjs)$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('export by name only', () => {
    const unnamed = productFiles().flatMap((file) =>
      findNodes(
        file,
        (node) =>
          ts.isExportAssignment(node) ||
          hasModifier(node, ts.SyntaxKind.DefaultKeyword) ||
          (ts.isExportSpecifier(node) && node.name.text === 'default'),
      ),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('messages', () => {
  const folder = fileURLToPath(new URL('../../src/messages', import.meta.url));
  const areas = readdirSync(`${folder}/en`).sort();

  test.each(languages)('have every area in %s', (language) => {
    expect(areas.length).toBeGreaterThan(4);
    expect(readdirSync(`${folder}/${language}`).sort()).toEqual(areas);
  });
});

function markup({ text }: SourceFile): string {
  return text.replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
}
