import type { IndicatorView, ScorecardRow } from '@thucthi/assessment/contract';
import { dec } from '@thucthi/kernel';
import { Pick, useFormat, useText } from '@thucthi/ui';
import { Fragment } from 'react';
import { words } from '../../locales/words.ts';
import { RowSentence } from '../cockpit/row-sentence.tsx';
import { useHedges } from '../hedges.ts';
import { slot, WithSlots } from '../sentence-slot.tsx';
import { isAsked } from './asked-number.ts';
import type { AskedNumber } from './asked-number.ts';

type Plan = ScorecardRow['plans'][number];

interface SayProps {
  view: IndicatorView;
  chosen: Plan | null;
  asked: AskedNumber | null;
  onAsk: (what: AskedNumber['what'], plan?: string) => void;
}

/** What the figures mean, in sentences; every number in them can be asked about. */
export function IndicatorSay(props: SayProps) {
  const { row } = props.view;
  return (
    <p className="md tt-say">
      {row.plans.some((plan) => plan.percent !== null) ? <Percents {...props} /> : <SaySentence {...props} />} <Growth {...props} />{' '}
      <Comparisons {...props} /> <Needed {...props} /> <ForecastSay {...props} />
    </p>
  );
}

function SaySentence({ view }: SayProps) {
  return (
    <>
      <RowSentence text={view.row.sentence} />.
    </>
  );
}

function Percents({ view, asked, onAsk }: SayProps) {
  const t = useText(words);
  const format = useFormat();
  const hedges = useHedges();
  const plans = view.row.plans.filter((plan) => plan.percent !== null);
  const list = plans.map((plan, index) => (
    <Fragment key={`${plan.plan}/${plan.level}`}>
      {index === 0 ? '' : index === plans.length - 1 ? t('say.and') : ', '}
      <WithSlots text={t('say.percent-of', { figure: slot(0), plan: plan.issuerLabel })}>
        {[
          <Pick key="p" open={isAsked(asked, 'percent', plan.plan)} onPick={() => onAsk('percent', plan.plan)}>
            {[...hedges(plan.qualifiers), format.percent(plan.percent ?? '0')].join(' ')}
          </Pick>,
        ]}
      </WithSlots>
    </Fragment>
  ));
  return <WithSlots text={t('say.percents', { list: slot(0) })}>{[list]}</WithSlots>;
}

function Growth({ view, asked, onAsk }: SayProps) {
  const t = useText(words);
  const format = useFormat();
  const { growthPercent, points, comparable, reason, notes } = view.row.samePeriod;
  const value = growthPercent ?? points;
  if (value === null || !comparable) return reason === null ? null : <>{t('say.not-comparable', { reason: inside(reason) })}</>;
  const size = dec(value).abs();
  if (size.isZero()) return <>{t('say.same')}</>;
  const written = growthPercent === null ? format.quantity(size, 'điểm %') : format.percent(size);
  const figure = (
    <Pick key="g" open={isAsked(asked, 'growth')} onPick={() => onAsk('growth')}>
      {written}
    </Pick>
  );
  return (
    <>
      <WithSlots text={t(dec(value).isNegative() ? 'say.down' : 'say.up', { figure: slot(0) })}>{[figure]}</WithSlots>
      {notes.length > 0 && <span className="dim"> {notes.join(' ')}</span>}
    </>
  );
}

/** Against the month before and against the close of last year, where both figures are there. */
function Comparisons({ view }: SayProps) {
  const t = useText(words);
  const format = useFormat();
  const sentences = view.comparisons.flatMap((comparison) => {
    const value = comparison.growthPercent ?? comparison.points ?? comparison.difference;
    if (value === null) return [];
    const size = dec(value).abs();
    const written =
      comparison.growthPercent !== null
        ? format.percent(size)
        : format.quantity(size, comparison.points !== null ? 'điểm %' : view.row.indicator.unit);
    const change = size.isZero() ? t('say.level') : t(dec(value).isNegative() ? 'say.fall' : 'say.rise', { size: written });
    return [t(comparison.kind === 'previous-month' ? 'say.previous-month' : 'say.year-end', { change })];
  });
  return sentences.join(' ');
}

function Needed({ view, chosen, asked, onAsk }: SayProps) {
  const t = useText(words);
  const format = useFormat();
  if (chosen?.needed === null || chosen?.needed === undefined) return null;
  const { perUnit, unit, unitsLeft, averageSoFar, multiple } = chosen.needed;
  const own = view.row.indicator.unit;
  const text = t(unit === 'month' ? 'say.needed-months' : 'say.needed-days', {
    plan: chosen.issuerLabel,
    left: unitsLeft,
    figure: slot(0),
  });
  const figure = (
    <Pick key="n" open={isAsked(asked, 'needed', chosen.plan)} onPick={() => onAsk('needed', chosen.plan)}>
      {format.quantity(perUnit, own)}
    </Pick>
  );
  return (
    <>
      <WithSlots text={text}>{[figure]}</WithSlots>
      {multiple === null
        ? '.'
        : t(dec(multiple).eq(1) ? 'say.needed-same' : 'say.needed-times', {
            multiple: format.number(multiple),
            average: format.quantity(averageSoFar, own),
          })}
    </>
  );
}

function ForecastSay({ view, asked, onAsk }: SayProps) {
  const t = useText(words);
  const format = useFormat();
  const { forecast, forecastReason, indicator } = view.row;
  if (forecast === null) {
    const told = forecastReason === null || view.row.plans.length === 0 || forecastReason === view.row.status.reason;
    return told ? null : <>{t('say.no-forecast', { reason: inside(forecastReason) })}</>;
  }
  const decimals = { decimals: indicator.decimals };
  const figure = (
    <Pick key="f" open={isAsked(asked, 'forecast')} onPick={() => onAsk('forecast')}>
      {format.quantity(forecast.value, indicator.unit, decimals)}
    </Pick>
  );
  const text = t('say.forecast', {
    figure: slot(0),
    lo: format.number(forecast.lo, decimals),
    hi: format.number(forecast.hi, decimals),
    method: forecast.methodLabel,
  });
  return (
    <>
      <WithSlots text={text}>{[figure]}</WithSlots>
      {forecast.error === null || forecast.coverage === null ? null : (
        <>
          {' '}
          {t('say.forecast-record', {
            error: format.percent(forecast.error),
            coverage: format.percent(forecast.coverage),
            tests: forecast.tests,
          })}
        </>
      )}
    </>
  );
}

/** A sentence continued after a colon. */
function inside(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
}
