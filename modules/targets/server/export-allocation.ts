import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { withScope, type Database, type Scope } from '@thucthi/platform';
import { attachment, fileTypes } from '@thucthi/sheet';
import { writeTargetRows, type ExchangedTarget } from '../domain/index.ts';
import { naturalComparator } from './allocation.ts';
import { writeExchangeFile } from './exchange-file.ts';
import { openAllocation, type AskedAllocation } from './show-allocation.ts';
import { comparatorOf, issuersOf } from './target-state.ts';
import type { TargetRecord } from './targets.store.ts';

/** The allocation as a file that can be filled in, pasted and imported again: every unit below has its row, also without a target. */
export function exportAllocationOf({ database, scope }: { database: Database; scope: Scope }, asked: AskedAllocation): Promise<Response> {
  return withScope(database, scope, async (tx) => {
    const { unit: whole, indicator, period, allocation, naming } = await openAllocation(tx, scope, asked);
    const units = new Map(allocation.rows.map(({ unit }) => [unit.id, { code: unit.code ?? unit.slug, name: unit.name }]));
    const issuers = allocation.plan === null ? [] : issuersOf(allocation.plan);
    const open = (unitId: number): ExchangedTarget => ({
      unit: unitId,
      indicator: indicator.definition.code,
      period,
      issuers,
      level: 'assigned',
      comparator: { kind: naturalComparator(indicator.definition) },
      value: null,
      document: null,
      externalId: null,
    });
    const written = (target: TargetRecord): ExchangedTarget => {
      const comparator = comparatorOf(target.terms) ?? { kind: 'ge' };
      const document = target.terms.documentId === null ? undefined : naming.documents.get(target.terms.documentId);
      return {
        unit: target.unitId,
        indicator: indicator.definition.code,
        period: target.period,
        issuers,
        level: target.level,
        comparator,
        value: comparator.kind === 'range' ? null : target.terms.value,
        document: document?.symbol ?? null,
        externalId: target.terms.externalId,
      };
    };
    const targets = allocation.rows.flatMap(({ unit, target, striving }) => [
      target === null ? open(unit.id) : written(target),
      ...(striving === null ? [] : [written(striving)]),
    ]);
    const rows = writeTargetRows(targets, {
      unit: (id) => units.get(id) ?? { code: String(id), name: '' },
      indicator: () => indicator.definition,
    });
    const pieces: Uint8Array[] = [];
    for await (const piece of writeExchangeFile(rows)) pieces.push(piece);
    const name = `Giao chỉ tiêu ${indicator.definition.name.vi} ${whole.name} ${formatPeriodVi(parsePeriodCode(period), 'short')}.xlsx`;
    const plain = `giao-chi-tieu_${whole.slug}_${indicator.definition.code}_${period.replaceAll('/', '_')}.xlsx`;
    return new Response(new Uint8Array(Buffer.concat(pieces)), {
      headers: {
        'Content-Type': fileTypes.xlsx,
        'Content-Disposition': attachment(name, plain),
        'Cache-Control': 'private, no-store',
      },
    });
  });
}
