import { foldVi } from '@thucthi/kernel';
import { findDocumentBySymbol, insertDocuments } from '@thucthi/mandates/server';
import { newId, type ScopedTx } from '@thucthi/platform';
import { takeTurns, type WriteStamp } from './plans.store.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bnq\b/, 'Nghị quyết'],
  [/\bqd\b/, 'Quyết định'],
  [/\bkh\b/, 'Kế hoạch'],
  [/\bctr?\b/, 'Chương trình'],
  [/\btb\b/, 'Thông báo'],
  [/\bcv\b/, 'Công văn'],
];

/**
 * The document behind the symbol a person typed. One that the register does not know yet is entered with its symbol, so that
 * the decision can be cited at once and completed later.
 */
export async function documentOfSymbol(
  tx: ScopedTx,
  tenantId: number,
  typed: string | null,
  facts: { decidedOn: string | null; issuer: string },
  stamp: WriteStamp,
): Promise<string | null> {
  const symbol = typed?.normalize('NFC').trim() ?? '';
  if (symbol === '') return null;
  await takeTurns(tx, tenantId, `symbol ${foldVi(symbol)}`);
  const known = await findDocumentBySymbol(tx, tenantId, symbol);
  if (known !== null) return known;
  const kind = kindOf(symbol);
  const id = newId(stamp.recordedAt);
  await insertDocuments(
    tx,
    tenantId,
    [
      {
        id,
        key: `symbol:${foldVi(symbol)}`,
        symbol,
        kind,
        title: `${kind} số ${symbol}`,
        issuer: facts.issuer,
        issuedOn: facts.decidedOn,
        note: null,
      },
    ],
    stamp,
  );
  return id;
}

/** The kind of document a symbol names: "12/QĐ-UBND" → Quyết định. */
export function kindOf(symbol: string): string {
  const words = foldVi(symbol).replaceAll(/[^a-z]+/g, ' ');
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'Văn bản';
}
