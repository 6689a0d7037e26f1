import { read } from '@thucthi/reader';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings, meaningOf } from './compare-readings.ts';

const text = [
  'BÁO CÁO',
  'Tháng 9/2023, tiền thuế nộp kho bạc đạt 61,2 tỷ đồng, tăng 8,2% so với cùng kỳ. Thành phố đón 41.250 lượt khách.',
  'Thu ngân sách 9 tháng đạt 712,4 tỷ đồng, gồm 300 tỷ đồng từ tiền sử dụng đất và 400 tỷ đồng thu khác.',
].join('\n');
const catalogue = (...aliases: string[]) => [{ code: 'budget-revenue', aliases: ['thu ngân sách', ...aliases] }];
const plain = catalogue();
const learnt = catalogue('tiền thuế nộp kho bạc');
const before = read(text, { indicators: plain, date: '2023-10-01' });
const none = new Map<string, never>();
const numberOf = (words: string) => before.observations.find((one) => one.text === words)!;
const without = (words: string) => before.observations.filter((one) => one.text !== words);

describe('a paper read again', () => {
  test('in the same way has no differences, and every number and check keeps its id', () => {
    const { reading, differences } = compareReadings(2, before.observations, none, read(text, { indicators: plain, date: '2023-10-01' }));
    expect(differences).toEqual([]);
    expect(reading.observations).toEqual(before.observations);
    expect(reading.checks).toEqual(before.checks);
  });

  test('with a wording more: the number is the same one, now of an indicator', () => {
    const now = read(text, { indicators: learnt, date: '2023-10-01' });
    const { oid } = numberOf('61,2 tỷ đồng');
    const { differences, reading } = compareReadings(2, before.observations, none, now);
    expect(differences.find((one) => one.oid === oid)).toMatchObject({
      kind: 'changed',
      slots: ['indicator'],
      was: { indicator: null, text: '61,2 tỷ đồng' },
      now: { indicator: 'budget-revenue' },
    });
    expect(reading.observations.map((one) => one.oid)).toEqual(before.observations.map((one) => one.oid));
  });

  test('with another period, measure, value or basis says each with what it was', () => {
    const changed = before.observations.map((one) =>
      one.text === '8,2%' ? { ...one, period: '2023', measure: 'share' as const, exact: '8.3', basis_kind: 'whole' as const } : one,
    );
    const { differences } = compareReadings(2, changed, none, before);
    expect(differences).toMatchObject([
      { kind: 'changed', slots: ['measure', 'period', 'value', 'basis'], was: { period: '2023', value: '8.3', basis: { kind: 'whole' } } },
    ]);
  });

  test('whose numbers are cut otherwise knows them by their digits', () => {
    const shorter = before.observations.map((one) =>
      one.text === '41.250 lượt khách' ? { ...one, end: one.num_end, text: one.num_text, unit: '' } : one,
    );
    const { differences } = compareReadings(2, shorter, none, before);
    expect(differences).toMatchObject([{ oid: numberOf('41.250 lượt khách').oid, kind: 'changed', slots: ['words', 'value'] }]);
  });

  test('tells what is new, what is gone, and what has come back under its first id', () => {
    const lost = numberOf('300 tỷ đồng');
    const found = compareReadings(2, without('300 tỷ đồng'), none, before);
    expect(found.differences).toMatchObject([{ kind: 'new', slots: [], was: null, now: { text: '300 tỷ đồng' } }]);
    const oid = found.differences[0]?.oid;
    expect(oid).toMatch(/^r2-/);
    expect(found.reading.checks.flatMap((check) => check.oids).includes(lost.oid)).toBe(false);

    const short = { ...before, observations: without('300 tỷ đồng'), checks: [] };
    const gone = compareReadings(2, before.observations, none, short);
    expect(gone.differences).toMatchObject([{ oid: lost.oid, kind: 'gone', was: { text: '300 tỷ đồng' }, now: null }]);
    const back = compareReadings(3, gone.reading.observations, new Map([[lost.oid, meaningOf(lost)]]), before);
    expect(back.differences).toMatchObject([{ oid: lost.oid, kind: 'new', slots: [], was: { text: '300 tỷ đồng' } }]);
    const otherwise = new Map([[lost.oid, { ...meaningOf(lost), period: '1999' }]]);
    expect(compareReadings(3, gone.reading.observations, otherwise, before).differences).toMatchObject([
      { kind: 'new', slots: ['period'] },
    ]);
  });

  test('whatever was read before: no id is given twice, and each difference is true', () => {
    const any = fc.record({
      keep: fc.array(fc.boolean(), { minLength: before.observations.length, maxLength: before.observations.length }),
      periods: fc.array(fc.constantFrom('2023', '2022', ''), {
        minLength: before.observations.length,
        maxLength: before.observations.length,
      }),
    });
    fc.assert(
      fc.property(any, ({ keep, periods }) => {
        const older = before.observations
          .map((one, at) => ({ ...one, period: periods[at] === '' ? one.period : periods[at]! }))
          .filter((_, at) => keep[at]);
        const { reading, differences } = compareReadings(5, older, none, before);
        const oids = reading.observations.map(({ oid }) => oid);
        expect(new Set(oids).size).toBe(oids.length);
        const same = oids.filter((oid) => !differences.some((one) => one.oid === oid));
        for (const oid of same) {
          const [was, now] = [older, reading.observations].map((list) => list.find((one) => one.oid === oid)!);
          expect(meaningOf(was!)).toEqual(meaningOf(now!));
        }
        expect(differences.filter(({ kind }) => kind === 'new')).toHaveLength(keep.filter((kept) => !kept).length);
        expect(differences.filter(({ kind }) => kind === 'gone')).toEqual([]);
      }),
    );
  });
});
