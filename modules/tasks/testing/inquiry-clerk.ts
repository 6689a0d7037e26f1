import { newId, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import type { z } from 'zod';
import { askForExplanation, type Inquiry } from '../contract.ts';
import { askForExplanationOf } from '../server/inquiries/ask-for-explanation.ts';
import { showInquiryOf } from '../server/inquiries/show-inquiries.ts';
import { takeTurnOf, type AskedTurn } from '../server/inquiries/take-turns.ts';

type Given = Omit<z.input<NonNullable<(typeof askForExplanation)['body']>>, 'writeId'>;

/** People at work on requests for an explanation, through the uses the routes call. */
export interface InquiryClerk {
  ask: (scope: Scope, given: Given) => Promise<Inquiry>;
  turn: (scope: Scope, id: string, given: AskedTurn, more?: { basedOn?: number; writeId?: string }) => Promise<Inquiry>;
  read: (scope: Scope, id: string) => Promise<Inquiry>;
}

/** Opens the desk. */
export function inquiryClerk(database: Database, clock: MovableClock): InquiryClerk {
  const shape = askForExplanation.body;
  if (shape === null) throw new Error('this route takes a body');
  const read = async (scope: Scope, id: string): Promise<Inquiry> => (await showInquiryOf({ database, clock, scope }, id)) as Inquiry;
  return {
    read,
    ask: async (scope, given) =>
      (await askForExplanationOf({ database, clock, scope }, shape.parse({ writeId: newId(), ...given }))) as Inquiry,
    turn: async (scope, id, given, more = {}) => {
      const basedOn = more.basedOn ?? (await read(scope, id)).version;
      return (await takeTurnOf({ database, clock, scope }, id, { writeId: more.writeId ?? newId(), basedOn, ...given })) as Inquiry;
    },
  };
}
