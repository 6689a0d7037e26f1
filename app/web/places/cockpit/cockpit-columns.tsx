import type { ScorecardRow } from '@thucthi/assessment/contract';
import type { Issuer } from '@thucthi/assessment/web';
import { dec, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { BulletAxis, BulletBar, FigureValue, Link, Sparkline, StatusBadge, statusOrder, toneOf } from '@thucthi/ui';
import type { Column, Format, TextReader } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { WordKey } from '../../locales/words.ts';
import { planWord } from '../group-words.ts';
import { hedgesBefore } from '../hedges.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { planValue } from '../plan-value.ts';
import { statusWord } from '../status-words.ts';
import { barOfRow, chosenPlan, share } from './bar-of-row.ts';
import { RowSentence } from './row-sentence.tsx';

/** What the columns need to know of the page they stand on. */
export interface RowSurroundings {
  readonly t: TextReader<WordKey>;
  readonly format: Format;
  readonly against: Issuer | null;
  readonly period: string;
  readonly hrefOf: (row: ScorecardRow) => string;
  /** What other modules say of a row, under its name. */
  readonly aside?: (row: ScorecardRow) => ReactNode;
}

/** The columns of the cockpit: status, name and owner, actual, bar with sentence, 24 months, forecast. */
export function cockpitColumns(
  page: RowSurroundings,
  show: { plans: boolean; sparkline: boolean; striving: boolean; forecast: boolean },
): Column<ScorecardRow>[] {
  const { t, against } = page;
  return [
    {
      id: 'status',
      header: t('cockpit.status'),
      className: 'tt-c-st',
      phone: 'block',
      sortValue: (row) => statusOrder.indexOf(row.status.class),
      cell: (row) => <RowStatus row={row} page={page} />,
    },
    {
      id: 'name',
      header: t('cockpit.name'),
      className: 'tt-c-n',
      phone: 'title',
      searchText: (row) => [...row.indicator.names, row.indicator.code, row.owner ?? ''].join(' '),
      sortValue: (row) => row.indicator.name,
      cell: (row) => (
        <>
          <Link className="name" href={page.hrefOf(row)}>
            {row.indicator.name}
          </Link>
          {row.owner === null ? null : <div className="xs mut">{row.owner}</div>}
          {page.aside?.(row)}
        </>
      ),
    },
    { id: 'actual', header: t('cockpit.actual'), className: 'tt-c-v', align: 'right', cell: (row) => <RowActual row={row} page={page} /> },
    {
      id: 'percent',
      name: t('cockpit.against-plan'),
      className: 'c-b tt-c-b',
      phone: 'block',
      sortValue: (row) => percentOf(row, against),
      header: !show.plans ? (
        t('cockpit.against-plan')
      ) : (
        <BulletAxis
          title={t('cockpit.against-plan')}
          due={t('cockpit.due')}
          {...(show.striving ? { striving: t('cockpit.striving') } : {})}
          chosenPlan={t(against === null ? 'plan.short' : planWord[against])}
        />
      ),
      cell: (row) => <RowBarCell row={row} page={page} />,
    },
    ...(show.sparkline
      ? [
          {
            id: 'months',
            header: t('cockpit.months'),
            className: 'tt-c-s',
            phone: 'hidden' as const,
            cell: (row: ScorecardRow) => <RowSparkline row={row} period={page.period} />,
          },
        ]
      : []),
    ...(show.forecast
      ? [
          {
            id: 'forecast',
            header: t('cockpit.forecast'),
            className: 'tt-c-f xs',
            align: 'right' as const,
            cell: (row: ScorecardRow) => <RowForecast row={row} page={page} />,
          },
        ]
      : []),
  ];
}

function percentOf(row: ScorecardRow, against: Issuer | null) {
  const percent = chosenPlan(row, against)?.percent ?? null;
  return percent === null ? null : dec(percent);
}

function RowStatus({ row, page }: { row: ScorecardRow; page: RowSurroundings }) {
  const { t } = page;
  const { status } = row;
  const said = status.reasonCode === 'no-plan' || status.reasonCode === 'no-actual'; // the sentence of the row says so already
  const told = status.class === 'missed' || (status.class === 'not-assessable' && !said); // a missed target may stand at 100% by now
  const reason = told ? (status.reason ?? undefined) : undefined;
  return (
    <>
      <StatusBadge status={status.class} word={t(statusWord[status.class])} size="small" {...(reason === undefined ? {} : { reason })} />
      {status.overriddenBy === null ? null : (
        <span className="st-reason">{t('cockpit.overridden', { computed: t(statusWord[status.computed]) })}</span>
      )}
    </>
  );
}

function RowActual({ row, page }: { row: ScorecardRow; page: RowSurroundings }) {
  const { t, format } = page;
  const { actual } = row;
  if (actual === null) return <FigureValue value={null} unit="" missing={t('cockpit.no-actual')} />;
  const note = actualNote(row, page);
  return (
    <>
      <FigureValue
        value={actual.value}
        unit={actual.unit}
        qualifiers={hedgesBefore(actual.qualifiers, t)}
        {...printedDecimals(actual.decimals)}
      />
      {note === null ? null : <div className="xs dim">{note}</div>}
      {actual.conflict ? <div className="xs tt-amber">{t('cockpit.conflict')}</div> : null}
      {actual.reported !== null && actual.expected !== null && actual.reported < actual.expected ? (
        <div className="xs dim">
          {t('cockpit.reported', { reported: format.number(String(actual.reported)), expected: format.number(String(actual.expected)) })}
        </div>
      ) : null}
    </>
  );
}

/** Which stretch of time a value covers when it is not the whole period asked for, else the day it stands at when that is not the last. */
function actualNote(row: ScorecardRow, page: RowSurroundings): string | null {
  const { actual } = row;
  if (actual === null) return null;
  if (actual.period !== page.period) return page.format.period(parsePeriodCode(actual.period), 'short');
  if (actual.asOf === null || actual.asOf === periodEnd(parsePeriodCode(page.period))) return null;
  return page.t('cockpit.as-of', { date: page.format.date(actual.asOf) });
}

function RowBarCell({ row, page }: { row: ScorecardRow; page: RowSurroundings }) {
  const { format, against } = page;
  const bar = barOfRow(row, against, {
    value: (plan) => planValue(plan, format),
    issuer: (plan) => plan.issuerLabel.replace(/^KH /, ''),
  });
  const sentence = row.sentence;
  return (
    <>
      {bar === null || bar.plans.length === 0 ? null : (
        <BulletBar
          tone={toneOf(row.status.class)}
          actual={bar.actual}
          plans={bar.plans}
          due={bar.due}
          sentence={`${row.indicator.name}: ${sentence}`}
        />
      )}
      <div className="tt-sentence">
        <RowSentence text={sentence} boldFirst={row.plans.length === 0} />
      </div>
    </>
  );
}

/** Where January of the period's year stands among the last 24 months. */
export function yearStartOf(period: string): number {
  const month = Number(periodEnd(parsePeriodCode(period)).slice(5, 7));
  return 24 - month;
}

function RowSparkline({ row, period }: { row: ScorecardRow; period: string }) {
  if (row.sparkline.filter((value) => value !== null).length < 3) return null;
  return <Sparkline values={row.sparkline} tone={toneOf(row.status.class)} yearStart={yearStartOf(period)} />;
}

function RowForecast({ row, page }: { row: ScorecardRow; page: RowSurroundings }) {
  const { t, format, against } = page;
  const { forecast, indicator } = row;
  if (forecast === null) {
    const reason = row.forecastReason ?? undefined;
    return (
      <span className="dim" {...(reason === undefined ? {} : { title: reason })}>
        {t('cockpit.no-forecast')}
      </span>
    );
  }
  const decimals = { decimals: indicator.decimals };
  const target = chosenPlan(row, against)?.target ?? null;
  const percent =
    target === null || indicator.planConvention !== 'ratio' || !dec(target).gt(0) ? null : share(dec(forecast.value), dec(target));
  return (
    <>
      <b className="tt-forecast">{format.number(forecast.value, decimals)}</b>{' '}
      {percent === null ? null : <span className="mut">{t('cockpit.of-plan', { percent: format.percent(percent, { decimals: 0 }) })}</span>}
      <div className="dim">
        {format.number(forecast.lo, decimals)} – {format.number(forecast.hi, decimals)}
      </div>
    </>
  );
}
