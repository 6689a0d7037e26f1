import { namePeople } from '@thucthi/access/server';
import { foldVi } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { isIllustrative, lifeOfUnits, workingDaysBetween } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listInquiries, PossibleTurn, readInquiry } from '../../contract.ts';
import { isWaiting, timeliness, type InquiryNow } from '../../domain/inquiry/inquiry-state.ts';
import { nextTurns } from '../../domain/inquiry/take-turn.ts';
import { turnRules } from '../../domain/inquiry/turn-rules.ts';
import { webAddressOf } from '../../domain/own-words.ts';
import { indicatorOf, namesOfSubjects } from '../subjects/find-subject.ts';
import { unitNames } from '../summaries.ts';
import { deskUnitsOf, successorsOf, writableUnits } from '../task-units.store.ts';
import { unitsShown } from '../show-tasks.ts';
import { ownUnit } from '../units-named.ts';
import { writingWork, type Work, type WritingWork } from '../work.ts';
import { readTurns } from './inquiries.store.ts';
import { countInquiries, listInquiryRows, type InquiryFilter, type ListedInquiry } from './inquiry-list.store.ts';

type Shown = z.input<(typeof readInquiry)['answer']>;
type Asked = z.output<(typeof listInquiries)['query']>;
const atMost = 200;

/** One list of requests, with how many there are of each kind. */
export function showInquiriesOf({ database, clock, scope }: Work, asked: Asked): Promise<z.input<(typeof listInquiries)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const { unit, units } = await unitsShown(tx, scope, asked.unit);
    const filter: InquiryFilter = {
      // about one thing: wherever it lies; on a desk: whatever it is about
      units: asked.task === undefined && asked.figureOf === undefined && asked.desk === undefined ? units : null,
      subjectUnit: asked.figureOf === undefined ? undefined : (await ownUnit(tx, scope, asked.figureOf)).id,
      indicator: asked.indicator === undefined ? undefined : (await indicatorOf(work, asked.indicator)).id,
      task: asked.task,
      state: asked.state,
      waiting: asked.waiting === 'true',
      overdue: asked.overdue === 'true',
      deskOf: asked.desk === undefined ? undefined : await deskUnitsOf(tx, unit.id),
      words: foldVi(asked.q ?? '').match(/[\p{L}\p{N}]+/gu) ?? [],
    };
    const rows = await listInquiryRows(tx, scope.tenantId, filter, clock.today(), atMost + 1);
    return {
      illustrative: await isIllustrative(tx, scope.tenantId),
      unit: { slug: unit.slug, name: unit.name },
      counts: await countInquiries(tx, scope.tenantId, { units }, clock.today()),
      inquiries: await inquiriesShown(work, rows.slice(0, atMost)),
      more: rows.length > atMost,
    };
  });
}

/** One request with its exchange. */
export function showInquiryOf({ database, clock, scope }: Work, id: string): Promise<Shown> {
  return withScope(database, scope, async (tx) => showInquiryIn(await writingWork(tx, clock, scope), id));
}

/** The same inside a transaction that is open already. */
export async function showInquiryIn(work: WritingWork, id: string): Promise<Shown> {
  const [shown] = await inquiriesShown(work, await inquiryRows(work, [id]));
  if (shown === undefined) throw new Refusal('not-found');
  return shown;
}

/** Requests by id; those the scope may not see are absent. */
export const inquiryRows = ({ tx, clock, scope }: WritingWork, ids: readonly string[]): Promise<ListedInquiry[]> =>
  listInquiryRows(tx, scope.tenantId, { units: null, ids }, clock.today(), ids.length);

async function inquiriesShown(work: WritingWork, rows: readonly ListedInquiry[]): Promise<Shown[]> {
  const { tx, clock, scope, calendar } = work;
  if (rows.length === 0) return [];
  const today = clock.today();
  const turnsOf = await readTurns(
    tx,
    scope.tenantId,
    rows.map(({ id }) => id),
  );
  const turns = [...turnsOf.values()].flat();
  const asked = [...new Set(rows.map(({ askedUnitId }) => askedUnitId))];
  const lives = await lifeOfUnits(tx, asked);
  const ended = new Map(
    asked.flatMap((id) => {
      const last = lives.get(id)?.to ?? null;
      return last !== null && last < today ? [[id, last] as const] : [];
    }),
  );
  const successors = new Map<number, number[]>();
  for (const id of ended.keys()) successors.set(id, await successorsOf(tx, id));
  const nameOf = await unitNames(work, [
    ...rows.flatMap(({ askerUnitId, askedUnitId }) => [askerUnitId, askedUnitId]),
    ...turns.flatMap(({ unitId, askedUnitId }) => [unitId, askedUnitId]),
    ...[...successors.values()].flat(),
  ]);
  const subjectOf = await namesOfSubjects(work, rows);
  const people = await namePeople(
    tx,
    scope,
    turns.map(({ recordedBy }) => recordedBy),
    today,
  );
  const canOf = await possibleTurns(work);
  return rows.flatMap((row) => {
    const subject = subjectOf(row);
    if (subject === null) return [];
    const own = turnsOf.get(row.id) ?? [];
    const time = timeliness(row, today);
    return [
      {
        id: row.id,
        subject,
        asker: nameOf(row.askerUnitId),
        asked: { ...nameOf(row.askedUnitId), endedOn: ended.get(row.askedUnitId) ?? null },
        askedOn: row.askedOn,
        question: row.question,
        state: row.state,
        answerBy: row.answerBy,
        dueOn: row.dueOn,
        overdue: time === 'overdue',
        late: time === 'late',
        workingDaysLeft: isWaiting(row.state) ? workingDaysBetween(today, row.dueOn, calendar) : null,
        answer: own.findLast(({ kind }) => kind === 'answer')?.words ?? null,
        answeredOn: row.answeredOn,
        turns: own.map((turn) => ({
          serial: turn.serial,
          kind: turn.kind,
          on: turn.on,
          at: turn.recordedAt.toISOString(),
          by: people.get(turn.recordedBy ?? '')?.vi ?? null,
          unit: nameOf(turn.unitId),
          asked: nameOf(turn.askedUnitId),
          words: turn.words,
          evidence: turn.evidence,
          evidenceHref: turn.evidence === null ? null : webAddressOf(turn.evidence),
          answerBy: turn.answerBy,
        })),
        successors: (successors.get(row.askedUnitId) ?? []).map(nameOf),
        can: canOf(row),
        version: row.serial,
      },
    ];
  });
}

/** What a reader may do with a request now, by rights and units; the server judges again when it is done. */
async function possibleTurns({ tx, scope }: WritingWork): Promise<(now: InquiryNow) => PossibleTurn[]> {
  const may = await writableUnits(tx, scope);
  return (now) =>
    nextTurns(now).flatMap((kind): PossibleTurn[] => {
      const { side, needs } = turnRules[kind];
      const [right, unitId, door] =
        side === 'asker' ? (['tasks.assign', now.askerUnitId, 'decision'] as const) : (['tasks.act', now.askedUnitId, 'step'] as const);
      return scope.rights.has(right) && may(unitId) ? [{ kind, door, needs: [...needs] }] : [];
    });
}
