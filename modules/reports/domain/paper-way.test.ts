import type { OfficialDocument } from '@thucthi/writer';
import { expect, test } from 'vitest';
import { draftPaper, faultOfMove, handedUp, issuedAs, paperStates, registerEntry, takenBack, type PaperMove } from './paper-way.ts';

const content = {
  kind: null,
  subject: 'Kết luận',
  issuer: 'UBND',
  recipients: ['Như trên'],
  draft: 'Dự thảo',
} as unknown as OfficialDocument;
const issuing = { symbol: '12/TB-UBND', issuedOn: '2026-11-20', signer: 'Nguyễn Văn An', signerOffice: null, sha256: null };
const moves: readonly PaperMove[] = [{ to: 'submitted' }, { to: 'draft', reason: 'sửa lại' }, { to: 'issued', ...issuing }];

test('a draft is handed up; what is handed up is taken back or issued; what is issued stays', () => {
  const allowed = (state: (typeof paperStates)[number]) =>
    moves.filter((move) => faultOfMove({ state, content }, move, '2026-11-20') === null).map(({ to }) => to);
  expect(paperStates.map(allowed)).toEqual([['submitted'], ['draft', 'issued'], []]);
});

test('nothing is issued without its words, nor on a day that has not come', () => {
  expect(faultOfMove({ state: 'submitted', content: null }, { to: 'issued', ...issuing }, '2026-11-20')?.vi).toMatch(/trình ký trước/);
  expect(faultOfMove({ state: 'submitted', content }, { to: 'issued', ...issuing }, '2026-11-19')?.vi).toMatch(/sau hôm nay/);
});

test('its words are fixed without the mark of a draft, given up when it is taken back, and enter the register with what came from outside', () => {
  const submitted = { ...draftPaper, ...handedUp(content) };
  expect(submitted.content).not.toHaveProperty('draft');
  expect({ ...submitted, ...takenBack }).toEqual(draftPaper);
  expect({ ...submitted, ...issuedAs(issuing, 'd') }).toMatchObject({ state: 'issued', symbol: '12/TB-UBND', documentId: 'd' });
  const hash = 'a'.repeat(64);
  expect(registerEntry(content, { ...issuing, sha256: hash }, 'Lập từ phiên họp')).toMatchObject({
    kind: 'Công văn',
    title: 'Kết luận',
    note: 'Lập từ phiên họp',
    files: [{ name: 'Công văn 12/TB-UBND', hash }],
  });
});
