import { formatDateVi } from '@thucthi/kernel';
import { findUnits } from '@thucthi/registry/server';
import { assignTasksIn, writingWork } from '@thucthi/tasks/server';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { joinTasks, readLines, type LineList, type LineRecord } from './lines.store.ts';
import type { SessionRecord } from './sessions.store.ts';
import type { WritingWork } from './work.ts';

/**
 * Makes the tasks of the confirmed lines, a task for each unit that leads; without one the task stands as chưa rõ with who assigned it.
 * `issued` is the document that tells it; without one the tasks wait for it to be issued.
 */
export async function makeTasksIn(work: WritingWork, session: SessionRecord, toldOn: string, issued: string | null): Promise<number> {
  const { tx, clock, scope } = work;
  const lines = (await readLines(tx, scope.tenantId, session.id)).filter(({ state, tasks }) => state === 'confirmed' && tasks.length === 0);
  const units = await findUnits(tx, [...new Set(lines.flatMap((line) => [...line.leadUnits, ...line.coordinating]))]);
  const slugOf = (id: number): string => units.get(id)?.slug ?? '';
  const tasks = await writingWork(tx, clock, scope);
  let made = 0;
  for (const { list, told, own } of directivesFor(lines, session, toldOn)) {
    const asked = own.flatMap((line) =>
      (line.leadUnits.length === 0 ? [null] : line.leadUnits).map((lead) => ({
        line: line.id,
        task: {
          lead: lead === null ? null : slugOf(lead),
          coordinating: line.coordinating
            .filter((unit) => unit !== lead)
            .slice(0, 60)
            .map(slugOf),
          responsible: line.responsible,
          content: line.text,
          product: line.product,
          authority: line.authority,
          deadline: line.deadline,
          keepDayOff: line.keepDayOff,
        },
      })),
    );
    const directive = directiveOf(
      session,
      list,
      told,
      issued,
      own.map(({ text }) => text),
    );
    const answer = await assignTasksIn(tasks, { directive, tasks: asked.map(({ task }) => task) }, session.unitId);
    await joinTasks(
      tx,
      scope.tenantId,
      session.id,
      asked.flatMap(({ line }, at) => {
        const task = answer.tasks[at];
        return task === undefined ? [] : [{ line, task }];
      }),
    );
    made += answer.tasks.length;
  }
  return made;
}

/**
 * The lines told together: those of one list. A line whose day lies before the notice was issued was told in the session; no clock can
 * begin after it has ended.
 */
function directivesFor(lines: readonly LineRecord[], { heldOn }: SessionRecord, toldOn: string) {
  const toldWhen = ({ deadline }: LineRecord): string => (deadline !== null && deadline < toldOn ? heldOn : toldOn);
  return (['conclusion', 'programme'] as const).flatMap((list) =>
    [
      ...Map.groupBy(
        lines.filter((line) => line.list === list),
        toldWhen,
      ),
    ].map(([told, own]) => ({ list, told, own })),
  );
}

const longestWords = 20_000;

function directiveOf(session: SessionRecord, list: LineList, toldOn: string, issued: string | null, texts: readonly string[]) {
  const name = `${session.title}, ngày ${formatDateVi(session.heldOn)}`;
  return {
    source: 'session' as const,
    document: issued,
    sessionId: session.id,
    sourceName: (list === 'programme' ? `Chương trình công tác thông qua tại ${name}` : name).slice(0, 300),
    toldBy: session.chair ?? kindsOfSession[session.kind].chairOffice,
    toldOn,
    words: texts.join('\n').slice(0, longestWords),
    awaitsIssue: issued === null,
  };
}
