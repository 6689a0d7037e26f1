import { draw, sway } from './draw.ts';
import { mauSpecs } from './mau-indicators.ts';
import { monthNumber, monthOf } from './mau-months.ts';
import { seasonOf } from './mau-seasons.ts';
import type { Spec } from './mau-spec.ts';
import { changeDate, type MauSize, type MauUnits, type Reporter } from './mau-units.ts';

const changeMonth = monthNumber(Number(changeDate.slice(0, 4)), Number(changeDate.slice(5, 7)));

/** Weighed rates keep the exact product and the weight: value in hundredths of a percent. */
export interface WeighedRate {
  hundredths: number;
  weight: number;
}

/**
 * Every monthly value of the sample city before it is entered anywhere: whole numbers of the last decimal place, so that sums
 * are exact. What is entered as a running total, a quarter or a rate is added up from these.
 */
export interface MauBook {
  size: MauSize;
  units: MauUnits;
  specs: readonly Spec[];
  reporters(spec: Spec): readonly Reporter[];
  /** Months of one unit, its predecessors' before it began; zero where it has none. */
  months(code: string, unitId: number): Float64Array;
  /** The whole city's month from all who report it; in the spec's own last place. */
  cityMonths(code: string): Float64Array;
  rate(spec: Spec, unit: Reporter, at: number): WeighedRate;
}

/** Works out every value of the sample city from the fixed seed. */
export function writeMauBook(size: MauSize, units: MauUnits): MauBook {
  const byCode = new Map(mauSpecs.map((spec, index) => [spec.code, { spec, index }]));
  const tables = new Map<string, Map<number, Float64Array>>();
  const neighboursOf = Map.groupBy(units.neighbourhoods, (unit) => unit.parentId);
  const reporters = (spec: Spec): readonly Reporter[] =>
    spec.by === 'city' ? [units.city] : spec.by === 'neighbourhood' ? units.neighbourhoods : units.communes;
  const book: MauBook = {
    size,
    units,
    specs: mauSpecs,
    reporters,
    months: (code, unitId) => monthsIn(tables, code, unitId),
    cityMonths: (code) => sumOf(size.months, reporters(byCode.get(code)!.spec), tables.get(code)!),
    rate: (spec, unit, at) => weighedRate(byCode.get(spec.code)!.index, spec, unit, at),
  };
  const made = (code: string): Map<number, Float64Array> => {
    const known = tables.get(code);
    if (known) return known;
    const { spec, index } = byCode.get(code)!;
    const table = tableOf(spec, index, size, reporters(spec), made);
    if (spec.by === 'neighbourhood')
      for (const commune of units.communes) table.set(commune.id, sumOf(size.months, neighboursOf.get(commune.id) ?? [], table));
    inherit(table, units.communes, spec.by === 'neighbourhood');
    tables.set(code, table);
    return table;
  };
  for (const spec of mauSpecs)
    if (spec.source.kind === 'flow' || spec.source.kind === 'stock' || spec.source.kind === 'part') made(spec.code);
  return book;
}

function monthsIn(tables: ReadonlyMap<string, Map<number, Float64Array>>, code: string, unitId: number): Float64Array {
  const months = tables.get(code)?.get(unitId);
  if (!months) throw new Error(`the sample city has no months of ${code} for unit ${unitId}`);
  return months;
}

function sumOf(months: number, reporters: readonly Reporter[], table: ReadonlyMap<number, Float64Array>): Float64Array {
  const sum = new Float64Array(months);
  for (const unit of reporters) {
    const own = table.get(unit.id)!;
    for (let at = unit.from; at < months && at <= (unit.to ?? months); at += 1) sum[at]! += own[at]!;
  }
  return sum;
}

/** Whether a unit exists in a month. */
export const exists = (unit: Reporter, at: number): boolean => unit.from <= at && (unit.to === null || at <= unit.to);

function tableOf(
  spec: Spec,
  index: number,
  size: MauSize,
  reporters: readonly Reporter[],
  made: (code: string) => Map<number, Float64Array>,
): Map<number, Float64Array> {
  const { source } = spec;
  switch (source.kind) {
    case 'flow':
      return spread(
        spec,
        index,
        size,
        reporters,
        source.size / 12,
        (at) => grown(source.growth, at) * seasonOf(source.season, monthOf(at).code) * (1 + source.swing * sway(11, index, at)),
      );
    case 'stock':
      return spread(spec, index, size, reporters, source.size, (at) => grown(source.growth, at) * (1 + source.swing * sway(11, index, at)));
    case 'part':
      return partOf(spec, index, size, reporters, made(source.of), source.share);
    case 'ratio':
    case 'weighted':
    case 'index':
    case 'listed':
      throw new Error(`${spec.code} has no months of its own`);
  }
}

const grown = (percent: number, at: number): number => {
  let factor = 1;
  for (let month = 0; month < at; month += 1) factor *= 1 + percent / 1200;
  return factor;
};

/** Divides a city's amount among its units by size, kind and a lasting difference of each, with chance from month to month. */
function spread(
  spec: Spec,
  index: number,
  size: MauSize,
  reporters: readonly Reporter[],
  amount: number,
  course: (at: number) => number,
): Map<number, Float64Array> {
  const weights = new Map<number, number>();
  for (const unit of reporters) {
    const own = (unit.people || 1) * (unit.urban ? spec.urban : 1) * (1 + 2.5 * spec.stray * sway(12, index, unit.id));
    weights.set(
      unit.id,
      unit.successorOf.length === 0
        ? Math.max(own, 0.02 * (unit.people || 1))
        : unit.successorOf.reduce((sum, from) => sum + from.share * weights.get(from.id)!, 0),
    );
  }
  const whole = reporters.reduce((sum, unit) => sum + (unit.from === 0 ? weights.get(unit.id)! : 0), 0);
  const scale = 10 ** spec.places;
  const courses = Array.from({ length: size.months }, (_, at) => amount * course(at) * scale);
  const steady = spec.source.kind === 'stock';
  return new Map(
    reporters.map((unit) => {
      const months = new Float64Array(size.months);
      const part = weights.get(unit.id)! / whole;
      const stray = reporters.length === 1 || steady ? 0 : spec.stray;
      for (let at = 0; at < size.months; at += 1) {
        const exact = part * courses[at]! * (1 + stray * sway(13, index, unit.id, at));
        // Counts too small for one unit fall now here, now there, so that their sum keeps its size.
        months[at] = Math.floor(exact + (steady ? draw(14, index, unit.id) : draw(14, index, unit.id, at)));
      }
      return [unit.id, months];
    }),
  );
}

function partOf(
  spec: Spec,
  index: number,
  size: MauSize,
  reporters: readonly Reporter[],
  whole: ReadonlyMap<number, Float64Array>,
  share: readonly [number, number],
): Map<number, Float64Array> {
  const own = new Map<number, number>();
  const room = 0.9 * (1 - Math.max(...share));
  const reach = Math.min(room, spec.stray * Math.min(...share));
  for (const unit of reporters) {
    const before = unit.successorOf;
    own.set(
      unit.id,
      before.length === 0 ? reach * sway(15, index, unit.id) : before.reduce((sum, from) => sum + own.get(from.id)!, 0) / before.length,
    );
  }
  return new Map(
    reporters.map((unit) => {
      const months = new Float64Array(size.months);
      const all = whole.get(unit.id)!;
      for (let at = 0; at < size.months; at += 1) {
        const course = share[0] + ((share[1] - share[0]) * at) / 33;
        const rate = Math.min(1, course + own.get(unit.id)! + 0.3 * reach * sway(16, index, unit.id, at));
        months[at] = Math.min(all[at]!, Math.floor(all[at]! * rate + draw(17, index, unit.id, at)));
      }
      return [unit.id, months];
    }),
  );
}

/** Gives each new unit, for the months before it began, what its predecessors had, by its share. */
function inherit(table: Map<number, Float64Array>, communes: readonly Reporter[], moved: boolean): void {
  for (const unit of communes) {
    const own = table.get(unit.id);
    if (!own || unit.successorOf.length === 0) continue;
    for (let at = 0; at < own.length; at += 1) {
      const before = at < changeMonth || moved;
      if (before) own[at] = unit.successorOf.reduce((sum, from) => sum + Math.round(from.share * (table.get(from.id)?.[at] ?? 0)), 0);
    }
  }
}

function weighedRate(index: number, spec: Spec, unit: Reporter, at: number): WeighedRate {
  const { source } = spec;
  if (source.kind !== 'weighted') throw new Error(`${spec.code} is no weighed rate`);
  const per = source.weight === 'people' ? 1 : source.weight === 'workers' ? 0.55 : 0.28;
  const weight = Math.round(unit.people * per * (1 + 0.0009 * at));
  const [from, to] = source.rate;
  const distance = Math.min(from, to, 100 - from, 100 - to);
  const roots = unit.successorOf.length === 0 ? [unit.id] : unit.successorOf.map((one) => one.id);
  const own = roots.reduce((sum, id) => sum + sway(18, index, id), 0) / roots.length;
  const course = from + ((to - from) * at) / 33;
  const value = course + 0.45 * distance * own + 0.03 * distance * sway(19, index, unit.id, at);
  return { hundredths: Math.round(100 * Math.min(100, Math.max(0, value))), weight };
}
