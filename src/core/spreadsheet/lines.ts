/** How many lines of the file a record takes: a cell in quotes may have line ends in it. */
export function linesOf(cells: readonly string[], newline: string): number {
  let lines = 1;
  for (const cell of cells) lines += countOf(cell, newline);
  return lines;
}

/** How often the character is in this part of the text. */
export function countOf(text: string, character: string, start = 0, end = text.length): number {
  let count = 0;
  let at = text.indexOf(character, start);
  while (at !== -1 && at < end) {
    count++;
    at = text.indexOf(character, at + 1);
  }
  return count;
}
