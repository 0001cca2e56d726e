import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';

export interface FilesOptions {
  readonly folder: string;
  /** The content security policy of the page, as a header. */
  readonly policy: string;
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
]);

/**
 * Answers with the files of the built app. Only `assets/`, named by their content, may be kept by the
 * browser: everything else has a fixed name, and above all an old service worker must never come out of a
 * cache. What is not there is a 404 and never the page: a browser would run that as the script it asked for.
 */
export function createFiles({ folder, policy }: FilesOptions) {
  const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = await findFile(folder, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': types.get(extname(file.path)) ?? 'application/octet-stream',
      'Content-Length': file.size,
      'Cache-Control': file.path.startsWith(join(folder, 'assets') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else {
      // Each ends the other: a build that is made anew takes the file away, a device in a tunnel the answer.
      pipeline(createReadStream(file.path), response, () => undefined);
    }
  };
}

async function findFile(
  folder: string,
  url: string,
): Promise<{ readonly path: string; readonly size: number } | undefined> {
  const asked = pathOf(url);
  if (asked === undefined || asked.includes('\0')) return undefined;
  const path = normalize(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked));
  if (!path.startsWith(folder + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size } : undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}
