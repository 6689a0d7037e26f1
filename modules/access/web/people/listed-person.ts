import type { AnswerOf } from '@thucthi/registry/web';
import type { listPeople } from '../../contract.ts';

/** One person of the list. */
export type ListedPerson = AnswerOf<typeof listPeople>['people'][number];
