/** XPaths for what a person would name by its words. */

export function heading(text: string): string {
  return `//*[self::h1 or self::h2][${is(text)}]`;
}

export function button(text: string): string {
  return `//button[${is(text)}]`;
}

export function link(text: string): string {
  return `//a[${contains(text)}]`;
}

export function containing(text: string): string {
  return `//main//*[${contains(text)}]`;
}

/** What a person clicks to tick somebody of a list: the box itself lies unseen in it. */
export const rowTick = '//tbody//label[input[@type="checkbox"]]';

/** A box that knows three states. */
export function triState(text: string): string {
  return `//button[@role="checkbox"][${is(text)}]`;
}

/** The cell of a row under a column. */
export function cell(row: string, column: string): string {
  return `//tbody//tr[${contains(row)}]/*[@data-label=${quoted(column)}]`;
}

function is(text: string): string {
  return `normalize-space(.)=${quoted(text)}`;
}

function contains(text: string): string {
  return `contains(normalize-space(.), ${quoted(text)})`;
}

/** XPath knows no way to write a quotation mark inside the same ones. */
function quoted(text: string): string {
  if (text.includes('"')) throw new Error(`No straight quotation marks here: ${text}`);
  return `"${text}"`;
}
