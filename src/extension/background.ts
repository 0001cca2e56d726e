/**
 * The extension's background worker: a click on the icon opens the side panel, and that is all. It ends half
 * a minute later and keeps nothing; the engine runs in the open panel or tab, as it does on the web.
 */
declare const chrome: {
  readonly sidePanel: {
    setPanelBehavior(behavior: { readonly openPanelOnActionClick: boolean }): Promise<void>;
  };
};

chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch((error: unknown) => {
  console.error('The icon could not be bound to the side panel', error);
});

// A module by this line alone; else `chrome` would be there for the whole app.
export {};
