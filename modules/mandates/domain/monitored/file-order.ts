/** What the order of files looks at. */
interface Placed {
  readonly number: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
}

/** The order in which files are looked through: what is due first, so that the longest overdue leads; no due date after it; closed ones last. */
export function compareFiles(a: Placed, b: Placed): number {
  if ((a.closedOn === null) !== (b.closedOn === null)) return a.closedOn === null ? -1 : 1;
  if (a.closedOn !== null && b.closedOn !== null && a.closedOn !== b.closedOn) return a.closedOn > b.closedOn ? -1 : 1;
  if (a.dueOn !== b.dueOn) return a.dueOn === null ? 1 : b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
