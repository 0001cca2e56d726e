const kinds: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What kind of device a browser says it runs on, as a beginning of its name; '' when it does not say. */
export function deviceKind(userAgent: string, touchPoints: number): string {
  const kind = kinds.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  // An iPad calls itself a Mac, but no Mac has a screen to touch.
  return kind === 'Mac' && touchPoints > 1 ? 'iPad' : kind;
}
