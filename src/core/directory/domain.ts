/** As in DNS, and as Entra takes it: ASCII only, at least two labels. Names with umlauts have an `xn--` form. */
const pattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The domain that somebody typed or copied, from a user name or a web address too; undefined when it is none. */
export function parseDomain(text: string): string | undefined {
  const domain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^[^@]*@/, '')
    .replace(/[/.]+$/, '');
  return pattern.test(domain) ? domain : undefined;
}

/** The pieces of a text that names several domains, as pasted from a list. */
export function splitDomains(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
