import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKinds } from './document-kinds.ts';
import { issuerCodes } from './issuer-codes.ts';
import { kindName, suggestIssuers, suggestKinds } from './suggest.ts';
import { printSymbol, readSymbol, type DocumentSymbol } from './symbol.ts';

const read = (written: string) => {
  const found = readSymbol(written);
  if (!found.readable) throw new Error(`not read: ${written}`);
  return found;
};

describe('numbers of documents', () => {
  test.each([
    ['71/NQ-HĐND', { form: 'state', number: '71', year: null, kind: 'NQ', issuer: ['HĐND'] }],
    ['1234/QĐ-UBND', { form: 'state', number: '1234', kind: 'QĐ', issuer: ['UBND'] }],
    ['19/2025/QĐ-TTg', { form: 'state', number: '19', year: 2025, kind: 'QĐ', issuer: ['TTg'] }],
    ['02/2021/QH15', { form: 'state', number: '02', year: 2021, kind: null, issuer: ['QH15'] }],
    ['30/2020/NĐ-CP', { form: 'state', year: 2020, kind: 'NĐ', issuer: ['CP'] }],
    ['05/2025/TT-VPCP', { form: 'state', kind: 'TT', issuer: ['VPCP'] }],
    ['12/UBND-VX', { form: 'state', kind: null, issuer: ['UBND', 'VX'] }],
    ['237/NQ-UBTVQH16', { form: 'state', kind: 'NQ', issuer: ['UBTVQH16'] }],
    ['08-MH/QĐ-TTg', { form: 'state', number: '08', series: 'MH', kind: 'QĐ', issuer: ['TTg'] }],
    ['03-KL/TU', { form: 'party', number: '03', year: null, kind: 'KL', issuer: ['TU'] }],
    ['125-CV/VPTU', { form: 'party', kind: 'CV', issuer: ['VPTU'] }],
    ['1330-CV/BTGTU', { form: 'party', kind: 'CV', issuer: ['BTGTU'] }],
    ['217-QĐ/TW', { form: 'party', kind: 'QĐ', issuer: ['TW'] }],
    ['36-HD/VPTW', { form: 'party', kind: 'HD', issuer: ['VPTW'] }],
    ['01-NQ/ĐH', { form: 'party', kind: 'NQ', issuer: ['ĐH'] }],
  ])('%s is read and printed as it stands', (text, parts) => {
    expect(read(text)).toMatchObject({ text, symbol: parts });
  });

  test.each([
    ['Số: 71 / NQ – HĐND', '71/NQ-HĐND'],
    ['số 71/nq-hđnd', '71/NQ-HĐND'],
    ['71/NQ-HDND', '71/NQ-HĐND'],
    ['71/NQ-HĐND'.normalize('NFD'), '71/NQ-HĐND'],
    ['3-kl/tu', '03-KL/TU'],
    ['003-KL/TU', '03-KL/TU'],
    ['1330 -CV/BTGTU', '1330-CV/BTGTU'],
    ['19 / 2025 / QD - TTG', '19/2025/QĐ-TTg'],
    ['5/ctr-ubnd', '05/CTr-UBND'],
    ['12／UBND‑VX', '12/UBND-VX'],
    ['7\u200b1/NQ-HĐND', '71/NQ-HĐND'],
  ])('%s is meant as %s', (written, text) => {
    expect(readSymbol(written)).toMatchObject({ readable: true, text });
  });

  test('a guide is no contract and a plan no project, with marks or without', () => {
    expect([read('5/HD-UBND').symbol.kind, read('5/HĐ-UBND').symbol.kind]).toEqual(['HD', 'HĐ']);
    expect([read('5/DA-UBND').symbol.kind, read('5/ĐA-UBND').symbol.kind]).toEqual(['DA', 'ĐA']);
  });

  test.each([
    ['', 'empty', ''],
    [' ', 'empty', ''],
    ['173', 'number-only', '173'],
    ['Số 4699', 'number-only', 'Số 4699'],
    ['Nghị quyết  Đại hội XVIII', 'other', 'Nghị quyết Đại hội XVIII'],
    ['71/NQ HĐND', 'other', '71/NQ HĐND'],
    ['71/', 'other', '71/'],
    ['/NQ-HĐND', 'other', '/NQ-HĐND'],
    ['71/NQ-HĐND; drop table document', 'other', '71/NQ-HĐND; drop table document'],
    ['<b>71/NQ-HĐND</b>', 'other', '<b>71/NQ-HĐND</b>'],
  ])('%s is kept as written and said to be: %s', (written, why, text) => {
    expect(readSymbol(written)).toEqual({ readable: false, why, text });
  });
});

const stateCodes = documentKinds.flatMap(({ state }) => (state === null || state === '' ? [] : [state]));
const partyCodes = documentKinds.flatMap(({ party }) => (party === null || party === '' ? [] : [party]));
const number = fc.integer({ min: 1, max: 999_999 }).map((one) => String(one).padStart(2, '0'));
const issuerCode = fc.constantFrom(...issuerCodes.map(({ code }) => code));
/** The first code after the slash must not itself be the code of a kind: "12/CT-VP" is a directive. */
const letterIssuer = issuerCode.filter((code) => !stateCodes.includes(code));
const symbols: fc.Arbitrary<DocumentSymbol> = fc.oneof(
  fc.record({
    form: fc.constant('state' as const),
    number,
    series: fc.constant(null),
    year: fc.option(fc.integer({ min: 1945, max: 2099 })),
    kind: fc.constantFrom(...stateCodes),
    issuer: fc.array(issuerCode, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    form: fc.constant('state' as const),
    number,
    series: fc.constant(null),
    year: fc.constant(null),
    kind: fc.constant(null),
    issuer: fc.tuple(letterIssuer, issuerCode).map((both) => [...both]),
  }),
  fc.record({
    form: fc.constant('party' as const),
    number,
    series: fc.constant(null),
    year: fc.constant(null),
    kind: fc.constantFrom(...partyCodes),
    issuer: fc.array(issuerCode, { minLength: 1, maxLength: 1 }),
  }),
);
const gap = fc.constantFrom('', ' ', '\u00a0', '  ');
const dash = fc.constantFrom('-', '–', '‑', '−');

describe('any number', () => {
  test('printed and read again is the same', () => {
    fc.assert(
      fc.property(symbols, (symbol) => {
        expect(read(printSymbol(symbol)).symbol).toEqual(symbol);
      }),
    );
  });

  test('means the same however it is spaced, dashed, cased and composed', () => {
    fc.assert(
      fc.property(symbols, gap, gap, dash, fc.boolean(), fc.boolean(), (symbol, before, after, sign, small, apart) => {
        const text = printSymbol(symbol);
        const spread = text.replaceAll(/[/-]/g, (mark) => `${before}${mark === '-' ? sign : mark}${after}`);
        const cased = small ? spread.toLocaleLowerCase('vi') : spread;
        expect(readSymbol(apart ? cased.normalize('NFD') : cased).text).toBe(text);
      }),
    );
  });

  test('that cannot be read loses nothing but odd spaces, and reading never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (written) => {
        const found = readSymbol(written);
        expect(readSymbol(found.text).text).toBe(found.text);
      }),
    );
  });
});

describe('what a number suggests', () => {
  test.each([
    ['71/NQ-HĐND', ['Nghị quyết'], ['Hội đồng nhân dân']],
    ['12/UBND-VX', ['Công văn'], ['Ủy ban nhân dân']],
    ['02/2021/QH15', ['Luật', 'Nghị quyết'], ['Quốc hội']],
    ['05/QyĐ-XYZ', ['Quy định'], []],
    ['14-KL/TW', ['Kết luận'], ['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư']],
  ])('%s', (text, kinds, names) => {
    const { symbol } = read(text);
    expect([suggestKinds(symbol), suggestIssuers(symbol, [])]).toEqual([kinds, names]);
  });

  test('an issuer the register knows goes before the bare name', () => {
    const known = ['Ủy ban nhân dân thành phố Mẫu', 'Hội đồng nhân dân thành phố Mẫu', 'Bộ Tài chính'];
    expect(suggestIssuers(read('71/NQ-HĐND').symbol, known)).toEqual(['Hội đồng nhân dân thành phố Mẫu']);
  });

  test('kinds are written as the list has them', () => {
    expect(['nghi quyet', 'NGHỊ QUYẾT', ' tin  phiên họp '].map(kindName)).toEqual(['Nghị quyết', 'Nghị quyết', 'Tin phiên họp']);
  });
});
