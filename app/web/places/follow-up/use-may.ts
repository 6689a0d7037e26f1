import type { Me } from '@thucthi/access/contract';
import { useMe } from '../../shell/use-me.ts';

/** Whether the reader holds a right in this body; no for the data of any other. */
export function useMay(body: string | undefined): (right: Me['rights'][number]) => boolean {
  const me = useMe();
  return (right) => me?.rights.includes(right) === true && me.tenant?.slug === body;
}
