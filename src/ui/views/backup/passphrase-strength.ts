/** Of characters, as a person counts them. */
export const shortestPassphrase = 8;

export type Strength = 'tooShort' | 'weak' | 'fair' | 'strong';

/** By length alone: rules about kinds of characters make people choose what is easily guessed. */
export function strengthOf(passphrase: string): Strength {
  const length = Array.from(passphrase).length;
  if (length < shortestPassphrase) return 'tooShort';
  if (length < 15) return 'weak';
  return length < 24 ? 'fair' : 'strong';
}
