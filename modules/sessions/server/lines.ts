import { newId, Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, listUnitsOn } from '@thucthi/registry/server';
import type { addLines, changeLine } from '../contract.ts';
import { coordinatingNamed, mostLines, readConclusions, unitsNamed, type NamedUnit } from '../domain/conclusion-lines.ts';
import { changing, refused } from './changing.ts';
import { lineGroundOf, refuseImpossibleLine } from './line-possible.ts';
import { insertLines, readLines, updateLine, type LineRecord } from './lines.store.ts';
import { refuseFixed } from './papers-fixed.ts';
import { showSessionIn } from './show-session.ts';
import type { SessionRecord } from './sessions.store.ts';
import type { Body, Page, Work, WritingWork } from './work.ts';

/** The papers that say the lines of each list. */
const papersOf = { conclusion: ['minutes', 'notice'], programme: ['programme'] } as const;

/** Takes text as conclusions or as the work programme: each sentence a line, with what it says of who leads and until when. */
export function addLinesOf(work: Work, id: string, { writeId, list, text }: Body<typeof addLines>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.lines', content: { list, text }, part: 'lines' }, async ({ session, ...at }) => {
    await refuseFixed(at, id, papersOf[list]);
    const lines = await readIn(at, session, list, text);
    return { list, lines: lines.length };
  });
}

/** The same inside a transaction that is open already; answers the lines it made. */
export async function readIn(
  { tx, clock, scope }: WritingWork,
  session: SessionRecord,
  list: LineRecord['list'],
  text: string,
): Promise<LineRecord[]> {
  const read = readConclusions(text, session.heldOn);
  const standing = (await readLines(tx, scope.tenantId, session.id)).filter((line) => line.list === list);
  if (read.length === 0) throw refused('không đọc được câu nào trong nội dung đã gửi', 'no sentence was found in the text');
  if (standing.length + read.length > mostLines)
    throw refused(
      `một phiên họp ghi tối đa ${mostLines} dòng; đã có ${standing.length}, nội dung gửi thêm ${read.length}. Hãy chia nội dung, hoặc đưa văn bản dài vào mục Đọc báo cáo`,
      `a session holds ${mostLines} lines at most; there are ${standing.length}, and the text has ${read.length} more. Split it, or read a long paper as a report`,
    );
  const units = await unitsToLead(tx, scope, session);
  const idOf = new Map(units.map((unit) => [unit.slug, unit.id]));
  const ids = (named: readonly NamedUnit[]): number[] => named.flatMap(({ slug }) => idOf.get(slug) ?? []);
  const first = standing.reduce((last, line) => Math.max(last, line.position + 1), 0);
  const lines = read.map((one, at): LineRecord => {
    const leads = one.leadWords === null ? [] : unitsNamed(one.leadWords, units);
    return {
      id: newId(clock.now()),
      list,
      position: first + at,
      text: one.text,
      leadWords: one.leadWords,
      leadUnits: ids(leads),
      coordinating: ids(coordinatingNamed(one.text, units, leads)),
      product: null,
      deadline: one.deadline !== null && one.deadline >= session.heldOn ? one.deadline : null,
      deadlineWords: one.deadlineWords,
      keepDayOff: false,
      authority: null,
      responsible: null,
      state: 'proposed',
      version: 1,
    };
  });
  await insertLines(tx, scope.tenantId, session.id, lines);
  return lines;
}

/** Units of the body that can be asked to lead, as they are called on the day of the session. */
async function unitsToLead(tx: ScopedTx, scope: Scope, session: SessionRecord): Promise<(NamedUnit & { id: number })[]> {
  const { units } = await listUnitsOn(tx, {
    owner: scope.tenantId,
    on: session.heldOn,
    search: null,
    underId: null,
    areas: false,
    limit: 5000,
  });
  return units
    .filter(({ id }) => id !== session.unitId)
    .map(({ id, slug, name, kind, parentId }) => ({ id, slug, name, kind, below: parentId === session.unitId }));
}

/** Settles a line; where somebody else has done so meanwhile, both stand in the refusal. */
export function changeLineOf(work: Work, id: string, lineId: string, { writeId, basedOn, line }: Body<typeof changeLine>): Promise<Page> {
  return changing(
    work,
    id,
    { writeId, use: 'sessions.line', content: { line: lineId, basedOn, ...line }, part: 'lines' },
    async ({ session, ...at }) => {
      const { tx, scope } = at;
      const standing = (await readLines(tx, scope.tenantId, id)).find((one) => one.id === lineId);
      if (standing === undefined) throw new Refusal('not-found');
      if (standing.version !== basedOn) throw await changedMeanwhile(at, id, lineId);
      await refuseFixed(at, id, papersOf[standing.list]);
      const settled = {
        ...standing,
        ...line,
        leadWords: line.leadWords ?? standing.leadWords,
        leadUnits: await idsOf(tx, scope, line.leads),
        coordinating: await idsOf(tx, scope, line.coordinating),
      };
      if (line.state !== 'dropped') await refuseImpossibleLine(await lineGroundOf(at), session, settled);
      if (!(await updateLine(tx, scope.tenantId, id, settled))) throw await changedMeanwhile(at, id, lineId);
      return { line: lineId, state: line.state };
    },
  );
}

async function changedMeanwhile(work: WritingWork, id: string, lineId: string): Promise<Refusal> {
  const { lines } = await showSessionIn(work, id);
  return new Refusal('line-changed', { line: lines.find((one) => one.id === lineId) ?? null });
}

async function idsOf(tx: ScopedTx, scope: Scope, slugs: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const slug of new Set(slugs)) {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId)
      throw refused(`không có đơn vị “${slug}” trong cơ quan của bạn`, `your body has no unit "${slug}"`);
    ids.push(unit.id);
  }
  return ids;
}
