import { assignRole, createPerson, roles, type RoleCode } from '@thucthi/access/server';
import { asWorker, mintScope, movableClock, newId, runWrite, silentLog, type Database, type Scope } from '@thucthi/platform';
import type { FileJudge } from '../server/cells/keep-evidence.ts';
import { commentOnCellOf } from '../server/cells/comment-on-cell.ts';
import { eraseCommentOf } from '../server/cells/erase-comment.ts';
import { keepEvidenceOf } from '../server/cells/keep-evidence.ts';
import { settleCellOf } from '../server/cells/settle-cell.ts';
import { showCellMarksOf } from '../server/cells/show-cell-marks.ts';
import { showCellOf } from '../server/cells/show-cell.ts';
import { withdrawEvidenceOf } from '../server/cells/withdraw-evidence.ts';
import { submitFigures } from '../server/submit-figures.ts';
import { loadSmallProvince, type SmallProvince } from './small-province.ts';

const period = '2026-10';
const indicator = 'budget-revenue';
let people = 0;

/** A small province at work on one cell of its southern commune: who enters there, who checks, who inspects, who enters elsewhere. */
export async function openCellDesk(database: Database) {
  const small = await loadSmallProvince(database);
  const clock = movableClock(new Date('2026-11-10T03:00:00Z'));
  const slug = `xa-nam-${small.tenantId}`;
  const someone = (role: RoleCode | null, unitId: number | null): Promise<Scope> => addPerson(database, small, clock, role, unitId);
  const officer = await someone('ward-officer', small.south);
  const checker = await someone('unit-checker', small.province);
  const inspector = await someone('inspector', null);
  const neighbour = await someone('ward-officer', small.east);
  const administrator = await someone('administrator', null);
  const noRole = await someone(null, null);
  const work = (scope: Scope) => ({ database, clock, scope, log: silentLog });
  const cell = { slug, indicator, period };
  /** Takes what begins like a PDF; what files are is told elsewhere. */
  const judge: FileJudge = async (_, bytes) => (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '%PDF' ? 'pdf' : 'png');
  return {
    small,
    clock,
    slug,
    cell,
    officer,
    checker,
    inspector,
    neighbour,
    administrator,
    noRole,
    someone,
    work,
    enter: (value: string, basedOn: string | null = null, scope: Scope = officer) =>
      submitFigures(database, scope, clock, {
        writeId: newId(),
        figures: [{ unit: slug, indicator, period, vintage: 'uoc', value, basedOn, ...(basedOn === null ? {} : { reason: 'rà lại' }) }],
      }).then(({ figures }) => figures[0]?.id ?? ''),
    say: (scope: Scope, text: string, more: { figure?: string | null; writeId?: string; slug?: string; period?: string } = {}) =>
      commentOnCellOf(work(scope), more.slug ?? slug, {
        writeId: more.writeId ?? newId(),
        indicator,
        period: more.period ?? period,
        figure: more.figure ?? null,
        text,
      }),
    settle: (scope: Scope, step: 'resolve' | 'reopen', basedOn: string, writeId = newId()) =>
      settleCellOf(work(scope), slug, { writeId, indicator, period, step, basedOn }),
    erase: (scope: Scope, id: string, writeId = newId()) =>
      eraseCommentOf(work(scope), id, { writeId, reason: 'có thông tin cá nhân của người dân' }),
    show: (scope: Scope, asked = cell) => showCellOf(work(scope), asked),
    marks: (scope: Scope, periods = period) => showCellMarksOf(work(scope), slug, periods),
    attach: (scope: Scope, figure: string, content: string, name = 'bien-ban.pdf', asked = cell) =>
      keepEvidenceOf(work(scope), judge, { ...asked, figure }, { name, bytes: Uint8Array.from(Buffer.from(content)) }),
    withdraw: (scope: Scope, id: string, writeId = newId()) => withdrawEvidenceOf(work(scope), id, { writeId, reason: 'nộp nhầm tệp' }),
  };
}

async function addPerson(
  database: Database,
  small: SmallProvince,
  clock: Parameters<typeof createPerson>[2],
  role: RoleCode | null,
  unitId: number | null,
): Promise<Scope> {
  const { tenantId } = small;
  const administrator = mintScope({ tenantId, personId: null, rights: ['people.manage'], readUnits: 'all', writeUnits: 'all' });
  const username = `nguoi-${++people}`;
  const personId = await runWrite(database, administrator, async (tx) => {
    const id = await createPerson(tx, administrator, clock, {
      username,
      name: `Nguyễn Thị ${people}`,
      access: { kind: 'password', password: 'một câu thật dài để nhớ' },
    });
    if (role !== null) await assignRole(tx, administrator, clock, { personId: id, role, unitId });
    return id;
  });
  const def = role === null ? null : roles[role];
  return mintScope({
    tenantId,
    personId,
    rights: def?.rights ?? [],
    readUnits: def === null ? [] : 'all',
    writeUnits: def?.writes !== true ? [] : def.place === 'body' ? 'all' : unitId === null ? [] : [unitId],
  });
}

/** What lies in a table for a body, whoever may read it. */
export const countRows = (
  database: Database,
  table: 'cell_comment' | 'cell_mention' | 'cell_comment_text' | 'figure_evidence',
  tenantId: number,
) =>
  asWorker(database, 'test', async (tx) => {
    const { count } = await tx
      .selectFrom(table)
      .select((query) => query.fn.countAll<string>().as('count'))
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow();
    return Number(count);
  });
