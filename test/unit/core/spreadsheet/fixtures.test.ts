import { describe, expect, test } from 'vitest';
import { fixture, readFile } from './read-file.ts';

function read(name: string, purpose: 'upload-users' | 'bring-in' = 'upload-users') {
  const result = readFile(fixture(name), { purpose });
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.rows.flatMap((row) => row.findings)).toEqual([]);
  return result;
}

describe('files as customers bring them', () => {
  test('German, Windows-1252, semicolons, a title line', () => {
    const { encoding, layout, rows } = read('benutzer-windows-1252.csv');
    expect({ encoding, ...layout }).toMatchObject({
      encoding: 'Windows-1252',
      delimiter: ';',
      headingLine: 2,
    });
    expect(rows).toMatchObject([
      { line: 3, user: { firstName: 'Jürgen', displayName: 'Müller, Jürgen', officeNumber: 'B 204' } },
      { line: 4, user: { lastName: 'Groß', displayName: 'Groß, Zoë' } },
    ]);
  });

  test('French, byte order mark, sep= line, an empty line between', () => {
    const { encoding, layout, rows, counts } = read('utilisateurs-bom.csv');
    expect({ encoding, ...layout }).toMatchObject({ encoding: 'UTF-8', delimiter: ';', headingLine: 2 });
    expect(layout.columns[4]).toEqual({ index: 4, heading: 'Mise à jour de l’état' });
    expect(rows.map((row) => row.user.displayName)).toEqual(['Chloé D’Hondt', 'Élodie Nguyễn']);
    expect(counts).toEqual({ rows: 2, emptyLines: 1 });
  });

  test('Russian, tabs', () => {
    const { layout, rows } = read('polzovateli-tabs.txt');
    expect(layout.delimiter).toBe('\t');
    expect(rows[0]?.user).toMatchObject({ displayName: 'Юрий Ёлкин', location: 'RU' });
    expect(rows[1]?.user).not.toHaveProperty('location');
  });

  test('Microsoft 365\'s "Add multiple users", an address of two lines', () => {
    const { rows } = read('add-multiple-users.csv');
    expect(rows[0]).toMatchObject({
      line: 2,
      user: { displayName: 'Mei "Amy" Chen', address: '1 Mill Lane\r\nUnit 7', country: 'United Kingdom' },
    });
    expect(rows[1]).toEqual({
      line: 4,
      user: {
        userName: 'sam.oduya@fabrikam.example',
        firstName: 'Sam',
        lastName: 'Oduya',
        displayName: 'Sam Oduya',
      },
      licenses: [],
      findings: [],
    });
  });

  test("Microsoft 365's list of active users, brought in with products", () => {
    const { rows } = read('active-users-export.csv', 'bring-in');
    expect(rows.map((row) => row.licenses)).toEqual([['SPB', 'EMS'], []]);
    expect(rows[0]?.user).toMatchObject({ jobTitle: 'Buyer', officePhone: '555 0100', location: 'US' });
  });
});
