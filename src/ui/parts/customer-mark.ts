/** How a customer is told from others: by name, and by one of the colors of tokens.css. */
export interface CustomerMark {
  name: string;
  /** Index into the palette. */
  color: number;
}

const colors = 8;

/** The custom property that holds the color; an index beyond the palette starts again. */
export function customerColor(color: number): string {
  return `var(--customer-${((Math.trunc(color) % colors) + colors) % colors})`;
}
