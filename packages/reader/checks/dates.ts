import { has, type Item, type Sentence } from '../frame/items.ts';
import type { ReadingState } from '../reading-state.ts';
import type { Token } from '../text/tokens.ts';
import type { Check, DocumentFacts } from '../types.ts';
import { finding } from './figure.ts';

/** Months between the work that lies ahead and the text that speaks of it, before it is taken for a slip. */
const HORIZON = 2;

/** Days that no calendar has, and work ahead that is set for months long past. */
export function checkDates(raw: string, resolved: ReadingState['resolved'], { date }: DocumentFacts): Check[] {
  return resolved.flatMap(({ item, sentence, time }) => {
    if (sentence === null) return [];
    const [start, end] = [(sentence.tokens[item.from] as Token).start, (sentence.tokens[item.to - 1] as Token).end];
    const values = { text: raw.slice(start, end), date: date ?? '' };
    if (isImpossible(time.iso))
      return [finding({ type: 'DATE_INCONSISTENT', verdict: 'fail', message: 'IMPOSSIBLE_DATE', values, start, end })];
    if (isBackward(time.iso)) return [finding({ type: 'DATE_ORDER', verdict: 'warn', values, start, end })];
    if (date === null || !isAhead(sentence, item) || monthsBetween(time.period, date) <= HORIZON) return [];
    return [finding({ type: 'DATE_INCONSISTENT', verdict: 'fail', values, start, end })];
  });
}

function isAhead({ items }: Sentence, item: Item): boolean {
  const at = items.indexOf(item);
  return has(items[at - 1], 'ahead');
}

/** "từ ngày 15/6/2024 đến ngày 1/6/2024". */
function isBackward(iso: string): boolean {
  const [start = '', end] = iso.split('/');
  return end !== undefined && start.length === end.length && start > end;
}

function isImpossible(iso: string): boolean {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (day === null) return false;
  const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
  return date > new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** How many months the end of a period lies before a date; 0 when it cannot be told. */
function monthsBetween(period: string, date: string): number {
  const [end, now] = [/^(\d{4})-(\d{2})/.exec(period.split('/').at(-1) ?? ''), /^(\d{4})-(\d{2})/.exec(date)];
  if (end === null || now === null) return 0;
  return (Number(now[1]) - Number(end[1])) * 12 + Number(now[2]) - Number(end[2]);
}
