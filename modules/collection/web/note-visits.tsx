import { usePageTools } from '@thucthi/registry/web';
import { useEffect, useRef } from 'react';
import { visitedPlaces } from '../domain/visited-places.ts';
import { collectionCalls } from './routes.ts';

/** Says once a day for each place that the reader opened it. What is not taken is not missed: nothing waits for it. */
export function useNoteVisit(place: string | undefined): void {
  const tools = usePageTools();
  const me = tools.useMe();
  const noted = useRef(new Set<string>());
  const known = visitedPlaces.find((one) => one === place);
  const key = me?.person == null || known === undefined ? null : `${me.person.id} ${me.today} ${known}`;
  useEffect(() => {
    if (key === null || known === undefined || noted.current.has(key)) return;
    noted.current.add(key);
    tools.write(collectionCalls.noteVisit, { body: { place: known } }).catch(() => undefined);
  }, [key, known, tools]);
}
