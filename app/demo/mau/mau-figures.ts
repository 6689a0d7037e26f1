import { periodEnd } from '@thucthi/kernel';
import { draw, sway } from './draw.ts';
import { exists, type MauBook } from './mau-book.ts';
import { dayAfter, momentOn, monthOf, quarterCode, sinceJanuary } from './mau-months.ts';
import type { EnteredBy, Spec } from './mau-spec.ts';
import type { Reporter } from './mau-units.ts';
import { minorText } from './minor-text.ts';

/** A figure as a unit of the sample city enters it. */
export interface MauFigure {
  unitId: number;
  code: string;
  period: string;
  periodEnd: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  decimals: number;
}

/** One file of figures: when it came in, what it is called, and what stands in it once it is opened. */
export interface MauFile {
  at: Date;
  name: string;
  month: string;
  rows(): MauFigure[];
}

/** Months before the last in which reports come late, and the share of units that are late. */
const lateMonths = 4;
const lateShare = 0.045;

/** Every file of the sample city in the order in which they came in; nothing that would come in after the demo's day. */
export function mauFiles(book: MauBook): MauFile[] {
  const { months } = book.size;
  const last = momentOn(dayAfter(months - 1, 16), 0);
  const files: MauFile[] = [];
  const add = (date: string, hour: number, name: string, at: number, rows: () => MauFigure[]): void => {
    const { code } = monthOf(at);
    files.push({ at: momentOn(date, hour), name: `${name}-${code}.xlsx`, month: code, rows });
  };
  for (let at = 0; at < months; at += 1) {
    add(dayAfter(at, 4), 16, 'bao-cao-khu-pho-thon', at, () => periodic(book, 'neighbourhood', at, 'on-time'));
    add(dayAfter(at, 9), 10, 'bao-cao-phuong-xa', at, () => periodic(book, 'commune', at, 'on-time'));
    add(dayAfter(at, 11), 15, 'bao-cao-so-nganh', at, () => [...periodic(book, 'city', at, 'on-time'), ...ownFigures(book, at)]);
    if (at >= months - lateMonths)
      add(dayAfter(at, 22), 9, 'bao-cao-nop-muon', at, () => [
        ...periodic(book, 'neighbourhood', at, 'late'),
        ...periodic(book, 'commune', at, 'late'),
      ]);
    if (at % 12 === 11) add(dayAfter(at, 20), 9, 'bao-cao-nam', at, () => yearly(book, at));
    if (at % 3 === 2) add(dayAfter(at, 20, 3), 14, 'so-chinh-thuc', at, () => officialQuarter(book, at));
  }
  return files.filter((file) => file.at < last).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

const endOf = (at: number): string => {
  const { year, month } = monthOf(at);
  return periodEnd({ kind: 'month', year, month });
};

/** What the units of one level report for a month, on time or late; whoever is late in the last month has not reported yet. */
function periodic(book: MauBook, by: EnteredBy, at: number, when: 'on-time' | 'late'): MauFigure[] {
  const recent = at >= book.size.months - lateMonths;
  const rows: MauFigure[] = [];
  for (const [index, spec] of book.specs.entries()) {
    if (spec.by !== by || spec.rhythm === 'year' || (spec.rhythm === 'quarter' && at % 3 !== 2)) continue;
    for (const unit of book.reporters(spec)) {
      if (!exists(unit, at)) continue;
      const late = recent && by !== 'city' && spec.rhythm !== 'cumulative' && draw(20, unit.id, at) < lateShare;
      if (late !== (when === 'late')) continue;
      enter(book, spec, index, unit, at, rows);
    }
  }
  return rows;
}

function enter(book: MauBook, spec: Spec, index: number, unit: Reporter, at: number, rows: MauFigure[]): void {
  const { year, month, code } = monthOf(at);
  const base = { unitId: unit.id, code: spec.code, periodEnd: endOf(at), decimals: spec.places, numerator: null, denominator: null };
  const period =
    spec.rhythm === 'month' ? code : spec.rhythm === 'cumulative' ? sinceJanuary(year, month) : quarterCode(year, Math.ceil(month / 3));
  const { source } = spec;
  switch (source.kind) {
    case 'flow':
    case 'stock':
    case 'part': {
      const exact = amount(book, spec, unit, at);
      const estimated = spec.revised || (unit.id === book.units.city.id && source.kind !== 'stock');
      rows.push({
        ...base,
        period,
        vintage: estimated ? 1 : 2,
        value: minorText(estimated ? estimate(exact, index, unit.id, at) : exact, spec.places),
      });
      if (estimated && !spec.revised && spec.rhythm === 'month' && at > 0) {
        const before = monthOf(at - 1);
        rows.push({
          ...base,
          period: before.code,
          periodEnd: endOf(at - 1),
          vintage: 2,
          value: minorText(amount(book, spec, unit, at - 1), spec.places),
        });
      }
      return;
    }
    case 'ratio': {
      const part = since(book, source.numerator, unit.id, at, spec.rhythm);
      const whole = since(book, source.denominator, unit.id, at, spec.rhythm);
      if (whole === 0) return;
      const places = placesOf(book, source.numerator);
      rows.push({
        ...base,
        period,
        vintage: 2,
        value: minorText(Math.round((10_000 * part) / whole), 2),
        numerator: minorText(part, places),
        denominator: minorText(whole, places),
      });
      return;
    }
    case 'weighted': {
      const { hundredths, weight } = book.rate(spec, unit, at);
      rows.push({
        ...base,
        period,
        vintage: 2,
        value: minorText(hundredths, 2),
        numerator: minorText(hundredths * weight, 2),
        denominator: String(weight),
      });
      return;
    }
    case 'index': {
      rows.push({ ...base, period, vintage: 2, value: minorText(indexAt(spec, index, at), 2) });
      if (spec.rhythm === 'month' && month > 1) {
        const sum = Array.from({ length: month }, (_, back) => indexAt(spec, index, at - back)).reduce((a, b) => a + b, 0);
        rows.push({ ...base, period: sinceJanuary(year, month), vintage: 2, value: minorText(Math.round(sum / month), 2) });
      }
      return;
    }
    case 'listed': {
      const value = source.values[(at + 1) / 3 - 1];
      if (value !== undefined) rows.push({ ...base, period: sinceJanuary(year, month), vintage: month === 12 ? 2 : 1, value });
    }
  }
}

/** A month's, a running or a quarter's amount; a stock stands as it is. */
function amount(book: MauBook, spec: Spec, unit: Reporter, at: number): number {
  if (spec.source.kind === 'stock') return book.months(spec.code, unit.id)[at]!;
  return since(book, spec.code, unit.id, at, spec.rhythm);
}

function since(book: MauBook, code: string, unitId: number, at: number, rhythm: Spec['rhythm']): number {
  const months = book.months(code, unitId);
  const count = rhythm === 'month' ? 1 : rhythm === 'quarter' ? 3 : monthOf(at).month;
  let sum = 0;
  for (let month = at - count + 1; month <= at; month += 1) sum += months[month]!;
  return sum;
}

const placesOf = (book: MauBook, code: string): number => book.specs.find((spec) => spec.code === code)!.places;

/** What a unit thinks at first, within a hundredth of what it will find. */
const estimate = (exact: number, index: number, unitId: number, at: number): number =>
  Math.round(exact * (1 + 0.009 * sway(21, index, unitId, at)));

function indexAt(spec: Spec, index: number, at: number): number {
  if (spec.source.kind !== 'index') throw new Error(`${spec.code} is no index`);
  const [from, to] = spec.source.level;
  return Math.round(100 * (from + ((to - from) * at) / 33 + spec.source.swing * sway(22, index, at)));
}

/** The city's own figures where it has another source than its communes: an estimate of the month, the month before for good. */
function ownFigures(book: MauBook, at: number): MauFigure[] {
  return book.specs.flatMap((spec, index) => {
    if (spec.ownFigure === undefined) return [];
    const months = book.cityMonths(spec.code);
    const inTenths = (month: number): number => Math.round((months[month]! * spec.ownFigure!) / 10 ** (spec.places - 1));
    const base = { unitId: book.units.city.id, code: spec.code, decimals: 1, numerator: null, denominator: null };
    const now: MauFigure = {
      ...base,
      period: monthOf(at).code,
      periodEnd: endOf(at),
      vintage: 1,
      value: minorText(estimate(inTenths(at), index, base.unitId, at), 1),
    };
    if (at === 0) return [now];
    return [
      now,
      { ...base, period: monthOf(at - 1).code, periodEnd: endOf(at - 1), vintage: 2 as const, value: minorText(inTenths(at - 1), 1) },
    ];
  });
}

/** What is assessed once a year, for the year that ended with month `at`. */
function yearly(book: MauBook, at: number): MauFigure[] {
  const { year } = monthOf(at);
  return book.specs.flatMap((spec) => {
    if (spec.rhythm !== 'year') return [];
    return book
      .reporters(spec)
      .filter((unit) => exists(unit, at))
      .flatMap((unit): MauFigure[] => {
        const base = {
          unitId: unit.id,
          code: spec.code,
          period: String(year),
          periodEnd: endOf(at),
          vintage: 2 as const,
          decimals: spec.places,
        };
        if (spec.source.kind === 'listed') {
          const value = spec.source.values[year - monthOf(0).year];
          return value === undefined ? [] : [{ ...base, value, numerator: null, denominator: null }];
        }
        const { hundredths, weight } = book.rate(spec, unit, at);
        return [{ ...base, value: minorText(hundredths, 2), numerator: minorText(hundredths * weight, 2), denominator: String(weight) }];
      });
  });
}

/** The official figures of the three months of a quarter, which replace the estimates. */
function officialQuarter(book: MauBook, at: number): MauFigure[] {
  return book.specs
    .filter((spec) => spec.revised)
    .flatMap((spec) =>
      [at - 2, at - 1, at].flatMap((month) =>
        book
          .reporters(spec)
          .filter((unit) => exists(unit, month))
          .map((unit): MauFigure => ({
            unitId: unit.id,
            code: spec.code,
            period: monthOf(month).code,
            periodEnd: endOf(month),
            vintage: 3,
            decimals: spec.places,
            numerator: null,
            denominator: null,
            value: minorText(book.months(spec.code, unit.id)[month]!, spec.places),
          })),
      ),
    );
}
