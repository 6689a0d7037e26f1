/** What a key does on the reading screen. */
export type ReviewCommand = 'next' | 'previous' | 'first' | 'last' | 'accept' | 'edit' | 'reject' | 'new' | 'undo' | 'help' | 'close';

/** A press of a key as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Where the press happened: in a field that takes text, in a box that scrolls or moves by arrows, on a control that has its own Enter, or elsewhere. */
export type KeyPlace = 'field' | 'scroller' | 'control' | 'list';

const byKey: Readonly<Record<string, ReviewCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'accept',
  Escape: 'close',
  j: 'next',
  k: 'previous',
  a: 'accept',
  e: 'edit',
  s: 'edit',
  x: 'reject',
  n: 'new',
  u: 'undo',
  '?': 'help',
};

/** Keys that a place has a use of its own for. */
const ownKeys: Readonly<Record<Exclude<KeyPlace, 'field'>, readonly string[]>> = {
  scroller: ['ArrowDown', 'ArrowUp', 'Home', 'End'],
  control: ['Enter'],
  list: [],
};

/**
 * The command of a key, or null where it is not ours. Letters count by their place on the keyboard when a Vietnamese input
 * method has taken them; a field keeps every key but Esc.
 */
export function commandOf(press: KeyPress, place: KeyPlace, lettersOn: boolean): ReviewCommand | null {
  if (press.isComposing || press.altKey) return null;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const key = press.key === 'Process' || press.key === 'Unidentified' ? (letter ?? '') : press.key;
  if (press.ctrlKey || press.metaKey) return key.toLowerCase() === 'z' && place !== 'field' ? 'undo' : null;
  if (place === 'field' ? key !== 'Escape' : ownKeys[place].includes(key)) return null;
  const command = byKey[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return command !== null && key.length === 1 && !lettersOn ? null : command;
}

/** Where the reader goes after deciding: the next one not decided, else the first such, else where they are. */
export function nextOpen(order: readonly string[], isOpen: (oid: string) => boolean, from: string | null): string | null {
  const at = from === null ? -1 : order.indexOf(from);
  const after = order.slice(at + 1).find(isOpen);
  return after ?? order.slice(0, Math.max(at, 0)).find(isOpen) ?? from;
}

/** The neighbour in the list; it stays at the ends, and a cursor that is not in the list starts at its top. */
export function moved(order: readonly string[], from: string | null, command: 'next' | 'previous' | 'first' | 'last'): string | null {
  const at = from === null ? -1 : order.indexOf(from);
  switch (command) {
    case 'first':
      return order[0] ?? null;
    case 'last':
      return order.at(-1) ?? null;
    case 'next':
      return order[Math.min(at + 1, order.length - 1)] ?? null;
    case 'previous':
      return order[Math.max(at - 1, 0)] ?? null;
  }
}
