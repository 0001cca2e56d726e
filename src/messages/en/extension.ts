/** What is said in the browser extension alone. */
export const extension = {
  /** At the icon in the browser’s bar, when the pointer rests on it. */
  action: 'Open Seatbook beside the page',
  openInTab: 'Open in a tab',
  /** Follows the heading that the browser keeps this book. */
  keptText:
    'It does not clear the book away when space runs short. Whoever removes the extension from the browser removes the book with it.',
};

export type Extension = typeof extension;
