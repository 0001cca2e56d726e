import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { customerColors } from '../../../../src/core/directory/customer.ts';

const css = readFileSync(new URL('../../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

type Theme = 'light' | 'dark';

function color(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no token --${name}`);
  return token[theme];
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const a = luminance(color(one, theme));
  const b = luminance(color(other, theme));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ['page', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-selected'];
const texts = ['ink', 'ink-soft', 'accent', 'danger-ink', 'warning-ink', 'success-ink', 'info-ink'];
const kinds = ['info', 'success', 'warning', 'danger'];
const customers = Array.from({ length: customerColors }, (_, index) => `customer-${index}`);

const textPairs = [
  ...surfaces.flatMap((surface) => texts.map((text) => [text, surface])),
  ...kinds.flatMap((kind) => [`${kind}-ink`, 'ink', 'accent'].map((text) => [text, `${kind}-soft`])),
  ...['accent', 'accent-hover', 'accent-pressed'].map((back) => ['on-accent', back]),
  ...['danger', 'danger-hover'].map((back) => ['on-danger', back]),
  ...customers.map((back) => ['on-customer', back]),
  ['accent', 'accent-soft'],
];

/** Frames of fields, the ring of focus, parts of a picture: what must be seen to be used. */
const shapePairs = [
  ...['line-strong', 'focus'].flatMap((shape) => surfaces.map((surface) => [shape, surface])),
  ...customers.flatMap((shape) => ['page', 'surface', 'surface-raised'].map((surface) => [shape, surface])),
  ['bar-assigned', 'bar-free'],
  ['bar-over', 'bar-free'],
  ['danger', 'surface'],
];

describe.each<Theme>(['light', 'dark'])('colors of the %s theme', (theme) => {
  it.each(textPairs)('let %s be read on %s (4.5:1)', (text = '', surface = '') => {
    expect(contrast(text, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)('let %s be seen on %s (3:1)', (shape = '', surface = '') => {
    expect(contrast(shape, surface, theme)).toBeGreaterThanOrEqual(3);
  });

  it('tell all customers apart', () => {
    expect(new Set(customers.map((name) => color(name, theme))).size).toBe(customerColors);
  });
});
