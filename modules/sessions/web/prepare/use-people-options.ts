import type { documentReaders } from '@thucthi/mandates/contract';
import { endpointRoute, usePageTools } from '@thucthi/registry/web';
import type { Option } from '@thucthi/ui';
import { useMemo } from 'react';

const peopleCall = endpointRoute<typeof documentReaders>('documentReaders', 'get', '/api/v1/document-readers');

/** The people of the body who have an account, for those who may see the list of them; empty for others. */
export function usePeopleOptions(): readonly Option[] {
  const tools = usePageTools();
  const may = tools.useMe()?.rights.includes('documents.record') === true;
  const people = tools.useRead(peopleCall, may ? {} : null).data?.people;
  return useMemo(
    () => (people ?? []).map(({ id, name, position }) => ({ id, label: name, ...(position === null ? {} : { detail: position }) })),
    [people],
  );
}
