import { shownValue } from './cell.ts';
import type { Finding } from './finding.ts';
import { userNameLimits } from './limits.ts';

/**
 * What is wrong with a user name, the first thing found. The rules are Entra's username policies
 * ("concept-sspr-policy"): A-Z a-z 0-9 and ' . - _ ! # ^ ~, one @, no dot right before it, a domain of the
 * tenant's. `domains` are the customer's, lower case.
 */
export function checkUserName(text: string, domains: readonly string[]): Finding | undefined {
  const value = shownValue(text);
  const at = text.indexOf('@');
  if (at <= 0 || at === text.length - 1 || text.includes('@', at + 1)) {
    return { code: 'user-name-syntax', facts: { value } };
  }
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const characters = charactersNotTaken(before);
  if (characters !== '') return { code: 'user-name-characters', facts: { value, characters } };
  if (before.startsWith('.') || before.endsWith('.') || before.includes('..')) {
    return { code: 'user-name-dots', facts: { value } };
  }
  return (
    checkLength(value, before, 'before') ??
    checkLength(value, after, 'after') ??
    checkDomain(value, after, domains)
  );
}

function checkLength(value: string, text: string, part: keyof typeof userNameLimits): Finding | undefined {
  const limit = userNameLimits[part];
  if (text.length <= limit) return undefined;
  return { code: 'user-name-length', facts: { value, length: text.length, limit, part } };
}

function checkDomain(value: string, text: string, domains: readonly string[]): Finding | undefined {
  const domain = text.toLowerCase();
  if (domains.includes(domain)) return undefined;
  return { code: 'domain-foreign', facts: { value, domain, domains: domains.join(', ') } };
}

/** Each of them once, in the order they come; a blank by its sign, since it could not be seen. */
function charactersNotTaken(text: string): string {
  if (/^[A-Za-z0-9'.\-_!#^~]*$/.test(text)) return '';
  const others = text.replaceAll(/[A-Za-z0-9'.\-_!#^~]+/g, '').replaceAll(/\s/g, '␣');
  return [...new Set(others)].join('');
}
