/** As an attachment: what appears takes the focus, where the thing that had it has just gone away. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
