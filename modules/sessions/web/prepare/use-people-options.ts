import { usePageTools } from '@thucthi/registry/web';
import type { Option } from '@thucthi/ui';
import { useMemo } from 'react';
import { sessionCalls } from '../routes.ts';

/** The people of the body who have an account, with what they hold; empty for those who hold no sessions. */
export function usePeopleOptions(): readonly Option[] {
  const tools = usePageTools();
  const may = tools.useMe()?.rights.includes('sessions.hold') === true;
  const people = tools.useRead(sessionCalls.listPeopleToCall, may ? {} : null).data?.people;
  return useMemo(
    () => (people ?? []).map(({ id, name, position }) => ({ id, label: name, ...(position === null ? {} : { detail: position }) })),
    [people],
  );
}
