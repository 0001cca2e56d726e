import { tabPage } from './manifest.ts';

declare const chrome: {
  readonly runtime: { getURL(path: string): string };
  readonly tabs: { create(tab: { readonly url: string }): Promise<unknown> };
};

/**
 * Runs in the side panel before the app. A side panel cannot be printed: Chromium's print preview belongs to
 * a tab, and asking for one here has closed the whole browser (GoogleChrome/chrome-extensions-samples#1201).
 * So what is to be printed opens in a tab.
 */
window.print = () => {
  void chrome.tabs.create({ url: chrome.runtime.getURL(tabPage) + location.hash });
};
