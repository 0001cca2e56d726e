import type { Context } from 'hono';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/**
 * A long answer. Measured on pages of users: the quickest level halves the work of the usual one and gives up
 * a quarter of what it saves; and it is done beside the thread that answers the others.
 */
export async function compressedJson(context: Context, json: string): Promise<Response> {
  context.header('Content-Type', 'application/json');
  context.header('Vary', 'Accept-Encoding');
  const takesIt = /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  if (!takesIt || json.length < 1000) return context.body(json);
  context.header('Content-Encoding', 'gzip');
  return context.body(new Uint8Array(await compress(json, { level: 1 })));
}
