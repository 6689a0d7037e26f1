import { foldVi } from '@thucthi/kernel';
import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { addWorkingDays } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { askForExplanation } from '../../contract.ts';
import type { InquiryNow, InquiryTurn } from '../../domain/inquiry/inquiry-state.ts';
import { usualDays } from '../../domain/inquiry/turn-rules.ts';
import { ownWords } from '../../domain/own-words.ts';
import { deadlineOf } from '../deadline-of.ts';
import { findSubject } from '../subjects/find-subject.ts';
import { rootUnitOf } from '../task-units.store.ts';
import { unitsToAssign } from '../units-named.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { insertInquiry, insertTurn } from './inquiries.store.ts';
import { showInquiryIn } from './show-inquiries.ts';

type Body = z.output<NonNullable<(typeof askForExplanation)['body']>>;
type Answer = z.input<(typeof askForExplanation)['answer']>;
/** What is asked of whom. */
export type AskedInquiry = Omit<Body, 'writeId'>;

/** Asks a unit to explain, in the name of the body's own unit. */
export function askForExplanationOf({ database, clock, scope }: Work, asked: Body): Promise<Answer> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const sent = { use: 'ask-for-explanation', ...(JSON.parse(JSON.stringify(content)) as object) };
    const { id } = await writeOnce(tx, scope, clock, { id: writeId, content: sent }, async () => ({
      id: await askForExplanationIn(work, content),
    }));
    return showInquiryIn(work, id);
  });
}

/** The same inside a transaction that is open already; answers the id of the request. */
export async function askForExplanationIn(work: WritingWork, asked: AskedInquiry): Promise<string> {
  const { tx, clock, scope } = work;
  const today = clock.today();
  const askerUnitId = await rootUnitOf(tx, scope.tenantId);
  if (askerUnitId === null) throw new Refusal('not-found');
  const { row, words } = await findSubject(work, asked.subject);
  const unit = (await unitsToAssign(tx, scope, [asked.asked], today)).get(asked.asked);
  if (unit === undefined) throw new Refusal('not-found');
  if (unit.id === askerUnitId)
    throw new Refusal('task-refused', {
      detail: {
        vi: `${unit.name} không tự yêu cầu mình giải trình; hãy chọn đơn vị`,
        en: `${unit.name} does not ask itself; choose a unit`,
      },
    });
  const question = ownWords(asked.question) ?? '';
  const time = answerTime(work, asked);
  const now: InquiryNow = { state: 'asked', askerUnitId, askedUnitId: unit.id, ...time, answeredOn: null, serial: 1 };
  const turn: InquiryTurn = { kind: 'ask', on: today, words: question, ...time };
  const id = newId(clock.now());
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  const searchFold = foldVi(`${question} ${words}`)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  await insertInquiry(tx, scope.tenantId, { id, subject: row, askedOn: today, question, searchFold, now }, stamp);
  await insertTurn(tx, scope.tenantId, { inquiryId: id, unitId: askerUnitId, now, turn }, stamp);
  await writeAudit(tx, scope, clock, {
    action: 'inquiries.turn',
    subjectKind: 'inquiry',
    subjectId: id,
    detail: { answerBy: time.answerBy, serial: 1, to: unit.id, turn: 'ask', unit: askerUnitId },
  });
  await announce(tx, scope, clock, 'tasks', { inquiries: [id] });
  return id;
}

/** Until when an answer is due: the day that was named, else the usual number of working days from today. */
export function answerTime(
  { clock, calendar }: WritingWork,
  asked: { answerBy?: string | undefined; keepDayOff: boolean },
): { answerBy: string; dueOn: string } {
  const today = clock.today();
  const answerBy = asked.answerBy ?? addWorkingDays(today, usualDays, calendar);
  const { dueOn } = deadlineOf(calendar, { deadline: answerBy, keepDayOff: asked.keepDayOff }, today);
  return { answerBy, dueOn: dueOn ?? answerBy };
}
