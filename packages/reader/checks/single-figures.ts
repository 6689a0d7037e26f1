import type { IndicatorIndex } from '../frame/link-indicator.ts';
import { compare, divide, exactOf, type Exact } from '../number/exact.ts';
import type { Check, DocumentFacts } from '../types.ts';
import { finding, said, type Figure } from './figure.ts';

/** What one figure says by itself: too large a size, a goal whose time is over, growth since nobody knows when. */
export function checkSingleFigures(figures: readonly Figure[], doc: DocumentFacts, index: IndicatorIndex): Check[] {
  const compared = new Map<number, Figure>();
  return figures.flatMap((figure) => {
    const before = compared.get(figure.draft.paragraph);
    if (isCompared(figure)) compared.set(figure.draft.paragraph, before ?? figure);
    return checkOne(figure, before !== undefined, doc, index);
  });
}

function checkOne(figure: Figure, comparedBefore: boolean, doc: DocumentFacts, index: IndicatorIndex): Check[] {
  return [...magnitude(figure, index), ...staleTarget(figure, doc), ...unstatedBasis(figure, comparedBefore), ...fraction(figure)];
}

function magnitude(figure: Figure, index: IndicatorIndex): Check[] {
  const { observation, draft } = figure;
  if (observation.measure !== 'level' && observation.measure !== 'target') return [];
  const usual = observation.label === null ? undefined : index.of(observation.label, observation.unit)?.usual;
  if (usual === undefined || usual.unit !== observation.unit) return [];
  const [min, max] = [exactOf(usual.min ?? ''), exactOf(usual.max ?? '')];
  const off = timesOff(draft.quantity.value, min, max);
  return off === null
    ? []
    : [
        finding({
          type: 'MAGNITUDE_OUTLIER',
          verdict: 'fail',
          figures: [figure],
          values: { text: observation.text, label: observation.label ?? '', times: said(off) },
        }),
      ];
}

function timesOff(value: Exact, min: Exact | null, max: Exact | null): Exact | null {
  if (max !== null && compare(value, max) > 0) return divide(value, max, false);
  if (min !== null && value.digits > 0n && compare(value, min) < 0) return divide(min, value, false);
  return null;
}

/** "phấn đấu 6 tháng năm 2023" in a text of October: the months are over. */
function staleTarget({ observation, draft }: Figure, { date }: DocumentFacts): Check[] {
  const end = observation.period.split('/').at(-1) ?? '';
  if (observation.measure !== 'target' || !draft.strives || date === null || end.length < 7 || observation.period_source !== 'explicit')
    return [];
  if (end.slice(0, 7) >= date.slice(0, 7)) return [];
  return [
    finding({
      type: 'STALE_TARGET',
      verdict: 'warn',
      figures: [{ observation, draft }],
      values: { text: observation.text, period: observation.period, date },
    }),
  ];
}

const isChange = ({ observation: { measure } }: Figure): boolean => measure === 'growth' || measure === 'delta';
const isCompared = (figure: Figure): boolean => isChange(figure) && figure.draft.basis?.kind === 'time';

/**
 * A rate of growth by name is yearly by custom; a rise or fall must say since when. Where a change before it in the
 * paragraph did, every reader goes on from there: that is worth knowing, and no alarm.
 */
function unstatedBasis(figure: Figure, comparedBefore: boolean): Check[] {
  const { observation, draft } = figure;
  if (!isChange(figure) || observation.basis_kind !== 'unstated' || (draft.label?.growth ?? null) !== null || observation.status === 'plan')
    return [];
  return [
    finding({ type: 'UNSTATED_BASIS', verdict: comparedBefore ? 'info' : 'warn', figures: [figure], values: { text: observation.text } }),
  ];
}

function fraction(figure: Figure): Check[] {
  const { quantity } = figure.draft;
  if (quantity.outOf === null || compare(quantity.value, quantity.outOf) <= 0 || quantity.unitKind === 'currency') return [];
  return [finding({ type: 'FRACTION', verdict: 'warn', figures: [figure], values: { text: figure.observation.text } })];
}
