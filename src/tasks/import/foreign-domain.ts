import type { ImportPreview } from '../../protocol/import.ts';
import type { ReadRow } from './read-file.ts';

/** A file of another customer shows at once: nearly all its user names are in one domain that is not ours. */
export function foreignDomain(rows: readonly ReadRow[]): ImportPreview['foreign'] {
  const counts = new Map<string, number>();
  for (const { findings } of rows) {
    const domain = findings.find(({ code }) => code === 'domain-foreign')?.facts['domain'];
    if (typeof domain === 'string') counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  let commonest: ImportPreview['foreign'];
  for (const [domain, count] of counts) {
    if (count > (commonest?.rows ?? 0)) commonest = { domain, rows: count };
  }
  return commonest;
}
