import { userNameKey } from './directory/user.ts';

/**
 * Whether Entra takes a password for a user: 8 to 256 characters of printable ASCII, three of the four
 * classes, not the user's own name. (Microsoft: "Password policies and account restrictions in Microsoft Entra
 * ID"; Partner Center passes passwords on to Entra.) A tenant's list of banned words is not known here.
 */
export function isPasswordAllowed(password: string, userName: string): boolean {
  if (!/^[ -~]{8,256}$/.test(password)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password));
  if (classes.length < leastClasses) return false;
  const [own = ''] = userNameKey(userName).split('@');
  // A name of one or two letters is in too many passwords to say anything.
  return own.length < leastNameLength || !password.toLowerCase().includes(own);
}

const leastClasses = 3;
const leastNameLength = 3;
