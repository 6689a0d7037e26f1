import { formatDateVi } from '@thucthi/kernel';
import { assignTasksIn, writingWork } from '@thucthi/tasks/server';
import { findUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { moveSession } from '../contract.ts';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { hasQuorum } from '../domain/session-rules.ts';
import { movesFrom, stateWords } from '../domain/session-state.ts';
import { endOpenItems, readItems } from './agenda.store.ts';
import { changing, refused, type Changing } from './changing.ts';
import { freezeIn } from './freeze.ts';
import { joinTasks, readLines, type LineList } from './lines.store.ts';
import { readMaterials } from './materials.store.ts';
import { readMembers } from './people.store.ts';
import type { SessionRecord } from './sessions.store.ts';
import { readVotes } from './votes.store.ts';
import type { Page, Work, WritingWork } from './work.ts';

/** Takes a session to its next state, with all that this brings with it. */
export function moveSessionOf(
  work: Work,
  id: string,
  { writeId, basedOn, to }: z.output<NonNullable<(typeof moveSession)['body']>>,
): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.move', content: { to }, basedOn }, async (at) => {
    const { session } = at;
    if (!movesFrom(session.state).includes(to))
      throw refused(
        `phiên họp ${stateWords[session.state].vi}, không chuyển sang “${stateWords[to].vi}” được`,
        `a session that is ${stateWords[session.state].en} cannot become ${stateWords[to].en}`,
      );
    const told = await arrive[to](at);
    session.state = to;
    return { to, ...told };
  });
}

type Arrive = (at: Changing) => Promise<Record<string, number> | void>;
const arrive: Readonly<Record<SessionRecord['state'], Arrive>> = {
  draft: async () => {},
  summoned: summon,
  'in-session': open,
  concluded: conclude,
  closed: close,
};

async function summon({ tx, scope, session }: Changing): Promise<void> {
  if ((await readItems(tx, scope.tenantId, session.id)).length === 0)
    throw refused('chương trình chưa có nội dung nào', 'the agenda is empty');
  if ((await readMembers(tx, scope.tenantId, session.id)).length === 0)
    throw refused('chưa có ai trong danh sách triệu tập', 'nobody is called yet');
}

/** Opens the session, or opens it again; the first time what lies on the table is frozen, if nobody has done so before. */
async function open({ session, ...at }: Changing): Promise<{ materials: number } | void> {
  const { tx, scope, clock } = at;
  if (session.state === 'concluded') {
    session.endedAt = null;
    return;
  }
  if (session.heldOn > clock.today())
    throw refused(`ngày họp ${formatDateVi(session.heldOn)} chưa đến`, `the day of the session, ${session.heldOn}, has not come`);
  session.beganAt = clock.now();
  if ((await readMaterials(tx, scope.tenantId, session.id)).length === 0) return freezeIn(at, session);
}

async function conclude({ tx, scope, clock, session }: Changing): Promise<void> {
  const running = (await readVotes(tx, scope.tenantId, session.id)).find(({ closedAt, way }) => closedAt === null && way !== 'written');
  if (running !== undefined) throw refused(`biểu quyết “${running.question}” chưa chốt`, `the vote "${running.question}" is not closed`);
  await endOpenItems(tx, scope.tenantId, session.id, clock.now(), null);
  session.endedAt = clock.now();
}

async function close({ session, ...at }: Changing): Promise<{ tasks: number }> {
  const { tx, scope } = at;
  const running = (await readVotes(tx, scope.tenantId, session.id)).find(({ closedAt }) => closedAt === null);
  if (running !== undefined) throw refused(`biểu quyết “${running.question}” chưa chốt`, `the vote "${running.question}" is not closed`);
  const members = (await readMembers(tx, scope.tenantId, session.id)).filter(({ votes }) => votes);
  const present = members.filter(({ attendance }) => attendance === 'present').length;
  if (members.length > 0 && !hasQuorum(session.rules, present, members.length))
    throw refused(
      `có mặt ${present}/${members.length}, không đủ số thành viên theo quy định; hãy điểm danh đủ trước khi kết thúc`,
      `${present} of ${members.length} present are no quorum; complete the roll before closing`,
    );
  const open = (await readLines(tx, scope.tenantId, session.id)).filter(({ state }) => state === 'proposed').length;
  if (open > 0) throw refused(`còn ${open} dòng chưa được xác nhận hoặc bỏ`, `${open} lines are neither confirmed nor dropped`);
  return { tasks: session.clockFrom === 'session' ? await makeTasksIn(at, session, session.heldOn, null) : 0 };
}

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
  for (const list of ['conclusion', 'programme'] as const) {
    const own = lines.filter((line) => line.list === list);
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
    if (asked.length === 0) continue;
    const directive = directiveOf(
      session,
      list,
      toldOn,
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
