import { foldVi, nfc } from '@thucthi/kernel';
import type { Quoted, Span } from '../types.ts';

/** A piece of a line that stands by itself: a cell, or what is set apart by a wide gap. */
export interface Segment extends Span {
  readonly text: string;
  /** Composed, for matching; `rawIndex` leads back into the raw text. */
  readonly composed: string;
  readonly folded: string;
  readonly upper: boolean;
}

/** No field of a letterhead stands in a longer line. */
const longest = 400;

/** White space and marks of emphasis or of a frame around a line. */
const emphasisBefore = /^(?:\s|\*\*|__|\|)+/;
const emphasisAfter = /(?:\s|\*\*|__|\|)+$/;

/** The short pieces of the lines of a text, in order, up to `most`. */
export function segmentsOf(text: string, most: number): Segment[] {
  const segments: Segment[] = [];
  for (const found of text.matchAll(/[^\t\n\r\f]+/g)) {
    if (segments.length >= most) break;
    const line = found[0];
    if (line.length > longest) {
      segments.push(segment(text, found.index, found.index + longest));
      continue;
    }
    let start = 0;
    for (const gap of [...line.matchAll(/[ \u00a0]{4,}/g), null]) {
      const end = gap?.index ?? line.length;
      const made = segment(text, found.index + start, found.index + end);
      if (made.text !== '') segments.push(made);
      start = gap === null ? end : gap.index + gap[0].length;
    }
  }
  return segments;
}

function segment(text: string, from: number, to: number): Segment {
  const whole = text.slice(from, to);
  const opening = emphasisBefore.exec(whole)?.[0].length ?? 0;
  const start = from + opening;
  const trimmed = whole.slice(opening).replace(emphasisAfter, '');
  const composed = nfc(trimmed);
  return {
    start,
    end: start + trimmed.length,
    text: trimmed,
    composed,
    folded: foldVi(trimmed),
    upper: /\p{Lu}/u.test(composed) && composed === composed.toUpperCase(),
  };
}

/** The raw place of an index into the composed text of a segment. */
export function rawIndex({ text, composed, start }: Segment, index: number): number {
  if (text.length === composed.length) return start + index;
  let raw = 0;
  while (raw < text.length && nfc(text.slice(0, raw)).length < index) raw += 1;
  // Marks that follow a letter belong to it.
  while (raw < text.length && /\p{M}/u.test(text[raw] ?? '')) raw += 1;
  return start + raw;
}

/** A field filled by stretches of the text. */
export function quoted(text: string, spans: readonly Span[]): Quoted {
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { text: words.replace(/\s+/g, ' ').trim(), spans: spans.map(({ start, end }) => ({ start, end })) };
}

/** A part of one segment as a field, by indices into its composed text. */
export function quotedPart(text: string, whole: Segment, from: number, to: number = whole.composed.length): Quoted {
  const raw = { start: rawIndex(whole, from), end: rawIndex(whole, to) };
  const inside = text.slice(raw.start, raw.end);
  const start = raw.start + inside.length - inside.trimStart().length;
  return quoted(text, [{ start, end: start + inside.trim().length }]);
}
