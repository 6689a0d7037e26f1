import type { z } from 'zod';
import { announce, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Json, type Scope } from '@thucthi/platform';
import type { defineIndicator } from '../contract.ts';
import type { IndicatorDef } from '../data/indicators/indicator-def.ts';
import { checkDefinition } from '../domain/check-definition.ts';
import { insertIndicatorVersion, insertOwnIndicator, readIndicatorHistory, readIndicators } from './indicators.store.ts';
import { lockUnits } from './lock-units.store.ts';

/** A new indicator of a body, or a new version of one for that body; earlier versions keep answering for earlier days. */
export function saveDefinition(
  parts: { database: Database; clock: Clock; scope: Scope },
  asked: z.output<NonNullable<(typeof defineIndicator)['body']>>,
): Promise<{ code: string; version: number }> {
  const { database, clock, scope } = parts;
  const content = JSON.parse(
    JSON.stringify({ basedOnVersion: asked.basedOnVersion, definition: asked.definition, reason: asked.reason }),
  ) as Json;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: asked.writeId, content }, async () => {
      await lockUnits(tx, scope.tenantId, 'change'); // one definition after another within a body
      // The contract has checked every field; JSON leaves out what was not given.
      const definition = JSON.parse(JSON.stringify(asked.definition)) as IndicatorDef;
      const history = await readIndicatorHistory(tx, definition.code);
      const current = history?.versions.at(-1) ?? null;
      if ((current?.version ?? null) !== asked.basedOnVersion) throw changedMeanwhile(current);
      const codes = new Set([...(await readIndicators(tx)).values()].map((one) => one.definition.code));
      const faults = checkDefinition(definition, codes, current?.definition ?? null);
      const [first] = faults;
      if (first !== undefined)
        throw new Refusal('invalid-request', {
          detail: { vi: faults.map(({ vi }) => vi).join(' '), en: faults.map(({ en }) => en).join(' ') },
          field: first.field,
        });
      const id = history?.id ?? (await insertOwnIndicator(tx, scope.tenantId, definition.code));
      const version = (current?.version ?? 0) + 1;
      await insertIndicatorVersion(
        tx,
        scope.tenantId,
        { id, version, definition },
        { recordedAt: clock.now(), recordedBy: scope.personId, reason: asked.reason },
      );
      await writeAudit(tx, scope, clock, {
        action: 'indicator.defined',
        subjectKind: 'indicator',
        subjectId: definition.code,
        detail: { version, reason: asked.reason, definition: JSON.parse(JSON.stringify(definition)) as Json },
      });
      await announce(tx, scope, clock, 'indicators', { code: definition.code, version });
      return { code: definition.code, version };
    }),
  );
}

function changedMeanwhile(current: { version: number; definition: IndicatorDef } | null): Refusal {
  return new Refusal('target-changed', {
    vi:
      current === null
        ? 'Chưa có chỉ tiêu này. Nội dung của bạn chưa được ghi; hãy tải lại danh mục.'
        : `Chỉ tiêu này đã có định nghĩa mới hơn (lần ${current.version}). Nội dung của bạn chưa được ghi; hãy so sánh rồi quyết định.`,
    en:
      current === null
        ? 'There is no such indicator. Nothing was written; reload the catalogue.'
        : `This indicator already has a newer definition (version ${current.version}). Nothing was written; compare and decide.`,
    current: current === null ? null : { version: current.version, definition: current.definition },
  });
}
