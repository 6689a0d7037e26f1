import type { Me } from '@thucthi/access/contract';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';

/** Who the reader is; undefined until the server has said so. */
export function useMe(): Me | undefined {
  return useRead(routes.readMe, {}, { staleTime: 5 * 60_000 }).data;
}
