/** The rows of equal height that cross a window, with some before and after: first inside, last outside. */
export function rowsInWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  spare: number,
): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first: Math.min(first, count), last: Math.max(last, 0) };
}

/** How far to scroll so that a stretch is in sight between a sticky head and a sticky foot; unchanged when it is. */
export function scrollToShow(scroll: number, view: number, start: number, length: number): number {
  if (start < scroll) return start;
  if (start + length > scroll + view) return start + length - view;
  return scroll;
}
