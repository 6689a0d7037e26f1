import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { StandingFigure } from './standing-figure.ts';

/** A series of one unit and indicator, each column one text: its values parted by a space, what is not there as "~". */
interface PackedSeries {
  unit_id: number;
  indicator_id: number;
  figure_id: string;
  period: string;
  vintage: string;
  value: string;
  numerator: string;
  denominator: string;
  as_of: string;
  decimals: string;
  /** Lists as JSON, parted by a control character, which JSON never holds: what people wrote may hold anything else. */
  qualifiers: string;
  conflict: string;
  recorded_at: string;
}

const absent = '~';
const packed = (column: string): RawBuilder<unknown> => sql`array_to_string(array_agg(${sql.raw(column)}), ' ', ${sql.lit(absent)})`;

/**
 * Reads figures that stand, series by series. Taking a thousand rows of thirteen columns apart takes this thread longer than the database
 * needs to find them; thirty rows of long texts take a third of it. No value of the columns parted by spaces holds one.
 */
export async function readSeriesPacked(tx: ScopedTx, where: RawBuilder<unknown>): Promise<StandingFigure[]> {
  const { rows } =
    await sql<PackedSeries>`${keptPlan} select unit_id, indicator_id, ${packed('figure_id')} as figure_id, ${packed('period')} as period,
      ${packed('vintage')} as vintage, ${packed('value')} as value, ${packed('numerator')} as numerator, ${packed('denominator')} as denominator,
      ${packed('as_of')} as as_of, ${packed('decimals')} as decimals, array_to_string(array_agg(case when cardinality(qualifiers) > 0 then to_json(qualifiers)::text end), chr(31), ${sql.lit(absent)}) as qualifiers,
      ${packed('conflict')} as conflict, ${packed('extract(epoch from recorded_at)::float8')} as recorded_at
    from figure_current where ${where} group by unit_id, indicator_id`.execute(tx);
  return rows.flatMap(unpacked);
}

function unpacked(series: PackedSeries): StandingFigure[] {
  const parts = (text: string): string[] => text.split(' ');
  const known = (text: string | undefined): string | null => (text === absent ? null : (text ?? null));
  const [periods, vintages, values] = [parts(series.period), parts(series.vintage), parts(series.value)];
  const [numerators, denominators, decimals] = [parts(series.numerator), parts(series.denominator), parts(series.decimals)];
  const [days, conflicts, instants, qualifiers] = [
    parts(series.as_of),
    parts(series.conflict),
    parts(series.recorded_at),
    series.qualifiers.split('\u001f'),
  ];
  return parts(series.figure_id).map((figureId, at) => {
    const digits = known(decimals[at]);
    const words = known(qualifiers[at]);
    return {
      figureId,
      unitId: series.unit_id,
      indicatorId: series.indicator_id,
      period: periods[at]!,
      vintage: Number(vintages[at]) as StandingFigure['vintage'],
      value: values[at]!,
      numerator: known(numerators[at]),
      denominator: known(denominators[at]),
      asOf: days[at]!,
      decimals: digits === null ? null : Number(digits),
      qualifiers: words === null ? [] : (JSON.parse(words) as string[]),
      conflict: conflicts[at] === 't' || conflicts[at] === 'true',
      recordedAt: new Date(Number(instants[at]) * 1000),
    };
  });
}
