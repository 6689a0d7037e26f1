import { expect, test } from 'vitest';
import { textOf } from '../figure-run.ts';
import type { PlaceInOrder, ResultRow } from '../result-row.ts';
import { peerWords } from './peer-words.ts';
import { rankWords } from './rank-patterns.ts';

const rowWith = (rank: PlaceInOrder | null, code = 'budget-revenue'): ResultRow => ({
  indicator: {
    code,
    name: { vi: 'Thu ngân sách', en: 'Revenue' },
    unit: 'tỷ đồng',
    decimals: 1,
    group: 'budget',
    polarity: 'up',
    accumulation: 'sum',
  },
  actual: null,
  plans: [],
  samePeriod: { growthPercent: null, points: null, comparable: false },
  status: { class: 'in-progress' },
  rank,
});
const said = (rank: PlaceInOrder | null, code?: string): string => textOf(rankWords(rowWith(rank, code)) ?? []);

test('a place is said as officials say it, the same way for an indicator each time', () => {
  const among = { place: 5, outOf: 150, scope: 'xã, phường' };
  const ways = new Set(['a', 'b', 'c', 'd'].map((code) => said(among, code)));
  expect(ways).toEqual(new Set(['đứng thứ 5/150 xã, phường', 'xếp thứ 5/150 xã, phường', 'xếp thứ 5 trong 150 xã, phường']));
  expect(said(among, 'a')).toBe(said({ ...among, place: 5 }, 'a'));
  expect(said({ place: 3, outOf: null, scope: 'cả nước' })).toBe('đứng thứ 3 cả nước');
  expect([said({ place: 2, outOf: null, scope: null }), said(null)]).toEqual(['đứng thứ 2', '']);
});

test('it says what the order goes by where that is not the figure itself, and that the place is shared', () => {
  const place = { place: 2, outOf: 12, scope: 'phường, xã có số liệu' };
  expect(said({ ...place, by: 'percent' }, 'a')).toMatch(/12 phường, xã có số liệu theo tỷ lệ hoàn thành kế hoạch$/);
  expect(said({ ...place, by: 'least', tied: true }, 'a')).toMatch(/tính từ thấp đến cao \(đồng hạng\)$/);
});

test('units in an order are called by their kinds; mixed with offices they are not', () => {
  expect(peerWords(['ward', 'commune'])).toBe('xã, phường');
  expect(peerWords(['province', 'city-central'])).toBe('tỉnh, thành phố');
  expect([peerWords(['ward', 'department']), peerWords([])]).toEqual(['cơ quan, đơn vị', 'cơ quan, đơn vị']);
});
