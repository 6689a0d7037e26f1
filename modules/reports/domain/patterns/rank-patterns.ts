import type { BoundRun } from '../figure-run.ts';
import type { PlaceInOrder, ResultRow } from '../result-row.ts';
import { fillPattern } from './fill-pattern.ts';
import { bound } from './printed.ts';
import type { SentencePattern } from './sentence-patterns.ts';

/** How officials say a place in an order; of those that can be filled one is written, the same for an indicator each time. */
export const rankPatterns: readonly SentencePattern[] = [
  {
    name: 'stands-of',
    words: 'đứng thứ {placeOf} {peers}[ {basis}][ {also}]',
    like: 'Tổng sản phẩm trên địa bàn tăng 8,2%, đứng thứ 3/34 tỉnh, thành phố.',
  },
  {
    name: 'ranked-of',
    words: 'xếp thứ {placeOf} {peers}[ {basis}][ {also}]',
    like: 'tỷ lệ giải ngân vốn đầu tư công đạt 66,4% kế hoạch vốn được giao, xếp thứ 11/63 tỉnh thành phố của cả nước.',
  },
  {
    name: 'ranked-among',
    words: 'xếp thứ {placeAmong} {peers}[ {basis}][ {also}]',
    like: 'xếp thứ 5 trong 150 xã, phường về tỷ lệ hoàn thành kế hoạch.',
  },
  {
    name: 'stands-in',
    words: 'đứng thứ {place} {scope}',
    like: 'Tổng sản phẩm trên địa bàn thành phố (GRDP) tăng 10,08%, đứng thứ 3 cả nước.',
  },
  { name: 'stands', words: 'đứng thứ {place}', like: 'đứng thứ 2 về chỉ số cải cách hành chính.' },
];

/** What an order goes by, where its sentence does not say; "về" would name another indicator than the one that is told of. */
const basisWords = { percent: 'theo tỷ lệ hoàn thành kế hoạch', least: 'tính từ thấp đến cao' } as const;

/** "xếp thứ 5/12 phường, xã": the place of a row; null where it has none. */
export function rankWords(row: ResultRow): readonly BoundRun[] | null {
  const { rank } = row;
  if (!rank) return null;
  const filled = rankPatterns.map((pattern) => fillPattern(pattern, (slot) => slotOf(row, rank, slot))).filter((runs) => runs !== null);
  // Those that say among how many come first; an indicator keeps its own way, so that what people wrote around a place still fits.
  const among = filled.filter((runs) => runs.some(({ figure, text }) => figure !== undefined && /\D/.test(text)));
  const choice = among.length > 0 ? among : filled;
  return choice[turnOf(row.indicator.code) % choice.length] ?? null;
}

const turnOf = (code: string): number => [...code].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

function slotOf(row: ResultRow, { place, outOf, scope, tied, by }: PlaceInOrder, slot: string): readonly BoundRun[] | null {
  const plain = (text: string | null): BoundRun[] | null => (text === null ? null : [{ text }]);
  switch (slot) {
    case 'also':
      return plain(tied === true ? '(đồng hạng)' : null);
    case 'place':
      return [bound(row, 'rank', String(place))];
    case 'placeOf':
      return outOf === null ? null : [bound(row, 'rank', `${place}/${outOf}`)];
    case 'placeAmong':
      return outOf === null ? null : [bound(row, 'rank', `${place} trong ${outOf}`)];
    case 'peers':
    case 'scope':
      return plain(scope);
    case 'basis':
      return plain(by == null ? null : basisWords[by]);
    default:
      return null;
  }
}
