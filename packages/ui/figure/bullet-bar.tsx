import type { CSSProperties, ReactNode } from 'react';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import type { Tone } from '../sign/status.ts';
import { placeLabels } from './bullet-layout.ts';
import type { LabelPlace } from './bullet-layout.ts';
import { textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

/** A plan as percent of the chosen plan, with the words over its tick ("tỉnh ≈1.551"); the chosen one stands at 100. */
export interface BulletPlan {
  percent: string | number;
  label?: string | undefined;
  /** striving and scenario levels are drawn as a thin pale tick */
  level: 'assigned' | 'striving' | 'scenario';
  chosen?: boolean | undefined;
}

/** The bullet bar: bar = actual, ticks = plans, mark below = where we should be by now. All x are percent of the chosen plan. */
export interface BulletBarProps {
  /** percent of the chosen plan; null when there is no actual yet */
  actual: string | number | null;
  plans: readonly BulletPlan[];
  /** one mark a plan that is phased; empty when the season is over */
  due?: readonly (string | number)[] | undefined;
  /** words under the marks of time (large bar only) */
  dueLabel?: string | undefined;
  tone: Tone;
  /** the whole fact as a sentence; the name of the picture to a screen reader */
  sentence: string;
  /** percent at the right edge; 122 leaves 100 at 82% of the width */
  max?: number | undefined;
  /** row in a table, large on the page of one indicator, small (no labels) on the phone */
  size?: 'row' | 'large' | 'small' | undefined;
  /** what stands behind "Chưa có kế hoạch" when there is no plan */
  noPlanNote?: ReactNode | undefined;
}

/** Draws the bullet bar, or says that there is no plan: then no bar and no empty track. */
export function BulletBar(props: BulletBarProps) {
  const { plans, due = [], size = 'row', max = 122, tone } = props;
  const t = useText(uiWords);
  const [ref, width] = useWidth<HTMLDivElement>(size === 'large' ? 880 : 278);
  if (plans.length === 0) {
    return (
      <div className="tt-noplan">
        <b>{t('bullet.no-plan')}</b>
        {props.noPlanNote === undefined ? null : (
          <>
            {' '}
            <span className="sep">·</span> {props.noPlanNote}
          </>
        )}
      </div>
    );
  }
  const at = (percent: number) => (Math.min(percent, max) / max) * width;
  const labelled = size === 'small' ? [] : plans.filter((plan) => plan.label !== undefined && plan.label !== '');
  const wishes = labelled.map((plan, index) => {
    const percent = Number(plan.percent);
    return { x: at(percent), text: percent > max ? `${plan.label} ›` : (plan.label ?? ''), rank: plan.chosen === true ? 0 : index + 1 };
  });
  const places = placeLabels(wishes, width, 13.2);
  const lines = Math.max(0, ...places.map((place) => place.line));
  const actual = props.actual === null ? 0 : Math.max(0, Number(props.actual));
  const kind = size === 'large' ? ' lg' : size === 'small' ? ' sm' : '';
  return (
    <div
      ref={ref}
      className={`bb ${tone}${kind}${size === 'large' && props.dueLabel === undefined ? ' flat' : ''}`}
      role="img"
      aria-label={actual > max ? `${props.sentence} (${t('bullet.beyond')})` : props.sentence}
      style={vars({ '--max': max, '--head': `${lines * 16}px` })}
    >
      <i className="tr" />
      {actual === 0 ? null : <i className={`br${actual > max ? ' cut' : ''}`} style={vars({ '--x': actual })} />}
      {due.map((mark, index) => (Number(mark) > max ? null : <i key={index} className="du" style={vars({ '--x': Number(mark) })} />))}
      {plans.map((plan, index) =>
        Number(plan.percent) > max ? null : (
          <i key={index} className={plan.level === 'assigned' ? 'pl' : 'sv'} style={vars({ '--x': Number(plan.percent) })} />
        ),
      )}
      {places.map((place, index) => (
        <span key={index} className={`lb ${place.align}`} style={{ ...standing(place, width), top: (lines - place.line) * 16 - 3 }}>
          {wishes[index]?.text}
        </span>
      ))}
      {props.dueLabel === undefined || due.length === 0 || size !== 'large' ? null : (
        <span className="dl" style={{ left: `${((dueLeft(props.dueLabel, due.map(Number), at, width) / width) * 100).toFixed(2)}%` }}>
          {props.dueLabel}
        </span>
      )}
    </div>
  );
}

/** A label hung by the point it belongs to, in percent of the bar: on paper the bar is narrower and the label stays at its tick. */
function standing({ left, width: wide, align }: LabelPlace, width: number): CSSProperties {
  const before = align === 'middle' ? wide / 2 : align === 'end' ? wide : 0;
  return { left: `${(((left + before) / width) * 100).toFixed(2)}%`, width: wide, marginLeft: -before };
}

/** Left edge of the words under the marks of time: centred between them, never over the edge. */
function dueLeft(text: string, due: readonly number[], at: (percent: number) => number, width: number): number {
  const wide = Math.min(textWidth(text), width);
  const centre = (at(Math.min(...due)) + at(Math.max(...due))) / 2;
  return Math.min(Math.max(centre - wide / 2, 0), width - wide);
}

function vars(values: Record<`--${string}`, string | number>): CSSProperties {
  return values as CSSProperties;
}
