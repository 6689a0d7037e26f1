import { usePageTools } from '@thucthi/registry/web';
import type { Option } from '@thucthi/ui';
import { useMemo } from 'react';
import { unitsCall } from './routes.ts';

/** The units of the body to choose from, departments first; neighbourhoods only where they are asked for. */
export function useUnitOptions(
  unit: string,
  choice: { under?: string; neighbourhoods?: boolean } = {},
): { options: readonly Option[]; loading: boolean } {
  const tools = usePageTools();
  const { under, neighbourhoods = false } = choice;
  const read = tools.useRead(unitsCall, { query: { unit, limit: 4000, ...(under === undefined ? {} : { under }) } });
  const units = read.data?.units;
  const options = useMemo(
    () =>
      (units ?? [])
        .filter(({ kind }) => neighbourhoods || kind !== 'neighbourhood')
        .toSorted((a, b) => Number(b.tree === 'organisation') - Number(a.tree === 'organisation'))
        .map(({ slug, name }) => ({ id: slug, label: name })),
    [units, neighbourhoods],
  );
  return { options, loading: units === undefined };
}
