import { formatDateVi } from '@thucthi/kernel';
import type { z } from 'zod';
import type { moveSession } from '../contract.ts';
import { hasQuorum } from '../domain/session-rules.ts';
import { movesFrom, stateWords, type SessionMove } from '../domain/session-state.ts';
import { endOpenItems, readItems } from './agenda.store.ts';
import { changing, refused, type Changing } from './changing.ts';
import { freezeIn } from './freeze.ts';
import { refuseImpossibleLine, lineGroundOf } from './line-possible.ts';
import { readLines } from './lines.store.ts';
import { makeTasksIn } from './make-tasks.ts';
import { readMaterials } from './materials.store.ts';
import { papersAfterwards, refuseFixed } from './papers-fixed.ts';
import { paperOf, readPapers } from './papers.store.ts';
import { readMembers } from './people.store.ts';
import { sessionBefore } from './sessions.store.ts';
import { readVotes } from './votes.store.ts';
import type { Page, Work } from './work.ts';

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
const arrive: Readonly<Record<SessionMove, Arrive>> = {
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
    await refuseFixed(at, session.id, papersAfterwards);
    session.endedAt = null;
    return;
  }
  if (session.heldOn > clock.today())
    throw refused(`ngày họp ${formatDateVi(session.heldOn)} chưa đến`, `the day of the session, ${session.heldOn}, has not come`);
  // Another may have been held since this one was called.
  session.previousId = (await sessionBefore(tx, scope.tenantId, session))?.id ?? session.previousId;
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
  if (session.rules.quorum !== null && members.length === 0)
    throw refused('chưa có ai có quyền biểu quyết trong danh sách triệu tập', 'nobody who is called may vote');
  if (!hasQuorum(session.rules, present, members.length))
    throw refused(
      `có mặt ${present}/${members.length}, không đủ số thành viên theo quy định; hãy điểm danh đủ trước khi kết thúc`,
      `${present} of ${members.length} present are no quorum; complete the roll before closing`,
    );
  const lines = await readLines(tx, scope.tenantId, session.id);
  const open = lines.filter(({ state }) => state === 'proposed').length;
  if (open > 0) throw refused(`còn ${open} dòng chưa được xác nhận hoặc bỏ`, `${open} lines are neither confirmed nor dropped`);
  const ground = await lineGroundOf(at);
  for (const line of lines) if (line.state === 'confirmed') await refuseImpossibleLine(ground, session, line);
  const notice = paperOf(await readPapers(tx, scope.tenantId, session.id), 'notice');
  if (notice?.documentId != null && notice.issuedOn !== null)
    return { tasks: await makeTasksIn(at, session, session.clockFrom === 'issue' ? notice.issuedOn : session.heldOn, notice.documentId) };
  return { tasks: session.clockFrom === 'session' ? await makeTasksIn(at, session, session.heldOn, null) : 0 };
}
