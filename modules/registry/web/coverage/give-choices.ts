import type { CoverageRow, listIndicators, UnitSummary } from '../../contract.ts';
import type { AnswerOf } from '../tools/endpoint-route.ts';

export type ListedIndicator = AnswerOf<typeof listIndicators>['indicators'][number];

/** How often something may be reported. */
export const frequencies = ['day', 'week', 'month', 'quarter', 'season', 'year'] as const satisfies readonly CoverageRow['frequency'][];

/** To whom reports are given at once. */
export const receivers = ['communes', 'neighbourhoods', 'departments', 'root', 'one'] as const;
export type Receivers = (typeof receivers)[number];

const kindsOf: Readonly<Record<'communes' | 'neighbourhoods' | 'departments', readonly UnitSummary['kind'][]>> = {
  communes: ['ward', 'commune', 'township', 'special-zone'],
  neighbourhoods: ['neighbourhood'],
  departments: ['department', 'committee'],
};

/** The units a choice stands for, by slug. */
export function unitsOf(choice: Receivers, units: readonly UnitSummary[], root: string | null, one: string | null): string[] {
  switch (choice) {
    case 'communes':
    case 'neighbourhoods':
    case 'departments':
      return units.filter(({ kind, slug }) => kindsOf[choice].includes(kind) && slug !== root).map(({ slug }) => slug);
    case 'root':
      return root === null ? [] : [root];
    case 'one':
      return one === null ? [] : [one];
  }
}

/** The indicators a choice stands for: one by its code, a group by `group:…`, all by `all`. */
export function indicatorsOf(choice: string, indicators: readonly ListedIndicator[]): string[] {
  if (choice === 'all') return indicators.map(({ code }) => code);
  const group = choice.startsWith('group:') ? choice.slice('group:'.length) : null;
  return indicators.filter((one) => (group === null ? one.code === choice : one.group === group)).map(({ code }) => code);
}
