/** What Windows-1252 has where Latin-1 has control characters, as far as these tests write it. */
const windows1252 = new Map([
  ['€', 0x80],
  ['„', 0x84],
  ['’', 0x92],
  ['“', 0x93],
  ['–', 0x96],
]);

/** As Excel saves "CSV (delimited)" on a German Windows. */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = windows1252.get(character) ?? character.charCodeAt(0);
    if (byte > 0xff) throw new Error(`Windows-1252 has no ${character}`);
    return byte;
  });
}

export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file of new users at a domain: person1@, person2@ and so on, or of another name. */
export function manyUsers(count: number, domain: string, name = 'Person'): Uint8Array {
  const lines = ['User name,Display name,Department'];
  for (let number = 1; number <= count; number++) {
    lines.push(`${userName(name, number, domain)},${name} ${number},Department ${number % 20}`);
  }
  return toUtf8(`${lines.join('\r\n')}\r\n`);
}

/** The user names in such a file. */
export function userNames(count: number, domain: string, name = 'Person'): string[] {
  return Array.from({ length: count }, (_, index) => userName(name, index + 1, domain));
}

function userName(name: string, number: number, domain: string): string {
  return `${name.toLowerCase()}${number}@${domain}`;
}

/** Takes our own exports apart; throws unless every cell is quoted and every line ends in CRLF. */
export function cellsOf(text: string, delimiter: string): string[][] {
  const cell = '"(?:[^"]|"")*"';
  const whole = new RegExp(`^(?:${cell}(?:${delimiter}${cell})*\\r\\n)+$`);
  if (!whole.test(text)) throw new Error('Not every cell is quoted, or a line does not end in CRLF');
  const records = text.match(new RegExp(`${cell}(?:${delimiter}${cell})*\\r\\n`, 'g')) ?? [];
  return records.map((record) =>
    (record.match(new RegExp(cell, 'g')) ?? []).map((quoted) => quoted.slice(1, -1).replaceAll('""', '"')),
  );
}
