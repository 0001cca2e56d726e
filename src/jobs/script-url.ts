/**
 * The one Trusted Types policy of ours: it lets through the worker scripts of this build and the service
 * worker, and nothing from anywhere else. Browsers without Trusted Types take the plain address.
 */
function checked(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin || !/\.(js|ts)$/.test(url.pathname)) {
    throw new TypeError(`Not a script of this app: ${address}`);
  }
  return url.href;
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

// TypeScript's DOM types do not know Trusted Types; the browser takes what the policy gives in place of a string.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('app-script-url', { createScriptURL: checked }) ?? {
  createScriptURL: checked,
};

export function scriptUrl(address: string): string {
  return policy.createScriptURL(address);
}
