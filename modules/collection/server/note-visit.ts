import { Refusal, withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { noteVisit } from '../contract.ts';
import { insertVisit } from './place-visits.store.ts';
import type { Work } from './work.ts';

/** Notes that the reader opened a place today. */
export function noteVisitOf({ database, scope, clock }: Work, place: string): Promise<z.input<(typeof noteVisit)['answer']>> {
  if (scope.personId === null) throw new Refusal('sign-in-required');
  return withScope(database, scope, async (tx) => ({ noted: await insertVisit(tx, scope, { day: clock.today(), place }) }));
}
