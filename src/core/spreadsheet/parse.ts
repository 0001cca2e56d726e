import Papa from 'papaparse';

/** The only place that calls PapaParse. */

export type Delimiter = ',' | ';' | '\t';

export interface ParsedBlock {
  readonly records: readonly (readonly string[])[];
  /** The text it came from. */
  readonly start: number;
  readonly end: number;
  /** A quote in its last record is never closed. */
  readonly unclosed: boolean;
}

/** A record is never longer: whatever is, is a quote that swallows what follows. */
const blockLength = 1024 * 1024;

/** The records at the beginning of a text. */
export function parseBeginning(text: string, delimiter: Delimiter, limit: number): ParsedBlock {
  const { data, errors, meta } = Papa.parse<string[]>(text, { ...options(text, delimiter), preview: limit });
  return { records: data, start: 0, end: meta.cursor, unclosed: errors.some(isUnclosed) };
}

/** Gives all records of a text block by block, until `onBlock` says false. */
export function parseBlocks(
  text: string,
  delimiter: Delimiter,
  onBlock: (block: ParsedBlock) => boolean,
): void {
  let start = 0;
  Papa.parse<string[]>(text, {
    ...options(text, delimiter),
    chunkSize: blockLength,
    chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      const unclosed = errors.some(isUnclosed) || (data.length === 0 && meta.cursor < text.length);
      if (!onBlock({ records: data, start, end: meta.cursor, unclosed })) parser.abort();
      start = meta.cursor;
    },
    // All is done in `chunk`; the types ask for it.
    complete: () => undefined,
  });
}

/** What ends a line: "\n", also where "\r" comes before it, for a cell loses blanks at its end; else old Mac's "\r". */
export function lineEnd(text: string): '\n' | '\r' {
  return text.includes('\n') ? '\n' : '\r';
}

function options(text: string, delimiter: Delimiter) {
  // Headings are ours to match: with `header` repeated ones are renamed. A worker of its own would break the CSP.
  return { delimiter, newline: lineEnd(text), header: false, worker: false } as const;
}

function isUnclosed(error: Papa.ParseError): boolean {
  return error.code === 'MissingQuotes';
}
