import type { Me } from '@thucthi/access/contract';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';

/** The unit a signed-in reader opens on: the one a role is held for, else the body's own; null for a stranger. */
export function homeUnitOf(me: Me): string | null {
  return me.person?.roles.find((role) => role.unit !== null)?.unit?.slug ?? me.tenant?.rootUnit ?? null;
}

/** Who the reader is; undefined until the server has said so. */
export function useMe(): Me | undefined {
  return useRead(routes.readMe, {}, { staleTime: 5 * 60_000 }).data;
}
