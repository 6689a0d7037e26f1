import type { ResolvedTime } from './frame/calendar.ts';
import { has, type Item, type Sentence } from './frame/items.ts';
import type { ReadingState } from './reading-state.ts';
import type { Token } from './text/tokens.ts';
import type { DateMention, DocumentMention, Excluded, Span } from './types.ts';

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
});

/** Every time expression that is written with a number, and "từ đầu năm đến nay". */
export function datesOf(raw: string, resolved: ReadingState['resolved']): DateMention[] {
  return resolved.flatMap(({ item, sentence, time }) => {
    if (
      sentence === null ||
      (!item.time.hasDigits &&
        item.time.pattern.kind !== 'since-start' &&
        item.time.quarter === null &&
        item.time.pattern.kind !== 'last-months' &&
        item.time.pattern.kind !== 'remaining')
    )
      return [];
    const span = spanOf(sentence.tokens, item.from, item.to);
    return [{ ...span, text: raw.slice(span.start, span.end), kind: time.kind, iso: time.iso }];
  });
}

/** Every mention of a document; a date or issuer named once serves the other mentions of the same number. */
export function documentsOf(raw: string, sentences: readonly Sentence[], resolved: ReadingState['resolved']): DocumentMention[] {
  const times = new Map(resolved.map(({ item, time }) => [item, time]));
  const found: DocumentMention[] = [];
  for (const { items, tokens } of sentences) {
    const sharing: number[] = [];
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at] as Item;
      if (item.kind !== 'document') continue;
      const { document } = item;
      const span = spanOf(tokens, item.from, item.to);
      const number = tokens
        .slice(document.numberFrom, item.to)
        .map(({ start, end }) => raw.slice(start, end))
        .join('');
      const kind = document.hasKind ? raw.slice((tokens[item.from] as Token).start, (tokens[document.kindTo - 1] as Token).end) : null;
      found.push({
        ...span,
        text: raw.slice(span.start, span.end),
        number,
        doc_type: kind === null ? null : sentenceCase(kind),
        date: dateAfter(items, at, times),
        issuer: issuerAfter(raw, tokens, items, at),
      });
      if (found.at(-1)?.date === null) sharing.push(found.length - 1);
      else
        for (const index of sharing.splice(0))
          if (has(items[at - 1], 'and'))
            found[index] = { ...(found[index] as DocumentMention), date: (found.at(-1) as DocumentMention).date };
    }
  }
  const dates = new Map(found.toReversed().flatMap(({ number, date }) => (date === null ? [] : [[number, date] as const])));
  const issuers = new Map(found.toReversed().flatMap(({ number, issuer }) => (issuer === null ? [] : [[number, issuer] as const])));
  return found.map((mention) => ({
    ...mention,
    date: mention.date ?? dates.get(mention.number) ?? null,
    issuer: mention.issuer ?? issuers.get(mention.number) ?? null,
  }));
}

const sentenceCase = (text: string): string => text[0]?.toUpperCase() + text.slice(1).toLowerCase();

type Times = ReadonlyMap<unknown, ResolvedTime>;

function dateAfter(items: Sentence['items'], at: number, times: Times): string | null {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const item = items[next];
    if (item?.kind === 'time') {
      const time = times.get(item);
      return time?.kind === 'day' || time?.kind === 'asof' ? time.iso : null;
    }
    if (!(item?.kind === 'mark' && item.mark === ',') && !(item?.kind === 'word' && item.to - item.from === 1)) return null;
  }
  return null;
}

const NEAR = 14;
function issuerAfter(raw: string, tokens: readonly Token[], items: Sentence['items'], at: number): string | null {
  for (let next = at + 1; next < Math.min(items.length, at + NEAR); next += 1) {
    const item = items[next];
    if (item?.kind === 'document' || (item?.kind === 'mark' && item.mark === ';')) return null;
    if (item !== undefined && has(item, 'document-body'))
      return raw.slice((tokens[item.from] as Token).start, (tokens[item.to - 1] as Token).end);
  }
  return null;
}

/** Every number that stands in no other list, with the reason: no run of digits is lost. */
export function excludedOf(raw: string, sentences: readonly Sentence[], covered: readonly Span[]): Excluded[] {
  const taken = [...covered].sort((a, b) => a.start - b.start);
  const found: Excluded[] = [];
  for (const { items, tokens } of sentences) {
    for (const item of items) {
      for (let at = item.from; at < item.to; at += 1) {
        const token = tokens[at] as Token;
        if (!token.digits || isCovered(taken, token)) continue;
        const isWhole = item.kind === 'excluded';
        const span = isWhole ? spanOf(tokens, item.from, item.to) : { start: token.start, end: token.end };
        found.push({
          ...span,
          text: raw.slice(span.start, span.end),
          why: isWhole ? item.excluded.why : token.kind === 'word' ? 'name' : 'other',
        });
        if (isWhole) break;
      }
    }
  }
  return found;
}

function isCovered(taken: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Span).start <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 3); at -= 1) if ((taken[at] as Span).end >= end) return true;
  return false;
}
