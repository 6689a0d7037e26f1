import { BULLETINS } from './bulletins.ts';
import { COLUMNS } from './columns.ts';
import { COMMUNES } from './communes.ts';
import { DIGESTS } from './digests.ts';
import { DISPATCHES } from './dispatches.ts';
import { EXCERPTS } from './excerpts.ts';
import { FEATURES } from './features.ts';
import { NEWS } from './news.ts';
import { NOTICES } from './notices.ts';
import { OFFICES } from './offices.ts';
import { PARTY } from './party.ts';
import { PRESS } from './press.ts';
import type { ReportLines } from './report.ts';
import { SEASONS } from './seasons.ts';
import { WIRES } from './wires.ts';
import { DISTRICTS } from './districts.ts';
import { CONGRESSES } from './congresses.ts';
import { HALVES } from './halves.ts';
import { SECTORS } from './sectors.ts';
import { SERVICES } from './services.ts';
import { SOCIETY } from './society.ts';
import { STATISTICS } from './statistics.ts';
import { SUNDAYS } from './sundays.ts';

/** The short reports of the corpus by the world they come from: each can be held out while rules are made on the others. */
export const REPORTS: Readonly<Record<string, readonly ReportLines[]>> = {
  communes: COMMUNES,
  sectors: SECTORS,
  news: NEWS,
  party: PARTY,
  press: PRESS,
  excerpts: EXCERPTS,
  services: SERVICES,
  society: SOCIETY,
  statistics: STATISTICS,
  sundays: SUNDAYS,
  offices: OFFICES,
  bulletins: BULLETINS,
  dispatches: DISPATCHES,
  features: FEATURES,
  columns: COLUMNS,
  notices: NOTICES,
  digests: DIGESTS,
  seasons: SEASONS,
  wires: WIRES,
  districts: DISTRICTS,
  congresses: CONGRESSES,
  halves: HALVES,
};
