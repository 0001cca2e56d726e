import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';

/**
 * How a request came. `safe`: nobody on the way reads it, and the browser gives the page all that the app
 * needs. `other-name`: it stayed on this machine, but by a name under which the book is another. `open`:
 * unencrypted, from anywhere else.
 */
export type Way = 'safe' | 'other-name' | 'open';

export function wayOf({ socket, headers }: IncomingMessage, proxies: BlockList): Way {
  if (socket instanceof TLSSocket) return 'safe';
  if (isOf(proxies, socket.remoteAddress) && firstOf(headers['x-forwarded-proto']) === 'https') return 'safe';
  // By the name alone, as the browser does: in a container even this machine's own requests come from afar.
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (name === 'localhost') return 'safe';
  return name === '127.0.0.1' || name === '[::1]' || name.endsWith('.localhost') ? 'other-name' : 'open';
}

/** Whose tries are counted: the address that asks, or the one for which a proxy that is believed asks. */
export function callerOf({ socket, headers }: IncomingMessage, proxies: BlockList): string {
  const own = socket.remoteAddress ?? '';
  if (!isOf(proxies, own)) return own;
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  // From the end: what comes before a hop that is not believed is only that one's word.
  return hops.map(withoutPort).findLast((hop) => hop !== '' && !isOf(proxies, hop)) ?? own;
}

/** Some proxies say it as well; it is another with each connection. */
function withoutPort(hop: string): string {
  const [, inBrackets, plain] = /^(?:\[([^\]]*)\](?::\d+)?|([^:]*)(?::\d+)?)$/.exec(hop.trim()) ?? [];
  return inBrackets ?? plain ?? hop.trim();
}

/** Addresses and networks (`10.0.0.0/8`), parted by commas; undefined when one of them is neither. */
export function readProxies(text: string): BlockList | undefined {
  const proxies = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    if (version === 0 || Number(bits ?? most) > most) return undefined;
    proxies.addSubnet(address, Number(bits ?? most), version === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}

function isOf(list: BlockList, address: string | undefined): boolean {
  if (address === undefined || isIP(address) === 0) return false;
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function firstOf(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === 'string' ? header : header?.[0];
  return text?.split(',', 1)[0]?.trim().toLowerCase();
}
