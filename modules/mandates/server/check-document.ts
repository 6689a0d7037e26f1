import { foldVi } from '@thucthi/kernel';
import { peopleToName } from '@thucthi/access/server';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import type { DocumentToRecord } from '../contract.ts';
import type { DocumentContent } from './document-content.ts';
import { readDocuments } from './documents.store.ts';
import { findSame, takeSymbol } from './register.store.ts';

/** Refuses what cannot be so: an end before the beginning, readers who are not of the body. */
export async function refuseImpossible(tx: ScopedTx, scope: Scope, document: DocumentToRecord): Promise<void> {
  if (document.restricted) {
    const people = new Set((await peopleToName(tx, scope)).map(({ id }) => id));
    if (document.readers.every((id) => people.has(id))) return;
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'có người được nêu tên xem văn bản không phải là người dùng đang hoạt động của cơ quan; hãy chọn lại',
        en: 'somebody who was named is no active person of the body; choose again',
      },
      field: 'readers',
    });
  }
  const from = document.effectiveFrom ?? document.issuedOn;
  if (document.effectiveTo !== null && from !== null && document.effectiveTo < from)
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'ngày hết hiệu lực đứng trước ngày bắt đầu có hiệu lực; hãy kiểm tra lại hai ngày',
        en: 'the document ends before it begins; check both dates',
      },
      field: 'effectiveTo',
    });
}

/** Refuses a number which the same issuer has given in the same year to another document that the scope may see. */
export async function refuseKnown(tx: ScopedTx, tenantId: number, content: DocumentContent, own: string | null): Promise<void> {
  if (content.symbol === null) return;
  const symbolFold = foldVi(content.symbol);
  await takeSymbol(tx, tenantId, symbolFold);
  const year = content.issuedOn?.slice(0, 4) ?? null;
  const known = await findSame(tx, tenantId, { symbolFold, issuer: content.issuer, year });
  if (known === null || known === own) return;
  const document = (await readDocuments(tx, tenantId, [known])).get(known);
  throw new Refusal('document-known', { symbol: content.symbol, document });
}
