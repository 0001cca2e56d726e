import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/spreadsheet/finding.ts';
import { foreignDomain } from '../../../src/tasks/import/foreign-domain.ts';
import type { ReadRow } from '../../../src/tasks/import/read-file.ts';

function row(...findings: readonly Finding[]): ReadRow {
  return { line: 2, user: {}, licenses: [], findings };
}

function inDomain(domain: string): Finding {
  return { code: 'domain-foreign', facts: { value: `anna@${domain}`, domain, domains: 'school.example' } };
}

describe('the domain that a file of another customer is in', () => {
  it('is the commonest one, and the first of equals', () => {
    const missing: Finding = { code: 'required', facts: { field: 'displayName' } };
    const rows = [
      row(),
      row(inDomain('a.example')),
      row(inDomain('b.example'), missing),
      row(missing, inDomain('b.example')),
    ];
    expect(foreignDomain(rows)).toEqual({ domain: 'b.example', rows: 2 });
    expect(foreignDomain(rows.slice(0, 3))).toEqual({ domain: 'a.example', rows: 1 });
  });

  it('is not there in a file whose names are all in domains of the customer', () => {
    expect(foreignDomain([row(), row()])).toBeUndefined();
  });
});
