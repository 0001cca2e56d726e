/** For when what has the focus is about to go from the page: to where a new page would begin. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main [data-page-heading]')?.focus({ preventScroll: true });
}
