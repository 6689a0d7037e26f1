import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { readUpload, runWrite, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { Context } from 'hono';
import type * as contract from '../contract.ts';
import { readExchangeFile } from './exchange-file.ts';
import { importTargets, type ImportedTargets } from './import-targets.ts';

type Asked = z.output<(typeof contract.importAllocation)['query']>;

/** Takes an uploaded file of targets into one plan, all or nothing, at most once for its write id. */
export async function importTargetsFile(
  { database, scope, clock, request }: { database: Database; scope: Scope; clock: Clock; request: Context },
  asked: Asked,
): Promise<ImportedTargets> {
  const { name, bytes } = await readUpload(request, 'file');
  const { headingRow, rows } = await readExchangeFile(bytes);
  const { decidedOn, reason } = asked;
  const amendment =
    decidedOn === undefined || reason === undefined ? null : { decidedOn, documentSymbol: asked.documentSymbol ?? null, reason };
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: asked.writeId, content: { use: 'import-targets', plan: asked.plan, amendment, contentHash, name } },
      () => importTargets(tx, scope, clock, { plan: asked.plan, amendment, headingRow, rows }),
    ),
  );
}
