import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseLanguage, loadMessages } from '../messages/load.ts';
import type { Messages } from '../messages/load.ts';

const style = `
:root { color-scheme: light dark; --text: #242424; --quiet: #424242; --page: #fff; --line: #d1d1d1; --link: #115ea3 }
@media (prefers-color-scheme: dark) {
  :root { --text: #fff; --quiet: #d6d6d6; --page: #292929; --line: #666; --link: #62abf5 }
}
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 'Segoe UI', system-ui, sans-serif }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; border-top: 1px solid var(--line); padding-top: 1.25rem }
p, ol { margin: 0 0 0.75rem }
p, li { color: var(--quiet); overflow-wrap: anywhere }
a { color: var(--link) }
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Answers every page that somebody asks for over plain http from another machine: a browser would give the
 * app neither service worker nor locks nor encryption there. No script, one file, nothing to load.
 */
export async function answerInsecure(
  request: IncomingMessage,
  response: ServerResponse,
  address: string | undefined,
): Promise<void> {
  const { insecure, format } = await loadMessages(languageOf(request));
  const host = request.headers.host ?? '';
  const port = /:\d+$/.exec(host)?.[0] ?? '';
  const addresses = { https: `${address ?? `https://${host}`}/`, local: `http://localhost${port}/` };
  response.writeHead(403, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': format.language,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
  response.end(
    request.method === 'HEAD' ? '' : page(format.language, insecure, addresses, address !== undefined),
  );
}

function page(
  language: string,
  { title, what, why, device, hub }: Messages['insecure'],
  { https, local }: { readonly https: string; readonly local: string },
  isKnown: boolean,
): string {
  const link = `<a href="${escape(https)}">${escape(device.open(https))}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(what)}</p>
<p>${escape(why)}</p>
<h2>${escape(device.heading)}</h2>
<p>${isKnown ? link : escape(device.text)}</p>
<h2>${escape(hub.heading)}</h2>
<ol>
${hub
  .steps(https)
  .map((step) => `<li>${escape(step)}</li>`)
  .join('\n')}
</ol>
<p>${escape(hub.proxy)}</p>
<p>${escape(hub.local(local))}</p>
</main>
</body>
</html>
`;
}

function languageOf({ headers }: IncomingMessage) {
  const wanted = (headers['accept-language'] ?? '').split(',').map((entry) => {
    const [tag = '', ...rest] = entry.split(';').map((part) => part.trim());
    const weight = rest.find((part) => part.startsWith('q='));
    return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
  });
  // Sorting is stable: equal weights keep the order they came in.
  return chooseLanguage(wanted.sort((one, other) => other.weight - one.weight).map(({ tag }) => tag));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
