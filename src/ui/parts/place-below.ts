const gap = 4;
const margin = 8;
const tallest = 320;

/**
 * Keeps a popover at its anchor, below it or, when there is more room, above; as wide as the anchor.
 * Positions are set through the CSSOM, which the content security policy lets through, unlike attributes.
 * Gives what ends it.
 */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): () => void {
  function place(): void {
    const at = anchor.getBoundingClientRect();
    // The visible part: the keyboard of a tablet covers the rest.
    const height = window.visualViewport?.height ?? window.innerHeight;
    const below = height - at.bottom - gap - margin;
    const above = at.top - gap - margin;
    // Not by what is in it now: the list grows and shrinks while one types.
    const goesBelow = below >= tallest || below >= above;
    const { style } = popover;
    style.left = `${at.left}px`;
    style.width = `${at.width}px`;
    style.maxHeight = `${Math.min(tallest, goesBelow ? below : above)}px`;
    style.top = goesBelow ? `${at.bottom + gap}px` : 'auto';
    style.bottom = goesBelow ? 'auto' : `${window.innerHeight - at.top + gap}px`;
  }
  place();
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
  window.visualViewport?.addEventListener('resize', place);
  return () => {
    window.removeEventListener('scroll', place, { capture: true });
    window.removeEventListener('resize', place);
    window.visualViewport?.removeEventListener('resize', place);
  };
}
