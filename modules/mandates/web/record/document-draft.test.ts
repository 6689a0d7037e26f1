import { describe, expect, test } from 'vitest';
import { openDocument, restrictedDocument } from '../../contract.ts';
import { differencesOf, documentFrom, draftOf, emptyDraft, faultsOf, type DocumentDraft } from './document-draft.ts';

const whole: DocumentDraft = {
  ...emptyDraft,
  symbol: '71/NQ-HĐND',
  kind: 'Nghị quyết',
  title: 'Kế hoạch năm 2026',
  issuer: 'HĐND thành phố',
  issuedOn: '2025-12-10',
  recipients: ' Thành ủy \n\n Các phường ',
  clauses: [
    { key: 0, label: 'Điều 1', title: 'Chỉ tiêu', page: '2' },
    { key: 1, label: '', title: '', page: '' },
  ],
};

describe('the form of a document', () => {
  test('sends what the contract takes, empty lines left out, and comes back the same', () => {
    const document = openDocument.parse(documentFrom(whole));
    expect(document).toMatchObject({ recipients: ['Thành ủy', 'Các phường'], clauses: [{ label: 'Điều 1', page: 2 }], note: null });
    expect(documentFrom(draftOf(document))).toEqual(document);
  });

  test('says what is missing', () => {
    expect(faultsOf(emptyDraft)).toEqual(['issuer', 'kind', 'title']);
    expect(faultsOf(whole)).toEqual([]);
    expect(faultsOf({ ...whole, link: 'javascript:alert(1)' })).toEqual(['link']);
    expect(faultsOf({ ...whole, clauses: [{ key: 0, label: 'Điều 1', title: '', page: '' }] })).toEqual(['clauses']);
    expect(faultsOf({ ...whole, clauses: [{ key: 0, label: 'Điều 1', title: 'x', page: 'hai' }] })).toEqual(['clauses']);
    expect(faultsOf({ ...whole, restricted: true, symbol: '' })).toEqual(['symbol', 'readers']);
  });

  test('of a restricted document lets nothing out that was typed before', () => {
    const sent = documentFrom({ ...whole, restricted: true, note: 'nội dung', readers: ['019ae7d0-0000-7000-8000-000000000000'] });
    expect(Object.keys(sent).toSorted()).toEqual(['issuedOn', 'issuer', 'link', 'readers', 'restricted', 'symbol']);
    expect(restrictedDocument.safeParse(sent).success).toBe(true);
  });

  test('finds where two people wrote differently', () => {
    expect(differencesOf(whole, { ...whole, title: 'Khác', issuedOn: null })).toEqual(['title', 'issuedOn']);
    expect(differencesOf(whole, { ...whole, clauses: whole.clauses.map((one) => ({ ...one, key: one.key + 9 })) })).toEqual([]);
  });
});
