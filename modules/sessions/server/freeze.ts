import { createHash } from 'node:crypto';
import { readActualsOfMany, readScorecardFor } from '@thucthi/assessment/server';
import { parsePeriodCode, periodEnd, formatPeriodVi } from '@thucthi/kernel';
import { canonicalJson, newId, Refusal, withScope, type Json } from '@thucthi/platform';
import { childUnits, findUnits } from '@thucthi/registry/server';
import { tasksOfClass, writingWork } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { freezeMaterials, readMaterial } from '../contract.ts';
import { changing } from './changing.ts';
import { insertMaterials, readMaterialRow } from './materials.store.ts';
import { readSessionRow, type SessionRecord } from './sessions.store.ts';
import { openExplanationsOf, openObstaclesOf } from './stuck.ts';
import type { Body, Page, Work, WritingWork } from './work.ts';

/** Freezes what lies on the table of a session as it stands now; what was frozen before stays beside it. */
export function freezeMaterialsOf(work: Work, id: string, { writeId, basedOn }: Body<typeof freezeMaterials>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.freeze', content: {}, basedOn, part: 'materials' }, ({ session, ...at }) =>
    freezeIn(at, session),
  );
}

/** Freezes the material of a session by its id, inside a transaction that is open already. */
export async function freezeSession(work: WritingWork, id: string): Promise<void> {
  const session = await readSessionRow(work.tx, work.scope.tenantId, id);
  if (session === null) throw new Refusal('not-found');
  await freezeIn(work, session);
}

/**
 * Writes the material of a session: its unit's scorecard, the figures of the units below, overdue tasks, and what is stuck. Each is kept
 * with the hash of its content, so that anybody who cites it can show that it is what lay on the table.
 */
export async function freezeIn(work: WritingWork, session: SessionRecord): Promise<{ materials: number }> {
  const { tx, clock, scope } = work;
  const unit = (await findUnits(tx, [session.unitId])).get(session.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const now = clock.now();
  const period = formatPeriodVi(parsePeriodCode(session.period));
  const scorecard = await readScorecardFor(tx, scope, { slug: unit.slug, period: session.period, today: clock.today() });
  const overdue = await tasksOfClass(await writingWork(tx, clock, scope), unit.slug, 'overdue');
  const materials = [
    { kind: 'scorecard', title: `Kết quả các chỉ tiêu ${period} của ${unit.name}`, content: scorecard },
    {
      kind: 'units-below',
      title: `Số liệu ${period} của các đơn vị trực thuộc`,
      content: await unitsBelow(
        work,
        session,
        scorecard.rows.map(({ indicator }) => indicator),
      ),
    },
    { kind: 'tasks', title: 'Nhiệm vụ quá hạn', content: { tasks: overdue.map(withoutPerson) } },
    { kind: 'obstacles', title: 'Vướng mắc đang chờ tháo gỡ', content: { obstacles: await openObstaclesOf(work, unit) } },
    {
      kind: 'explanations',
      title: 'Yêu cầu giải trình chưa được trả lời',
      content: { explanations: await openExplanationsOf(work, unit) },
    },
  ].map(({ content, ...one }) => {
    const text = canonicalJson(JSON.parse(JSON.stringify(content)) as Json);
    return { ...one, id: newId(now), frozenAt: now, content: text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  await insertMaterials(tx, scope.tenantId, session.id, materials, scope.personId);
  return { materials: materials.length };
}

/** What is frozen can never be erased and is read by everybody: it says which unit holds a task, not which person. */
function withoutPerson<Task extends { person?: string | null }>(task: Task): Omit<Task, 'person'> {
  const { person: _, ...rest } = task;
  return rest;
}

async function unitsBelow(
  { tx, scope }: WritingWork,
  session: SessionRecord,
  indicators: readonly { code: string; name: { vi: string }; unit: string; decimals: number }[],
): Promise<object> {
  const units = await childUnits(tx, session.unitId, periodEnd(parsePeriodCode(session.period)));
  const values = await readActualsOfMany(tx, scope.tenantId, {
    unitIds: units.map(({ id }) => id),
    codes: indicators.map(({ code }) => code),
    period: session.period,
  });
  const shown = indicators.filter(({ code }) => values.has(code));
  return {
    units: units.map(({ slug, name }) => ({ slug, name })),
    indicators: shown.map(({ code, name, unit, decimals }) => ({ code, name: name.vi, unit, decimals })),
    values: shown.map(({ code }) => units.map(({ id }) => values.get(code)?.get(id)?.value ?? null)),
  };
}

/** Material as it was frozen. */
export function readMaterialOf(
  { database, scope }: Work,
  id: string,
  materialId: string,
): Promise<z.input<(typeof readMaterial)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const found = await readMaterialRow(tx, scope.tenantId, id, materialId);
    if (found === null) throw new Refusal('not-found');
    return { ...found, frozenAt: found.frozenAt.toISOString() };
  });
}
