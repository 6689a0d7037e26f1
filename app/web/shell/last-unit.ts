const key = 'thucthi.unit';

/** The unit the reader looked at last on this device; null when none, or when the browser keeps nothing. */
export function lastUnit(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage forbidden by the browser
  }
}

/** Remembers the unit in hand, so that pages without one in their address know where to lead. */
export function rememberUnit(slug: string): void {
  try {
    localStorage.setItem(key, slug);
  } catch {
    // storage forbidden by the browser: the unit is known for this page only
  }
}
