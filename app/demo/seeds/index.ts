import { caoBang } from './cao-bang.ts';
import { haiPhong } from './hai-phong.ts';
import { hoChiMinh } from './ho-chi-minh.ts';
import { pleiku } from './pleiku.ts';
import type { SeedCity } from './types.ts';
import { yenBai } from './yen-bai.ts';

export type {
  SeedBasis,
  SeedCity,
  SeedCitySlug,
  SeedDerivation,
  SeedDocument,
  SeedFigure,
  SeedIssuer,
  SeedLevel,
  SeedLocator,
  SeedNote,
  SeedPlan,
  SeedPolarity,
  SeedStatement,
  SeedTarget,
  SeedVintage,
} from './types.ts';

/** The five demo cities, in the order the demo lists them. */
export const seedCities: readonly SeedCity[] = [pleiku, caoBang, yenBai, hoChiMinh, haiPhong];
