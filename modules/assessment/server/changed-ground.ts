import { dec, decimalString, parsePeriodCode, periodEnd, periodStart, yearOf } from '@thucthi/kernel';
import { readRollup, readStandingFigures, type RollupRow, type StandingFigure } from '@thucthi/figures/server';
import type { ScopedTx } from '@thucthi/platform';
import { readGroundHistory, readReportedBelow, type Ground, type GroundHistory, type GroundMember } from '@thucthi/registry/server';
import type { GrowthRequest } from '../domain/growth.ts';

/** What registry knows of a unit's ground since the year before last, and the figures of units whose ground is part of it now. */
export interface ChangedGround {
  history: GroundHistory;
  /** The last day of the period that is assessed. */
  until: string;
  /** Key `unitId/indicatorId/period`; only of units that no line of roll-up leads from. */
  members: ReadonlyMap<string, Parts>;
  /** Indicators that units below reported already then: the unit's own figures stand beside their sum. */
  reportedBelow: ReadonlySet<number>;
}

interface Parts {
  value: string;
  numerator: string | null;
  denominator: string | null;
}

/** For units assessed beside another, whose growth nobody asks for. */
export const unchangedGround: ChangedGround = {
  history: { between: () => ({ match: 'same' }) },
  until: '9999-12-31',
  members: new Map(),
  reportedBelow: new Set(),
};

const endOf = (period: string): string => periodEnd(parsePeriodCode(period)).toString();
const keyOf = (unitId: number, indicatorId: number, period: string): string => `${unitId}/${indicatorId}/${period}`;

/** One read by key; the figures of other units are read, once for all of them, only when the ground did change and they are needed. */
export async function readChangedGround(
  tx: ScopedTx,
  asked: {
    tenantId: number;
    unitId: number;
    period: string;
    year: number;
    slotsBefore: readonly string[];
    knownOn: string | null;
    knownAt: Date | null;
    indicatorIds?: readonly number[];
  },
): Promise<ChangedGround> {
  const { tenantId, unitId, year, knownOn } = asked;
  const until = endOf(asked.period);
  const history = await readGroundHistory(tx, { tenantId, unitId, since: `${year - 3}-12-31`, until, knownOn: asked.knownAt });
  const bare: ChangedGround = { history, until, members: new Map(), reportedBelow: new Set() };
  const grounds = [`${year - 1}-01-31`, endOf(asked.slotsBefore.at(-1) ?? asked.period)].map((day) => history.between(day, until));
  const wanted = new Set(grounds.flatMap((ground) => needed(ground).map((member) => member.unitId)));
  if (wanted.size === 0 && !grounds.some((ground) => 'existed' in ground && ground.existed)) return bare;
  const key = {
    tenantId,
    unitIds: [...wanted],
    periods: [...asked.slotsBefore],
    knownOn,
    ...(asked.indicatorIds ? { indicatorIds: asked.indicatorIds } : {}),
  };
  const members = new Map<string, Parts>();
  for (const row of await readRollup(tx, { ...key, rule: 0 })) members.set(keyOf(row.unitId, row.indicatorId, row.period), row);
  const own = (await readStandingFigures(tx, key)).toSorted((a, b) => a.vintage - b.vintage);
  for (const figure of own) members.set(keyOf(figure.unitId, figure.indicatorId, figure.period), figure);
  return { ...bare, members, reportedBelow: await readReportedBelow(tx, tenantId, unitId, `${year - 1}-01-31`) };
}

/** Members whose figures must be added by hand: all of a unit that has its own past, else those that no line of roll-up leads from. */
const needed = (ground: Ground): GroundMember[] =>
  'members' in ground ? ground.members.filter((member) => ground.existed || member.lasting) : [];

/**
 * How the ground under the figure of an earlier period compares with that of the assessed one. A running total is judged by the
 * ground at its end; where that is the same, by the ground at its beginning, since its first months count too.
 */
export function territoryBetween(ground: ChangedGround, current: string, base: string): Pick<GrowthRequest, 'territory' | 'territoryWhy'> {
  const until = endOf(current);
  const firstMonth = periodStart(parsePeriodCode(base)).toString().slice(0, 7);
  const atEnd = ground.history.between(endOf(base), until);
  const found = atEnd.match === 'same' ? ground.history.between(endOf(firstMonth), until) : atEnd;
  return { territory: found.match, ...('why' in found ? { territoryWhy: found.why } : {}) };
}

/** The same for a figure of this year or a month that is set beside another as it is: where it would have to be put together, it is of other ground. */
export function territoryAsItStands(
  ground: ChangedGround,
  current: string,
  base: string,
): Pick<GrowthRequest, 'territory' | 'territoryWhy'> {
  const found = ground.history.between(endOf(base), endOf(current));
  if (needed(found).length > 0) return { territory: 'different' };
  return { territory: found.match, ...('why' in found ? { territoryWhy: found.why } : {}) };
}

/** The rows of one indicator with those of last year put on the ground of the assessed period; the same rows where nothing has to be done. */
export function rowsOnGround(
  ground: ChangedGround,
  year: number,
  indicatorId: number,
  rows: { own: readonly StandingFigure[]; sums: readonly RollupRow[] },
): { own: StandingFigure[]; sums: RollupRow[] } | null {
  let changed = false;
  const own = [...rows.own];
  const sums = [...rows.sums];
  for (const period of new Set([...rows.own, ...rows.sums].map((row) => row.period))) {
    if (yearOf(parsePeriodCode(period)) !== year - 1) continue;
    const then = ground.history.between(endOf(period), ground.until);
    if (!('members' in then) || (!then.existed && needed(then).length === 0)) continue;
    changed = true;
    const entered = own.filter((figure) => figure.period === period).toSorted((a, b) => b.vintage - a.vintage)[0];
    const below = sums.find((row) => row.period === period);
    const ownCounts = then.existed && entered !== undefined && !ground.reportedBelow.has(indicatorId);
    const start = ownCounts ? entered : below;
    const added = (ownCounts ? then.members : then.members.filter((member) => member.lasting)).map((member) => ({
      share: member.share,
      parts: ground.members.get(keyOf(member.unitId, indicatorId, period)),
    }));
    if (then.existed || start !== entered) removeOf(own, period);
    removeOf(sums, period);
    const whole = start === undefined ? null : addedUp([{ share: '1', parts: start }, ...added]);
    if (whole && start) sums.push({ unitId: start.unitId, indicatorId, period, reported: added.length + 1, ...whole });
  }
  return changed ? { own, sums } : null;
}

function removeOf(rows: { period: string }[], period: string): void {
  for (let at = rows.length - 1; at >= 0; at--) if (rows[at]?.period === period) rows.splice(at, 1);
}

/** The sum of parts by share; null when one of them is not known: half the ground is no base. */
function addedUp(
  all: readonly { share: string; parts: Parts | undefined }[],
): { value: string; numerator: string; denominator: string } | null {
  if (all.some(({ parts }) => parts === undefined)) return null;
  const sum = (part: keyof Parts): string =>
    decimalString(all.reduce((total, { share, parts }) => total.plus(dec(parts?.[part] ?? '0').times(dec(share))), dec('0')));
  return { value: sum('value'), numerator: sum('numerator'), denominator: sum('denominator') };
}
