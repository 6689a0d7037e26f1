import type { ReactNode } from 'react';

/** "71/NQ-HĐND", "02-NQ/ĐH": a number, then letters in capitals with strokes and hyphens. */
const symbol = /(\d+[-/]\p{Lu}[\p{Lu}\d]*(?:[-/]\p{Lu}[\p{Lu}\d]*)*)/u;

/** A text in which no symbol of a document is parted at a line's end. */
export function boundSymbols(text: string): ReactNode {
  const parts = text.split(symbol);
  if (parts.length === 1) return text;
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="nw">
        {part}
      </span>
    ),
  );
}
