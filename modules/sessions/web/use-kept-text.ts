import { useCallback, useState } from 'react';

/** A text that outlives leaving the page and a reload on this device, until it is emptied. Where the browser forbids storing it lasts for the page. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const stored = `thucthi.sessions.${key}`;
  const [text, setText] = useState(() => read(stored));
  const change = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') localStorage.removeItem(stored);
        else localStorage.setItem(stored, next);
      } catch {
        // storing is forbidden or full: the text stays on the page
      }
    },
    [stored],
  );
  return [text, change];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
