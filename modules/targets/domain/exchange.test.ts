import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterprises, formerCity, growth, newWard, poverty, revenue } from './example-targets.ts';
import { exchangeColumns, importStep, readHeading, readTargetRows, writeTargetRows } from './exchange.ts';
import type { ExchangedTarget, ReadRows } from './exchange.ts';
import type { ExchangeDirectory } from './exchange-lookup.ts';
import { issuers } from './plan.ts';
import { levels } from './target.ts';
import type { Comparator } from './target.ts';

const indicators = [
  revenue,
  enterprises,
  growth,
  poverty,
  { ...revenue, code: 'sewage-plant', name: { vi: 'Nhà máy xử lý nước thải', en: 'Sewage plant' } },
];
const units = [
  { code: '00001', unit: formerCity },
  { code: '00002', unit: newWard },
];

const directory: ExchangeDirectory = {
  unitByCode: (code, date) =>
    units.find((one) => one.code === code && one.unit.validFrom <= date && (one.unit.validTo ?? '9999') > date)?.unit ?? null,
  unitsByName: (name, date) =>
    units.filter(({ unit }) => unit.name === name && unit.validFrom <= date && (unit.validTo ?? '9999') > date).map(({ unit }) => unit),
  endedUnit: (text) => units.find(({ code, unit }) => unit.validTo !== null && (code === text || unit.name === text))?.unit ?? null,
  indicatorByCode: (code) => indicators.find((one) => one.code === code) ?? null,
  indicatorByName: (name) => indicators.find((one) => one.name.vi === name) ?? null,
};

const heading = Object.values(exchangeColumns);

function read(...rows: readonly (readonly string[])[]): ReadRows {
  const places = readHeading(heading);
  if (!places.ok) throw new Error('the heading was refused');
  return readTargetRows({ places: places.value, firstRow: 2, rows }, directory);
}

function line(change: Partial<Record<keyof typeof exchangeColumns, string>> = {}): readonly string[] {
  const plain = { unitCode: '00001', indicatorCode: 'budget-revenue', period: '2023', issuers: 'tỉnh', value: '1.550,6', ...change };
  return (Object.keys(exchangeColumns) as (keyof typeof exchangeColumns)[]).map(
    (column) => (plain as Record<string, string>)[column] ?? '',
  );
}

function target(change: Parameters<typeof line>[0] = {}): ExchangedTarget {
  const { read: rows, problems } = read(line(change));
  const first = rows[0];
  if (first === undefined) throw new Error(problems.map((p) => p.problem.messageVi).join('; '));
  return first.target;
}

function refusals(change: Parameters<typeof line>[0]): readonly string[] {
  const made = read(line(change));
  expect(made.read).toEqual([]);
  return made.problems.map(({ problem }) => problem.code);
}

describe('readHeading', () => {
  it('finds columns in any order and spelling', () => {
    const made = readHeading(['GIÁ TRỊ', 'Ky', 'mã chỉ tiêu', 'Đơn vị', 'Ghi chú']);
    expect(made.ok && [...made.value]).toEqual([
      ['value', 0],
      ['period', 1],
      ['indicatorCode', 2],
      ['unitName', 3],
    ]);
  });

  it('names what is missing or double', () => {
    const made = readHeading(['Kỳ', 'Kỳ', 'Đơn vị']);
    expect(made.ok ? [] : made.problems.map((p) => p.messageVi)).toEqual([
      'Cột “Kỳ” xuất hiện hai lần',
      'Thiếu cột “Mã chỉ tiêu”',
      'Thiếu cột “Giá trị”',
    ]);
  });
});

describe('reading rows', () => {
  it('reads a plain row', () => {
    expect(target()).toEqual({
      unit: 1,
      indicator: 'budget-revenue',
      period: '2023',
      issuers: ['province'],
      level: 'assigned',
      comparator: { kind: 'ge' },
      value: '1550.6',
      document: null,
      externalId: null,
    });
  });

  it('reads names instead of codes, several issuers, Vietnamese periods and other magnitudes', () => {
    const made = target({
      unitCode: '',
      unitName: 'Thành phố Pleiku',
      indicatorCode: '',
      indicatorName: 'Thu ngân sách nhà nước',
      period: 'quý I/2023',
      issuers: 'UBND tỉnh và thành phố',
      level: 'Phấn đấu',
      quantity: 'triệu đồng',
      value: '850.000',
    });
    expect(made).toMatchObject({ unit: 1, period: '2023-01/2023-03', issuers: ['province', 'city'], level: 'striving', value: '850' });
    expect(target({ issuers: 'NQ Đại hội Đảng bộ thành phố' }).issuers).toEqual(['party-congress']);
    expect(target({ issuers: '' }).issuers).toEqual([]);
  });

  it('reads every comparator', () => {
    const grdp = { indicatorCode: 'grdp' };
    expect(target({ ...grdp, value: '8,8-9,4' }).comparator).toEqual({ kind: 'range', lo: '8.8', hi: '9.4' });
    expect(target({ ...grdp, comparator: 'trong khoảng', value: 'từ 8,8 đến 9,4%' }).comparator).toEqual({
      kind: 'range',
      lo: '8.8',
      hi: '9.4',
    });
    expect(target({ indicatorCode: 'poverty-rate', value: '3,5' }).comparator).toEqual({ kind: 'le' });
    expect(target({ comparator: '≤' }).comparator).toEqual({ kind: 'le' });
    expect(target({ comparator: 'tối thiểu' }).comparator).toEqual({ kind: 'ge' });
    const plant = { indicatorCode: 'sewage-plant' };
    expect(target({ ...plant, comparator: 'hoàn thành trước', value: '30/06/2023' })).toMatchObject({
      comparator: { kind: 'milestone', date: '2023-06-30' },
      value: null,
    });
    expect(target({ ...plant, comparator: 'trước', value: '100 trước 30/6/2023' })).toMatchObject({
      comparator: { kind: 'milestone', date: '2023-06-30' },
      value: '100',
    });
    expect(target({ ...plant, comparator: 'có/không', value: 'có' })).toMatchObject({ comparator: { kind: 'yes-no' }, value: null });
  });

  it('refuses, with the row, the column and the reason', () => {
    const made = read(line(), line({ unitCode: '99999', value: '12x' }));
    expect(made.read.map(({ row }) => row)).toEqual([2]);
    expect(made.problems.map(({ row, column, problem }) => [row, column, problem.code])).toEqual([
      [3, 'unitCode', 'unit-unknown'],
      [3, 'value', 'number-invalid'],
    ]);
    expect(refusals({ period: 'tháng 13/2023' })).toEqual(['period-invalid']);
    expect(refusals({ period: '@2023-11-26' })).toEqual(['period-kind']);
    expect(refusals({ indicatorCode: 'thu' })).toEqual(['indicator-unknown']);
    expect(refusals({ indicatorCode: '' })).toEqual(['indicator-missing']);
    expect(refusals({ unitCode: '' })).toEqual(['unit-missing']);
    expect(refusals({ issuers: 'Bộ Xây dựng' })).toEqual(['issuer-unknown']);
    expect(refusals({ level: 'mong muốn' })).toEqual(['level-unknown']);
    expect(refusals({ comparator: 'hơi hơn' })).toEqual(['comparator-unknown']);
    expect(refusals({ quantity: 'ha' })).toEqual(['quantity-unit']);
    expect(refusals({ value: '' })).toEqual(['value-missing']);
    expect(refusals({ value: '9,4-8,8', indicatorCode: 'grdp' })).toEqual(['range-reversed']);
    expect(refusals({ unitName: 'Thành phố Huế' })).toEqual(['unit-name-differs']);
    expect(refusals({ indicatorName: 'Tỷ lệ hộ nghèo' })).toEqual(['indicator-name-differs']);
  });

  it('says that a unit no longer exists', () => {
    const made = read(line({ period: '2026' }));
    expect(made.problems[0]?.problem.messageVi).toBe('Thành phố Pleiku đã kết thúc từ ngày 01/07/2025, trước kỳ “năm 2026”');
    expect(made.read).toEqual([]);
  });

  it('warns without refusing, and passes over empty rows', () => {
    const made = read(['', ' '], line({ value: '0' }));
    expect(made.read.map(({ row }) => row)).toEqual([3]);
    expect(made.problems.map(({ problem }) => [problem.code, problem.severity])).toEqual([['value-zero', 'warning']]);
  });

  it('finds the same external id and the same target twice, also across chunks', () => {
    const made = read(line({ externalId: 'A1' }), line({ externalId: 'A1', period: '2022' }), line({ externalId: 'A2' }));
    expect(made.read.map(({ row }) => row)).toEqual([2]);
    expect(made.problems.map(({ row, problem }) => [row, problem.messageVi])).toEqual([
      [3, 'Mã ngoài “A1” đã dùng ở dòng 2'],
      [4, 'Chỉ tiêu này (cùng đơn vị, kỳ, cơ quan giao, mức) đã có ở dòng 2'],
    ]);
    const places = readHeading(heading);
    if (!places.ok) throw new Error('the heading was refused');
    const next = readTargetRows(
      { places: places.value, firstRow: 5, rows: [line({ externalId: 'A1', period: '2024' })], seen: made.seen },
      directory,
    );
    expect(next.problems.map(({ row, problem }) => [row, problem.code])).toEqual([[5, 'external-id-duplicate']]);
  });
});

describe('importing again', () => {
  it('changes nothing when the file is the same', () => {
    const first = target({ externalId: 'A1' });
    expect(importStep(first, null)).toBe('create');
    expect(importStep(target({ externalId: 'A1', value: '1.550,60' }), first)).toBe('unchanged');
    expect(importStep(target({ externalId: 'A1', value: '1.754,7' }), first)).toBe('amend');
    expect(importStep(target({ externalId: 'A1', level: 'phấn đấu' }), first)).toBe('amend');
  });
});

describe('writing rows', () => {
  const number = fc.integer({ min: -100_000, max: 100_000_000 }).map((n) => String(n / 10));
  const comparator: fc.Arbitrary<readonly [Comparator, string | null]> = fc.oneof(
    fc.tuple(fc.constantFrom<Comparator>({ kind: 'ge' }, { kind: 'le' }, { kind: 'eq' }), number),
    fc
      .tuple(number, fc.nat(1000))
      .map(([lo, wide]): readonly [Comparator, null] => [{ kind: 'range', lo, hi: String(Number(lo) + wide) }, null]),
    fc.tuple(fc.constantFrom<Comparator>({ kind: 'milestone', date: '2023-06-30' }), fc.option(number)),
    fc.constant<readonly [Comparator, null]>([{ kind: 'yes-no' }, null]),
  );

  it('gives rows that read back as the same targets', () => {
    const any = fc.record({
      issuers: fc.subarray([...issuers]),
      level: fc.constantFrom(...levels),
      asked: comparator,
      period: fc.constantFrom('2023', '2023-Q2', '2023-09', '2023-01/2023-03', '2021/2025', '2023-DX'),
      document: fc.constantFrom(null, '71/NQ-HĐND'),
      externalId: fc.constantFrom(null, 'A1'),
    });
    fc.assert(
      fc.property(any, ({ asked, ...rest }) => {
        const one: ExchangedTarget = { ...rest, unit: 1, indicator: 'budget-revenue', comparator: asked[0], value: asked[1] };
        const [head = [], row = []] = writeTargetRows([one], {
          unit: () => ({ code: '00001', name: 'Thành phố Pleiku' }),
          indicator: () => revenue,
        });
        const places = readHeading(head);
        if (!places.ok) throw new Error('the heading was refused');
        const back = readTargetRows(
          { places: places.value, firstRow: 2, rows: [row] },
          { ...directory, unitByCode: () => ({ ...formerCity, validTo: null }) },
        );
        expect(back.problems.filter(({ problem }) => problem.severity === 'error')).toEqual([]);
        expect(back.read[0]?.target).toEqual(one);
      }),
    );
  });

  it('writes as an official reads, and never a bare formula sign', () => {
    const [, row] = writeTargetRows([target({ comparator: 'bằng', externalId: 'A1', document: '71/NQ-HĐND' })], {
      unit: () => ({ code: '00001', name: 'Thành phố Pleiku' }),
      indicator: () => revenue,
    });
    expect(row).toEqual([
      '00001',
      'Thành phố Pleiku',
      'budget-revenue',
      'Thu ngân sách nhà nước',
      '2023',
      'tỉnh',
      'giao',
      'bằng',
      '1.550,6',
      'tỷ đồng',
      '71/NQ-HĐND',
      'A1',
    ]);
  });
});
