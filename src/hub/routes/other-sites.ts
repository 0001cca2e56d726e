import { createMiddleware } from 'hono/factory';
import { problem } from './answer.ts';

/**
 * What a page of any site may have a browser send without asking first is a POST of form fields or plain text.
 * It could read no answer, but spend the tries to pair of whoever opened it.
 */
export function refuseOtherSites() {
  return createMiddleware(async (context, next) => {
    const isJson = /^application\/json\s*(;|$)/i.test(context.req.header('Content-Type') ?? '');
    if (context.req.method === 'POST' && !isJson) return problem(context, 'not-understood');
    return next();
  });
}
