import { WORDS } from '../lexicon/words.ts';
import { exactOf } from '../number/exact.ts';
import { meets, point } from '../number/interval.ts';
import { wordsOf } from '../frame/draft.ts';
import type { Check, KnownFact } from '../types.ts';
import { finding, intervalOf, samePeriod, type Figure, writtenAs } from './figure.ts';

/** How many statements of one indicator a new one is held against. */
const MOST_KEPT = 12;

/** The same indicator stated twice for one period must be one number; other prices make it "not comparable". */
export function checkDuplicates(figures: readonly Figure[]): Check[] {
  const seen = new Map<string, Figure[]>();
  return figures.flatMap((figure) => {
    if (!isStatement(figure)) return [];
    const key = identityOf(figure);
    const before = seen.get(key) ?? [];
    seen.set(key, [...before.slice(-MOST_KEPT), figure]);
    return before.flatMap((other) => compareTwo(other, figure)).slice(0, 1);
  });
}

/** Reached by name, not a plan, not a part in brackets. */
function isStatement({ observation, draft }: Figure): boolean {
  const level = observation.measure === 'level' || observation.measure === 'count_of';
  return (
    level &&
    observation.indicator !== null &&
    !observation.label_inherited &&
    observation.basis_kind === 'none' &&
    !draft.bracketed &&
    draft.quantity.range === null &&
    observation.role === undefined
  );
}

/** What is measured: the words of the label without those that add nothing ("tổng"). */
function identityOf({ observation, draft: { label } }: Figure): string {
  const tokens = label === null ? [] : wordsOf(label);
  const words = tokens.filter((token) => token.kind === 'word' && !WORDS.is(token, 'adds-nothing')).map(({ key }) => key);
  return `${observation.indicator} ${observation.unit} ${words.join(' ')}`;
}

function compareTwo(first: Figure, second: Figure): Check[] {
  if (!samePeriod(first, second) || meets(intervalOf(first), intervalOf(second))) return [];
  const comparable = first.observation.price_basis === second.observation.price_basis;
  return [finding({
    type: comparable ? 'DUPLICATE_CONFLICT' : 'NOT_COMPARABLE', verdict: comparable ? 'fail' : 'info', figures: [first, second],
    values: { label: second.observation.label ?? '', period: second.observation.period, first: first.observation.text, second: second.observation.text },
  })]; // prettier-ignore
}

/** Figures against those the ledger or an earlier report holds for the same indicator and period. */
export function checkKnown(figures: readonly Figure[], facts: readonly KnownFact[]): Check[] {
  return figures.flatMap((figure) => {
    const { observation } = figure;
    if (observation.measure !== 'level' && observation.measure !== 'count_of') return [];
    return facts.flatMap((fact) => {
      const value = exactOf(fact.value);
      const same =
        fact.kind === 'figure' &&
        fact.indicator === observation.indicator &&
        fact.period === observation.period &&
        fact.unit === observation.unit;
      if (!same || value === null || meets(intervalOf(figure), point(value))) return [];
      const values = {
        label: observation.label ?? '',
        period: observation.period,
        first: observation.text,
        second: writtenAs(fact),
        source: fact.source,
      };
      return [finding({ type: 'DUPLICATE_CONFLICT', verdict: 'warn', message: 'CONFLICT_WITH_KNOWN', figures: [figure], values })];
    });
  });
}
