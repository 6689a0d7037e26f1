import { periodWords } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { insertLateEntries, readLateEntries, type LateEntry } from '@thucthi/figures/server';
import { announce, newId, Refusal, runWrite, withScope, writeAudit, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { allowLateEntry, lateEntry, listLateEntries } from '../contract.ts';
import { ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { endOfDay } from './lay-out.ts';
import { ownUnit } from './own-unit.ts';
import { readDueReports } from './report-due.store.ts';
import type { Work } from './work.ts';

type Shown = z.input<typeof lateEntry>;
const shownAtMost = 200;

/** Opens a closed period of one unit for a time; it ends by the clock, and every figure written under it carries its id. */
export function allowLateEntryOf(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof allowLateEntry)['body']>>,
): Promise<Shown> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'allow-late-entry', ...given } }, async () => {
      const unit = await ownUnit(tx, scope, asked.unit);
      const [report] = await readDueReports(tx, scope.tenantId, [{ formId: asked.form, period: asked.period, unitId: unit.id }]);
      if (report === undefined) throw new Refusal('not-found');
      const now = clock.now();
      const expiresAt = endOfDay(asked.lastDay);
      if (expiresAt <= now)
        throw new Refusal('collection-refused', {
          detail: { vi: 'Ngày cuối của đợt nhập muộn phải từ hôm nay trở đi.', en: 'A permit runs until today or later.' },
        });
      const entry: LateEntry = {
        id: newId(now),
        unitId: unit.id,
        formId: asked.form,
        formPeriod: asked.period,
        formName: report.formName,
        periods: ledgerPeriodsOf(asked.period),
        indicatorIds: report.indicatorIds,
        authority: asked.authority.normalize('NFC'),
        reason: asked.reason.normalize('NFC'),
        expiresAt,
        recordedAt: now,
        recordedBy: scope.personId,
      };
      await insertLateEntries(tx, scope.tenantId, [entry]);
      await writeAudit(tx, scope, clock, {
        action: 'periods.opened',
        subjectKind: 'unit',
        subjectId: String(unit.id),
        detail: {
          authority: entry.authority,
          form: asked.form,
          formName: report.formName,
          lastDay: asked.lastDay,
          lateEntry: entry.id,
          period: asked.period,
          reason: entry.reason,
          unit: unit.id,
        },
      });
      await announce(tx, scope, clock, 'collection', { units: [unit.id] });
      const [shown] = await shownEntries(tx, scope, [{ ...entry, figures: 0 }], now, clock.today());
      if (shown === undefined) throw new Error('a permit that was written is shown');
      return shown;
    }),
  );
}

/** Permits of a unit and below, the newest first. */
export function showLateEntriesOf({ database, clock, scope }: Work, slug: string): Promise<z.input<(typeof listLateEntries)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const entries = await readLateEntries(tx, scope.tenantId, unit.id, shownAtMost);
    return { entries: await shownEntries(tx, scope, entries, clock.now(), clock.today()) };
  });
}

async function shownEntries(
  tx: ScopedTx,
  scope: Scope,
  entries: readonly (LateEntry & { figures: number })[],
  now: Date,
  today: string,
): Promise<Shown[]> {
  const units = await findUnits(tx, [...new Set(entries.map(({ unitId }) => unitId))]);
  const names = await namePeople(
    tx,
    scope,
    entries.map(({ recordedBy }) => recordedBy),
    today,
  );
  return entries.map((one) => ({
    id: one.id,
    unit: { slug: units.get(one.unitId)?.slug ?? String(one.unitId), name: units.get(one.unitId)?.name ?? '' },
    form: { id: one.formId, name: one.formName },
    period: one.formPeriod,
    periodName: periodWords(one.formPeriod),
    authority: one.authority,
    reason: one.reason,
    givenAt: one.recordedAt.toISOString(),
    givenBy: names.get(one.recordedBy ?? '') ?? null,
    expiresAt: one.expiresAt.toISOString(),
    runs: one.expiresAt > now,
    figures: one.figures,
  }));
}
