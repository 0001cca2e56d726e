import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the product, with the parts of it that are TypeScript. */
export interface SourceFile {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly scripts: readonly ts.SourceFile[];
}

export interface Import {
  readonly from: string;
  /** A path from the top of the repository, without a query; for a package its name as written. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly query: string;
  readonly isTypeOnly: boolean;
}

/** What runs in the browser or is the hub: everything in src but the build scripts, and the workers. */
export function productFiles(): SourceFile[] {
  return writtenFiles().filter(({ path }) => /\.(ts|svelte)$/.test(path));
}

/** All code and styles that people write. */
export function writtenFiles(): SourceFile[] {
  return ['src', 'workers'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => slashed(join(folder, path)))
      .filter((path) => /\.(ts|mjs|svelte|css)$/.test(path))
      .sort()
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, scripts: scriptsOf(path, text) };
      }),
  );
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function scriptsOf(path: string, text: string): ts.SourceFile[] {
  if (path.endsWith('.css')) return [];
  const codes = path.endsWith('.svelte')
    ? Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, code = '']) => code)
    : [text];
  return codes.map((code) => ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
}

/** Every import, re-export and `import()` of a file. */
export function importsOf({ path, scripts }: SourceFile): Import[] {
  const imports: Import[] = [];
  for (const script of scripts) {
    visit(script, (node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        const isTypeOnly = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly;
        if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
          imports.push(importOf(path, node.moduleSpecifier.text, isTypeOnly));
        }
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [specifier] = node.arguments;
        if (specifier && ts.isStringLiteral(specifier)) imports.push(importOf(path, specifier.text, false));
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        const { literal } = node.argument;
        if (ts.isStringLiteral(literal)) imports.push(importOf(path, literal.text, true));
      }
    });
  }
  return imports;
}

/** `import type`; with verbatimModuleSyntax `import { type X }` still runs the imported file. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importOf(from: string, specifier: string, isTypeOnly: boolean): Import {
  const [address = '', query = ''] = specifier.split('?');
  const isPackage = !address.startsWith('.');
  const to = isPackage ? address : slashed(relative(root, join(root, dirname(from), address)));
  return { from, to, isPackage, query, isTypeOnly };
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    visit(child, see);
  });
}
