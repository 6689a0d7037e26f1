import { administrationDigitalIndicators } from './administration-digital.ts';
import { agricultureRuralIndicators } from './agriculture-rural.ts';
import { budgetInvestmentLandIndicators } from './budget-investment-land.ts';
import { economyIndicators } from './economy.ts';
import { environmentUrbanIndicators } from './environment-urban.ts';
import type { IndicatorDef } from './indicator-def.ts';
import { orderDefenceIndicators } from './order-defence.ts';
import { socialIndicators } from './social.ts';

export type {
  IndicatorAccumulation,
  IndicatorDef,
  IndicatorFormula,
  IndicatorFrequency,
  IndicatorGroup,
  IndicatorPolarity,
  IndicatorRollUp,
  PlanConvention,
  PlanIssuer,
  PriceBasis,
} from './indicator-def.ts';
export { ownerSectorNames } from './owner-sector.ts';
export type { OwnerSector } from './owner-sector.ts';

/**
 * Every indicator the product knows from the start, in the order of the catalogue: its rows with compound rows
 * split into the things measured, the operands of their rates, and what the demo cities' documents state besides.
 * Percentages of disbursement (rows 36 and 37) are percentages of `public-investment-disbursement`, not indicators.
 */
export const indicatorCatalogue: readonly IndicatorDef[] = [
  ...economyIndicators,
  ...budgetInvestmentLandIndicators,
  ...agricultureRuralIndicators,
  ...socialIndicators,
  ...environmentUrbanIndicators,
  ...orderDefenceIndicators,
  ...administrationDigitalIndicators,
];
