import { readFileSync } from 'node:fs';
import type { CheckSetup, CheckedRow } from '../../../../src/core/spreadsheet/check.ts';
import { createChecker } from '../../../../src/core/spreadsheet/check.ts';
import { TextReader } from '../../../../src/core/spreadsheet/encoding.ts';
import type { Purpose } from '../../../../src/core/spreadsheet/column.ts';
import { findLayout, headLength, inspectHead } from '../../../../src/core/spreadsheet/layout.ts';
import { readRows } from '../../../../src/core/spreadsheet/rows.ts';

export interface NumberedRow extends CheckedRow {
  readonly line: number;
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/spreadsheets/${name}`, import.meta.url));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function checkSetup(setup: Partial<CheckSetup> = {}): CheckSetup {
  return {
    columns: [],
    purpose: 'upload-users',
    domains: ['fabrikam.example'],
    takenNames: new Set<string>(),
    ...setup,
  };
}

/** All steps from bytes to checked rows, as the import takes them. */
export function readFile(bytes: Uint8Array, setup: Partial<CheckSetup> = {}) {
  const purpose: Purpose = setup.purpose ?? 'upload-users';
  const head = inspectHead(bytes.subarray(0, headLength), purpose);
  if (!head.ok) return head;
  const reader = new TextReader();
  reader.push(bytes);
  const { encoding, text } = reader.finish();
  const layout = findLayout(text, purpose);
  if (!layout.ok) return layout;
  const checker = createChecker(checkSetup({ ...setup, columns: layout.value.columns }));
  const rows: NumberedRow[] = [];
  const counts = readRows(text, layout.value, {
    row: (cells, line) => rows.push({ line, ...checker.checkRow(cells, line) }),
  });
  return counts.ok
    ? { ok: true as const, encoding, layout: layout.value, rows, counts: counts.value }
    : counts;
}
