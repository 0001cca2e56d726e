/**
 * A schema written down as plain data: every type, key, limit and literal in it. Functions have no shape, so
 * a check shows only by its name.
 */
export function schemaShape(schema: object): unknown {
  const shape: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (described.includes(key)) shape[key] = shapeOf(value);
  }
  return shape;
}

const described = [
  'type',
  'entries',
  'wrapped',
  'item',
  'key',
  'value',
  'options',
  'literal',
  'requirement',
  'pipe',
  'message',
];

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value instanceof RegExp) return String(value);
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value) return schemaShape(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}
