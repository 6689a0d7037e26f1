import { createHash } from 'node:crypto';
import { readUpload, Refusal, route, withScope, type Route } from '@thucthi/platform';
import { commitImport, exportFigures, readImport, uploadFigures, type ImportBatch } from '../contract.ts';
import { exportFiguresOf } from './export-figures.ts';
import type { FileChecks } from './file-checks.ts';
import { readBatch, type BatchRecord } from './import-batch.store.ts';
import { commitBatch, openBatch, plainBatch } from './import-figures.ts';

/** Figures out as a file, and files of figures in: taken, watched while they are checked, written when the sender confirms. */
export function fileRoutes(checks: FileChecks): Route[] {
  return [
    route(exportFigures, (call) => exportFiguresOf(call, { ...call.params, ...call.query })),
    route(uploadFigures, async ({ database, scope, clock, log, request }) => {
      checks.makeSureOfRoom();
      const { name, bytes } = await readUpload(request, 'file');
      const batch = await openBatch(database, scope, clock, name, createHash('sha256').update(bytes).digest('hex'));
      checks.take({ database, scope, clock, log }, batch, bytes);
      return shown(batch);
    }),
    route(readImport, ({ database, scope, params }) =>
      withScope(database, scope, async (tx) => {
        const batch = await readBatch(tx, scope.tenantId, params.id);
        if (batch === null || batch.kind !== 'figures' || batch.recordedBy !== scope.personId) throw new Refusal('not-found');
        return shown(plainBatch(batch));
      }),
    ),
    route(commitImport, async ({ database, scope, clock, params, body }) =>
      shown(await commitBatch(database, scope, clock, params.id, { writeId: body.writeId, reason: body.reason ?? null })),
    ),
  ];
}

const shown = ({ rowCount, contentHash: _contentHash, ...batch }: BatchRecord): ImportBatch => ({ ...batch, rows: rowCount });
