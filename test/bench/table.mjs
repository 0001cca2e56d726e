/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} lines
 */
export function table(head, lines) {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {import('./figures.mjs').Spread | undefined} spread */
export function cell(spread) {
  return spread ? `${digits(spread.median)} (${digits(spread.min)}–${digits(spread.max)})` : '–';
}

/** @param {number} number */
export function digits(number) {
  return number < 20 ? number.toFixed(1) : count(Math.round(number));
}

/** @param {number} number */
export function count(number) {
  return number.toLocaleString('en-US');
}

/** @param {number} number */
export function asTimes(number) {
  return `${number.toFixed(2)}×`;
}
