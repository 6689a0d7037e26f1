import type { ScopedTx } from '@thucthi/platform';
import type { Standing } from '../contract.ts';
import { issuerLevel, type IssuerLevel } from '../domain/issuer-level.ts';
import type { DocumentReference } from './documents.store.ts';
import { countOpenDocuments, readGraphDocuments, readGraphRelations, type GraphRelation } from './register-graph.store.ts';
import { standingsOn } from './standings.ts';

/** A document of the map: as others cite it, the level that issued it, and how it stands. */
export type MappedDocument = DocumentReference & { readonly level: IssuerLevel; readonly state: Standing['state'] };

/** The documents of a body that are something to each other or did something, and what they are to each other. */
export interface RegisterGraph {
  readonly documents: readonly MappedDocument[];
  readonly relations: readonly GraphRelation[];
  /** Open documents of the register that are not in it. */
  readonly aside: number;
}

/** More than this nobody reads on one page; the newest stand in it. */
const atMost = 1500;

/**
 * The graph of the register: open documents that stand in a relation, and those named by `acting` because they set something. Restricted
 * documents are left out for everybody, so that every look at one is audited.
 */
export async function readRegisterGraph(
  tx: ScopedTx,
  asked: { tenantId: number; today: string; acting: readonly string[]; cities: 'province' | 'district' },
): Promise<RegisterGraph> {
  const { tenantId, today } = asked;
  const rows = await readGraphDocuments(tx, tenantId, { ids: asked.acting, atMost });
  const standing = await standingsOn(tx, tenantId, today, rows);
  const shown = new Set(rows.map(({ id }) => id));
  return {
    documents: rows.map(({ effectiveFrom: _from, effectiveTo: _to, ...document }) => ({
      ...document,
      level: issuerLevel(document.issuer, asked.cities),
      state: standing(document.id).state,
    })),
    relations: (await readGraphRelations(tx, tenantId)).filter(({ from, to }) => shown.has(from) && shown.has(to)),
    aside: (await countOpenDocuments(tx, tenantId)) - rows.length,
  };
}
