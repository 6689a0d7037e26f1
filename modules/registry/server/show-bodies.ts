import type { z } from 'zod';
import { asWorker, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { listBodies } from '../contract.ts';
import { readBodies, readInstallation, type BodyRecord } from './bodies.store.ts';

/** Says which period a body should open on; figures knows, registry does not. */
export type LatestPeriod = (tx: ScopedTx, body: { tenantId: number; rootUnitId: number }) => Promise<string | null>;

/** The bodies a caller may open: the own one and, in the demo, every demo body. */
export async function showBodies(
  database: Database,
  scope: Scope,
  latestPeriod: LatestPeriod,
): Promise<z.input<(typeof listBodies)['answer']>> {
  // Bodies of others are read by the program itself and shown only where they are marked as demo.
  return asWorker(database, 'listing bodies', async (tx) => {
    const isDemo = (await readInstallation(tx))?.demo ?? false;
    const mayOpen = (body: BodyRecord): boolean => body.id === scope.tenantId || (isDemo && body.demo);
    const bodies = [];
    for (const body of (await readBodies(tx)).filter(mayOpen)) {
      bodies.push({
        slug: body.slug,
        name: body.name,
        rootUnit: body.rootSlug,
        demo: body.demo,
        illustrative: body.illustrative,
        latestPeriod: body.rootUnitId === null ? null : await latestPeriod(tx, { tenantId: body.id, rootUnitId: body.rootUnitId }),
      });
    }
    return { bodies };
  });
}
