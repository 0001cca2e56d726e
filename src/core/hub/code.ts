/**
 * The code in what a person typed or pasted: in any case, with the hyphen or spaces it is read out with, or
 * within the whole link. What is not a code is for the hub to say.
 */
export function codeIn(text: string): string {
  const [, linked] = /#\/connect\/([^/?#\s]+)/.exec(text) ?? [];
  return (linked ?? text).replaceAll(/[\s\u2010-\u2015_-]/g, '').toUpperCase();
}

/** The address that opens the app of a hub with the code filled in. */
export function connectLink(origin: string, code: string): string {
  return `${origin}/#/connect/${codeIn(code)}`;
}

/** How long a code lets a device in. */
export const codeLifeMs = 15 * 60_000;
