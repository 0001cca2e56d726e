/**
 * The content security policy, one for the header and for the page itself (a static host sends no header
 * of ours; `frame-ancestors` only works as a header). Proven with Svelte 5: it makes its templates through
 * the policy `svelte-trusted-html`; ours, `app-script-url`, lets through the worker scripts alone.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html app-script-url',
};

export const pagePolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;
