const heading = 'main [data-page-heading]';

/**
 * After each change of pages: up to the top, and the focus to the new heading, so that a screen reader says
 * where one is. A view that has to load brings its heading later; whoever has gone on working by then is left
 * alone. Gives what ends it.
 */
export function followNavigation(): () => void {
  let waiting: MutationObserver | undefined;

  function arrived(): boolean {
    const element = document.querySelector<HTMLElement>(heading);
    element?.focus({ preventScroll: true });
    return element !== null;
  }

  function navigated(): void {
    waiting?.disconnect();
    window.scrollTo(0, 0);
    const before = document.activeElement;
    // The old heading is on the page until the framework has taken it away.
    requestAnimationFrame(() => {
      if (arrived()) return;
      waiting = new MutationObserver(() => {
        const { activeElement } = document;
        const working = activeElement !== before && activeElement !== document.body;
        if (working || arrived()) waiting?.disconnect();
      });
      waiting.observe(document.body, { childList: true, subtree: true });
    });
  }

  window.addEventListener('hashchange', navigated);
  return () => {
    window.removeEventListener('hashchange', navigated);
    waiting?.disconnect();
  };
}
