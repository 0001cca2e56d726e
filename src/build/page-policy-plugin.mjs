import { pagePolicy } from './policy.mjs';

/** Writes the content security policy into the built page. Not while developing: reloading needs inline styles. */
export function pagePolicyPlugin() {
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'seatbook:page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
  return plugin;
}
