import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldVi } from './fold-vi.ts';
import { nfc } from './nfc.ts';
import { compareVi, sortByVi, sortKeyVi } from './sort-key-vi.ts';
import { newTone, oldTone, sameVi } from './tone-placement.ts';

const VOWELS = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const LETTERS = [...VOWELS, ...'bcdđghklmnpqrstvx'];
const LETTER = fc.constantFrom(...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()));
const WORDS = fc
  .array(fc.oneof({ weight: 6, arbitrary: LETTER }, fc.constantFrom(' ', '2', '10', '-', '.')), { maxLength: 12 })
  .map((parts) => parts.join(''));
const SYLLABLE = fc.constantFrom(
  'hoà',
  'thuỷ',
  'luỹ',
  'khoẻ',
  'uý',
  'quý',
  'giá',
  'của',
  'toàn',
  'nguyễn',
  'khuỷu',
  'ngoài',
  'người',
  'tía',
  'nghĩa',
  'Đắk',
  'Pưh',
  'huỳnh',
  'xoè',
  'quà',
  'giếng',
  'gì',
  'thuở',
);

describe('foldVi', () => {
  test.each([
    ['Nguyễn Văn Linh', 'nguyen van linh'],
    ['ĐẮK LẮK', 'dak lak'],
    ['Ðà Nẵng', 'da nang'],
    ['  Phường\u00a0 12\t', 'phuong 12'],
    ['Phú\u200b Thọ', 'phu tho'],
    ['46.560m²', '46.560m2'],
    ['71/NQ-HĐND', '71/nq-hdnd'],
    ['Xã Cư M’gar', "xa cu m'gar"],
    ['2021 – 2025', '2021 - 2025'],
  ])('%j is searched as %j', (text, key) => {
    expect(foldVi(text)).toBe(key);
    expect(foldVi(text.normalize('NFD'))).toBe(key);
  });

  test('folding twice changes nothing, and leaves no marks', () => {
    fc.assert(
      fc.property(fc.oneof(WORDS, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldVi(foldVi(text))).toBe(foldVi(text));
        expect(foldVi(text)).not.toMatch(/\p{M}/u);
      }),
    );
    for (const letter of LETTERS) expect(foldVi(letter)).toMatch(/^[a-z]$/);
  });
});

describe('tone placement', () => {
  test.each([
    ['Hòa', 'Hoà'],
    ['THỦY', 'THUỶ'],
    ['hóa', 'hoá'],
    ['khỏe', 'khoẻ'],
    ['úy', 'uý'],
    ['lũy kế', 'luỹ kế'],
    ['xòe', 'xoè'],
  ])('%s and %s are one word', (old, modern) => {
    expect(newTone(old)).toBe(modern);
    expect(oldTone(modern)).toBe(old);
    expect(newTone(modern)).toBe(modern);
    expect(oldTone(old)).toBe(old);
    expect(sameVi(old, modern)).toBe(true);
    expect(foldVi(old)).toBe(foldVi(modern));
  });

  test.each([
    'quý',
    'quà',
    'quả',
    'giá',
    'già',
    'gì',
    'của',
    'tía',
    'người',
    'nghĩa',
    'nguyễn',
    'khuỷu',
    'ngoài',
    'toàn',
    'huỳnh',
    'thuở',
    'Búk',
    'café',
    'Hué',
    'Krông',
  ])('%s stays', (word) => {
    expect(newTone(word)).toBe(word);
    expect(oldTone(word)).toBe(word);
  });

  test('misplaced tones come right', () => {
    expect(newTone('qúy tòan gía hòan')).toBe('quý toàn giá hoàn');
    expect(oldTone('qúy tòan')).toBe('quý toàn');
  });

  test('is NFC, changes no letter, and each style undoes the other', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          WORDS,
          fc.array(SYLLABLE).map((all) => all.join(' ')),
        ),
        (text) => {
          const modern = newTone(text);
          expect(modern).toBe(nfc(modern));
          expect(newTone(modern)).toBe(modern);
          expect(newTone(oldTone(text))).toBe(modern);
          expect(oldTone(modern)).toBe(oldTone(text));
          expect(foldVi(modern)).toBe(foldVi(text));
          expect(newTone(text.normalize('NFD'))).toBe(modern);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('same words in any dress; other words differ', () => {
    expect(sameVi('Xã Hòa Bình', 'XÃ  HOÀ\u00a0BÌNH'.normalize('NFD'))).toBe(true);
    expect(sameVi('Hòa', 'Hoa')).toBe(false);
    expect(sameVi('tỷ', 'tỉ')).toBe(false);
  });
});

describe('Vietnamese order', () => {
  test('letters, tones and case', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect(letters.toReversed().sort(compareVi)).toEqual(letters);
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect(tones.toReversed().sort(compareVi)).toEqual(tones);
    expect(['Ba', 'ba', 'Bà', 'bà'].sort(compareVi)).toEqual(['ba', 'Ba', 'bà', 'Bà']);
  });

  test('names as officials list them', () => {
    const names = [
      'An Phú',
      'Âu Lâu',
      'Biển Hồ',
      'Dĩ An',
      'Diên Hồng',
      'Đắk Lắk',
      'Đông Anh',
      'Ea Kar',
      'Gào',
      'Hoà Bình',
      'Hội Phú',
      'Phường 2',
      'Phường 02',
      'Phường 10',
      'Phường 10A',
      'Tân Giang',
      'Thống Nhất',
      'Yên Bái',
    ];
    const expected = [
      'An Phú',
      'Âu Lâu',
      'Biển Hồ',
      'Dĩ An',
      'Diên Hồng',
      'Đắk Lắk',
      'Đông Anh',
      'Ea Kar',
      'Gào',
      'Hoà Bình',
      'Hội Phú',
      'Phường 2',
      'Phường 02',
      'Phường 10',
      'Phường 10A',
      'Tân Giang',
      'Thống Nhất',
      'Yên Bái',
    ];
    expect(sortByVi(names.toReversed(), (name) => name)).toEqual(expected);
  });

  test('tone placement, composition and spacing share a place', () => {
    expect(sortKeyVi('Hòa  Bình')).toBe(sortKeyVi('Hoà Bình'.normalize('NFD')));
    expect(compareVi('Thủy', 'Thuỷ')).toBe(0);
    expect(compareVi('Cư M’gar', "Cư M'gar")).toBe(0);
    expect(sameVi('Cư M’gar', "cư M'gar")).toBe(true);
  });

  test('keys are printable ASCII, and agree with compareVi: a total order', () => {
    fc.assert(
      fc.property(fc.oneof(WORDS, fc.string({ unit: 'binary' })), WORDS, WORDS, (a, b, c) => {
        expect(sortKeyVi(a)).toMatch(/^[\x20-\x7e]*$/);
        const byKey = Math.sign(Buffer.compare(Buffer.from(sortKeyVi(a)), Buffer.from(sortKeyVi(b))));
        expect(compareVi(a, b)).toBe(byKey);
        expect(compareVi(a, b) + compareVi(b, a)).toBe(0);
        expect(compareVi(a, b) <= 0 && compareVi(b, c) <= 0 && compareVi(a, c) > 0).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('agrees with the Unicode collation of Vietnamese on words', () => {
    const unicode = new Intl.Collator('vi', { numeric: true, caseFirst: 'lower' });
    expect(unicode.resolvedOptions().locale).toBe('vi');
    const word = fc.array(LETTER, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
    const phrase = fc.tuple(word, fc.constantFrom('', ' 2', ' 10', ' b')).map((parts) => newTone(parts.join('')));
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        expect(compareVi(a, b)).toBe(Math.sign(unicode.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });
});
