/**
 * Headings are the same when this is: no case, accents, blanks, punctuation, byte order mark, and full-width
 * letters as plain ones, so that "E-Mail", "e mail" and "Ｅ‑ＭＡＩＬ*" are one.
 */
export function normalizeHeading(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '');
}
