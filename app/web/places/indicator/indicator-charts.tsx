import type { IndicatorView, ScorecardRow } from '@thucthi/assessment/contract';
import { dec, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { LineFan, MonthBars, Section, toneOf, useFormat, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';
import { useHedges } from '../hedges.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { planValue } from '../plan-value.ts';
import { addsUp, curveOf, curvesToDraw, forecastMonths, lastOf, shortfall } from './chart-data.ts';

type Plan = ScorecardRow['plans'][number];

/** The pictures of one indicator's year: the curve against plans, last year and forecast; then month by month. */
export default function IndicatorCharts(props: { view: IndicatorView; chosen: Plan | null }) {
  const { view } = props;
  const curve = curveOf(view.thisYear, view.row);
  const points = curve.filter((value) => value !== null).length;
  const hasCurve = points > 1 || (points === 1 && view.planCurves.length > 0); // one point alone is no curve
  const hasMonths = addsUp(view.row) && view.thisYear.filter((point) => point.value !== null).length > 1;
  return (
    <>
      {hasCurve ? <YearCurve {...props} curve={curve} /> : null}
      {hasMonths ? <YearMonths {...props} /> : null}
    </>
  );
}

function useMonthNames(): string[] {
  const t = useText(words);
  return Array.from({ length: 12 }, (_, index) => (index === 0 ? t('chart.first-month') : String(index + 1)));
}

function YearCurve({ view, chosen, curve }: { view: IndicatorView; chosen: Plan | null; curve: readonly (string | null)[] }) {
  const t = useText(words);
  const format = useFormat();
  const months = useMonthNames();
  const { row } = view;
  const hedges = useHedges();
  const { unit, decimals } = row.indicator;
  const period = parsePeriodCode(view.period);
  const end = periodEnd(period);
  const year = Number(end.slice(0, 4));
  const before = curveOf(view.lastYear, row);
  const beforeEnd = lastOf(before);
  const plans = curvesToDraw(view, chosen);
  const short = shortfall(chosen, row);
  const number = (value: string) => format.number(value, { decimals });
  const basis = plans[0]?.basis;
  const note = [
    format.unit(unit),
    basis === 'phased'
      ? t('chart.phased')
      : basis === 'last-year-share'
        ? t('chart.last-year-share')
        : basis === 'linear'
          ? t('chart.linear')
          : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const last = lastOf(curve) ?? '0';
  return (
    <Section title={t(addsUp(row) ? 'chart.cumulative' : 'chart.levels')} note={note} illustrative={view.unit.illustrative}>
      <LineFan
        label={`${row.indicator.name}: ${row.sentence}`}
        months={months}
        actual={curve}
        actualLabel={
          row.actual !== null && row.actual.value === last
            ? [...hedges(row.actual.qualifiers), format.number(last, printedDecimals(row.actual.decimals))].join(' ')
            : number(last)
        }
        tone={toneOf(row.status.class)}
        fromZero={addsUp(row)}
        cutoff={t('chart.until', { date: format.date(end) })}
        plans={plans.map((plan) => {
          const own = row.plans.find((each) => each.plan === plan.plan && each.level === plan.level);
          return {
            id: `${plan.plan}/${plan.level}`,
            name: plan.label,
            value: own === undefined ? '' : planValue(own, format),
            values: plan.cumulative,
          };
        })}
        {...(beforeEnd === null
          ? {}
          : { lastYear: { id: 'last-year', name: t('chart.year', { year: year - 1 }), value: number(beforeEnd), values: before } })}
        {...(view.forecastCurve.length === 0 || row.forecast === null
          ? {}
          : {
              forecast: {
                name: t('chart.forecast'),
                value: number(row.forecast.value),
                bandLabel: t('chart.band', { lo: number(row.forecast.lo), hi: number(row.forecast.hi) }),
                middle: forecastMonths(view, 'value'),
                bands: [{ low: forecastMonths(view, 'lo'), high: forecastMonths(view, 'hi') }],
              },
            })}
        {...(short === null || chosen === null
          ? {}
          : {
              gap: {
                planId: `${chosen.plan}/${chosen.level}`,
                words: [t('chart.short', { gap: number(short) }), t('chart.short-of', { plan: chosen.issuerLabel })],
              },
            })}
      />
    </Section>
  );
}

function YearMonths({ view, chosen }: { view: IndicatorView; chosen: Plan | null }) {
  const t = useText(words);
  const format = useFormat();
  const names = useMonthNames();
  const { row } = view;
  const { decimals, unit } = row.indicator;
  const year = Number(periodEnd(parsePeriodCode(view.period)).slice(0, 4));
  const needed = chosen?.needed?.unit === 'month' && dec(chosen.needed.perUnit).gt(0) ? chosen.needed : null;
  const lastMonth = view.thisYear.findLastIndex((point) => point.value !== null || point.cumulative !== null);
  const bars = names.map((month, index) => {
    const value = view.thisYear.find((point) => point.month === index + 1)?.value ?? null;
    const need = needed !== null && index > lastMonth ? needed.perUnit : null;
    const shown = value ?? need;
    return {
      id: month,
      month,
      value,
      lastYear: view.lastYear.find((point) => point.month === index + 1)?.value ?? null,
      needed: need,
      text: shown === null ? '–' : format.number(shown, { decimals }),
    };
  });
  const note = [
    format.unit(unit),
    t('chart.bars', { year }),
    view.lastYear.some((point) => point.value !== null) ? t('chart.ticks', { year: year - 1 }) : '',
    needed === null ? '' : t('chart.frames'),
  ].filter((part) => part !== '');
  return (
    <Section title={t('chart.months')} note={note.join(' · ')} illustrative={view.unit.illustrative}>
      <MonthBars
        label={t('chart.months-label', { year })}
        tone={toneOf(row.status.class)}
        bars={bars}
        words={
          needed === null || chosen === null
            ? []
            : [
                { id: 'need', text: t('chart.need', { figure: format.number(needed.perUnit) }), strong: true },
                { id: 'for', text: t('chart.need-for', { plan: chosen.issuerLabel }) },
                { id: 'so-far', text: t('chart.so-far', { figure: format.number(needed.averageSoFar) }) },
              ]
        }
      />
    </Section>
  );
}
