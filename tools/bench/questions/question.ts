import type { ScopedTx } from '@thucthi/platform';
import { withScope } from '@thucthi/platform';
import { CompiledQuery } from 'kysely';
import type { Loaded } from '../ground/load-figures.ts';
import { wholeBody } from '../ground/load-body.ts';
import type { Ground } from '../ground/open-ground.ts';
import type { Shape } from '../ground/shape.ts';

/** A data set lying ready. */
export interface Prepared {
  ground: Ground;
  shape: Shape;
  loaded: Loaded;
}

export const titleOf = ({ ground, shape }: Prepared): string => `data set ${shape.name}, ${ground.label}`;

/** Times work inside a scope's transaction, the way a handler runs it; opening and closing the transaction do not count. */
export async function inScope(ground: Ground, work: (tx: ScopedTx) => Promise<unknown>): Promise<number> {
  return withScope(ground.database, wholeBody, async (tx) => {
    const start = performance.now();
    await work(tx);
    return performance.now() - start;
  });
}

/** Times one statement over the same driver as the owner of the tables: no guard, nothing but the statement. */
export function bare(ground: Ground, statement: string, expected?: number): Promise<number> {
  return ground.database.kysely.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw('set local role none'));
    const start = performance.now();
    const { rows } = await tx.executeQuery(CompiledQuery.raw(statement));
    const taken = performance.now() - start;
    if (expected !== undefined && rows.length !== expected)
      throw new Error(`expected ${expected} rows, got ${rows.length}: ${statement.slice(0, 80)}`);
    return taken;
  });
}
