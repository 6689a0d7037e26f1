import type { listUnits } from '@thucthi/registry/contract';
import { endpointRoute, usePageTools } from '@thucthi/registry/web';
import type { Option } from '@thucthi/ui';
import { useMemo } from 'react';

const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');

/** The units of the body that can be asked to lead, departments first; neighbourhoods lead nothing of a session. */
export function useUnitOptions(unit: string): { options: readonly Option[]; loading: boolean } {
  const tools = usePageTools();
  const units = tools.useRead(unitsCall, { query: { unit, limit: 4000 } }).data?.units;
  const options = useMemo(
    () =>
      (units ?? [])
        .filter(({ kind }) => kind !== 'neighbourhood')
        .toSorted((a, b) => Number(b.tree === 'organisation') - Number(a.tree === 'organisation'))
        .map(({ slug, name }) => ({ id: slug, label: name })),
    [units],
  );
  return { options, loading: units === undefined };
}
