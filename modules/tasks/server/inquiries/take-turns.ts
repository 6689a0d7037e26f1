import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { answerInquiry } from '../../contract.ts';
import type { InquiryTurn, TurnKind } from '../../domain/inquiry/inquiry-state.ts';
import { takeTurn } from '../../domain/inquiry/take-turn.ts';
import { turnRules } from '../../domain/inquiry/turn-rules.ts';
import { ownWords } from '../../domain/own-words.ts';
import { writableUnits } from '../task-units.store.ts';
import { unitsToAssign } from '../units-named.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { answerTime } from './ask-for-explanation.ts';
import { insertTurn, lockInquiry, moveInquiry } from './inquiries.store.ts';
import { inquiryRows, showInquiryIn } from './show-inquiries.ts';

type Answer = z.input<(typeof answerInquiry)['answer']>;

/** A turn as it is asked for. */
export interface AskedTurn {
  readonly kind: TurnKind;
  readonly words?: string | undefined;
  readonly evidence?: string | undefined;
  readonly unit?: string | undefined;
  readonly answerBy?: string | undefined;
  readonly keepDayOff?: boolean;
}

/** Takes one turn and answers the request after it; 409 with the request as it stands where somebody was faster. */
export function takeTurnOf(
  { database, clock, scope }: Work,
  id: string,
  asked: AskedTurn & { readonly writeId: string; readonly basedOn: number },
): Promise<Answer> {
  const { writeId, basedOn, ...turn } = asked;
  return runWrite(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const content = { use: 'inquiry-turn', inquiry: id, basedOn, ...(JSON.parse(JSON.stringify(turn)) as object) };
    await writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await takeTurnIn(work, id, turn, basedOn);
      return null;
    });
    return showInquiryIn(work, id);
  });
}

/** The same inside a transaction that is open already; `basedOn` null = on whatever stands. */
export async function takeTurnIn(work: WritingWork, id: string, asked: AskedTurn, basedOn: number | null): Promise<void> {
  const { tx, clock, scope } = work;
  await lockInquiry(tx, scope.tenantId, id);
  const [now] = await inquiryRows(work, [id]);
  if (now === undefined) throw new Refusal('not-found');
  const { side, newClock } = turnRules[asked.kind];
  if (!(await writableUnits(tx, scope))(side === 'asker' ? now.askerUnitId : now.askedUnitId)) throw new Refusal('outside-scope');
  if (basedOn !== null && now.serial !== basedOn) throw new Refusal('inquiry-changed', { inquiry: await showInquiryIn(work, id) });
  const today = clock.today();
  const to = asked.unit === undefined ? undefined : (await unitsToAssign(tx, scope, [asked.unit], today)).get(asked.unit);
  const turn: InquiryTurn = {
    kind: asked.kind,
    on: today,
    words: ownWords(asked.words),
    evidence: ownWords(asked.evidence),
    toUnitId: asked.kind === 'readdress' ? (to?.id ?? null) : null,
    ...(newClock === true ? answerTime(work, { answerBy: asked.answerBy, keepDayOff: asked.keepDayOff === true }) : {}),
  };
  const taken = takeTurn(now, turn);
  if ('fault' in taken) throw new Refusal('task-refused', { detail: taken.fault });
  const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
  await insertTurn(tx, scope.tenantId, { inquiryId: id, unitId: taken.unitId, now: taken.now, turn }, stamp);
  if (!(await moveInquiry(tx, scope.tenantId, id, taken.now))) throw new Refusal('outside-scope');
  await writeAudit(tx, scope, clock, {
    action: 'inquiries.turn',
    subjectKind: 'inquiry',
    subjectId: id,
    detail: {
      answerBy: turn.answerBy ?? null,
      serial: taken.now.serial,
      to: taken.now.askedUnitId,
      turn: turn.kind,
      unit: taken.unitId,
    },
  });
  await announce(tx, scope, clock, 'tasks', { inquiries: [id] });
}
