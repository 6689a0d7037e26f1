import { readRollup } from '@thucthi/figures/server';
import { asWorker, withScope, type Clock, type Database } from '@thucthi/platform';
import { sql } from 'kysely';
import type { MergedImportShown } from '../contract.ts';
import { makeManyCommunes, openMergeDesk, type ManyCommunes, type NamedFile } from './many-communes.ts';

/** A province of its own for one test, with its form, the desk at which its files are taken, and its templates. */
export interface MergeGround {
  readonly body: ManyCommunes;
  readonly desk: ReturnType<typeof openMergeDesk>;
  readonly form: string;
  readonly templates: NamedFile[];
  /** What the files are sent for. */
  readonly asked: { unit: string; form: string; period: string };
  /** Sends files and waits until they are checked. */
  readonly sent: (files: readonly NamedFile[]) => Promise<MergedImportShown>;
  /** The province's total of an indicator. */
  readonly total: (indicatorId: number) => Promise<number>;
  readonly count: (table: 'figure' | 'audit' | 'outbox' | 'import_figure', where?: ReturnType<typeof sql>) => Promise<number>;
}

/** The month of every ground. */
export const mergedPeriod = '2026-09';

/** Opens one with so many communes and indicators. */
export async function openMergeGround(database: Database, clock: Clock, communes: number, indicators = 3): Promise<MergeGround> {
  const body = await makeManyCommunes(database, communes, indicators);
  const desk = openMergeDesk(database, body.office, clock);
  const form = await desk.form(body.indicators.map(({ code }) => code));
  const asked = { unit: body.province.slug, form, period: mergedPeriod };
  return {
    body,
    desk,
    form,
    asked,
    templates: await desk.templates(body.province.slug, form, mergedPeriod),
    sent: async (files) => desk.checked(await desk.send(files, asked)),
    total: async (indicatorId) => {
      const rows = await withScope(database, body.office, (tx) =>
        readRollup(tx, {
          tenantId: body.tenantId,
          unitIds: [body.province.id],
          periods: [mergedPeriod],
          indicatorIds: [indicatorId],
          rule: 0,
          knownOn: null,
        }),
      );
      return Number(rows[0]?.value);
    },
    count: (table, where = sql`true`) =>
      asWorker(database, 'test', async (tx) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::integer as n from ${sql.table(table)} where tenant_id = ${body.tenantId} and ${where}`.execute(tx);
        return rows[0]?.n ?? 0;
      }),
  };
}
