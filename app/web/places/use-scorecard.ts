import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import type { CockpitView } from './cockpit/cockpit-view.ts';

/** The scorecard of a unit for the period and the day of knowledge that stand in the address; the one before stays until it is here. */
export function useScorecard(slug: string, { period, knownOn }: Pick<CockpitView, 'period' | 'knownOn'>) {
  return useRead(
    routes.readScorecard,
    { params: { slug }, query: { ...(period === undefined ? {} : { period }), ...(knownOn === undefined ? {} : { knownOn }) } },
    { keep: true },
  );
}
