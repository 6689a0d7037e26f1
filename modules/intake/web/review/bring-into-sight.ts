/** Scrolls a place of the paper into the upper half of its box, or of the window where the box does not scroll by itself. */
export function bringIntoSight(box: HTMLElement, selector: string): boolean {
  const element = box.querySelector(selector);
  if (element === null) return false;
  const scrolls = getComputedStyle(box).overflowY === 'auto';
  const to = () => {
    if (!scrolls) return element.scrollIntoView({ block: 'center' });
    const place = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (place < 40 || place > box.clientHeight - 80) box.scrollTop += place - box.clientHeight / 3;
  };
  to();
  // Pages out of sight have a guessed height; once laid out the place may have moved.
  requestAnimationFrame(to);
  return true;
}
