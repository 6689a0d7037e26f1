import type { Issuer } from '@thucthi/assessment/web';
import type { WordKey } from '../locales/words.ts';
import type { IndicatorGroup } from './cockpit/cockpit-view.ts';

/** The names of the groups of indicators. */
export const groupWord: Record<IndicatorGroup, WordKey> = {
  economy: 'group.economy',
  'budget-investment-land': 'group.budget-investment-land',
  'agriculture-rural': 'group.agriculture-rural',
  social: 'group.social',
  'environment-urban': 'group.environment-urban',
  'order-defence': 'group.order-defence',
  'administration-digital': 'group.administration-digital',
};

/** The name of an issuer's plan as the denominator of percentages. */
export const planWord: Record<Issuer, WordKey> = {
  central: 'plan.central',
  province: 'plan.province',
  city: 'plan.city',
  council: 'plan.council',
  executive: 'plan.executive',
  'party-congress': 'plan.party-congress',
  'party-committee': 'plan.party-committee',
  unit: 'plan.unit',
};
