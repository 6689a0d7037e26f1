import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinatingNamed, readConclusions, unitsNamed, type NamedUnit } from './conclusion-lines.ts';

const unit = (slug: string, name: string, kind: string): NamedUnit => ({ slug, name, kind, below: kind !== 'department' });
const units = [
  unit('thue', 'Chi cục Thuế thành phố Cao Bằng', 'department'),
  unit('tai-chinh', 'Sở Tài chính', 'department'),
  unit('quy-dat', 'Trung tâm Phát triển quỹ đất', 'department'),
  unit('song-hien', 'Phường Sông Hiến', 'ward'),
  unit('de-tham', 'Phường Đề Thám', 'ward'),
  unit('vinh-quang', 'Xã Vĩnh Quang', 'commune'),
];
const slugs = (named: readonly NamedUnit[]): string[] => named.map(({ slug }) => slug);

describe('who is asked', () => {
  test.each([
    ['Chi cục thuế thành phố', ['thue']],
    ['Sở Tài chính', ['tai-chinh']],
    ['SỞ TÀI CHÍNH', ['tai-chinh']],
    ['UBND phường Sông Hiến', ['song-hien']],
    ['các phường, xã', ['song-hien', 'de-tham', 'vinh-quang']],
    ['UBND các xã', ['vinh-quang']],
    ['Các đơn vị, phường xã', []],
    ['các địa phương', []],
    ['các đơn vị', []],
    ['Sở Xây dựng', []],
    ['phường', []],
  ])('%s', (words, expected) => {
    expect(slugs(unitsNamed(words, units))).toEqual(expected);
  });

  test('who helps is named after "phối hợp", and never who leads', () => {
    const text = 'Sở Tài chính phối hợp với Trung tâm Phát triển quỹ đất, Sở Tài chính và phường Đề Thám rà soát';
    expect(slugs(coordinatingNamed(text, units, [units[1]!]))).toEqual(['quy-dat', 'de-tham']);
  });
});

describe('conclusions', () => {
  test('a month is due on its last day; haste names no day; nothing is made up', () => {
    const [first, second, third] = readConclusions(
      '1. Giao Sở Xây dựng rà soát quy hoạch, hoàn thành trong tháng 12/2024.\n- Các đơn vị khẩn trương đề xuất giải pháp.\nGiữ nguyên như đã bàn.',
      '2024-11-27',
    );
    expect(first).toMatchObject({ leadWords: 'Sở Xây dựng', deadline: '2024-12-31', deadlineWords: 'tháng 12/2024' });
    expect(second).toMatchObject({ deadline: null, deadlineWords: 'khẩn trương', suggestedProduct: 'Văn bản đề xuất giải pháp' });
    expect(third).toEqual({ text: 'Giữ nguyên như đã bàn', leadWords: null, deadline: null, deadlineWords: null, suggestedProduct: null });
  });

  test('any text gives lines that hold words of it, and hostile text is only text', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '#set text',
      "'; drop table session; --",
      'a;b;c',
      '- ',
      '1.',
      '…',
      '\u0000',
      ';',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ maxLength: 40 })), { maxLength: 20 }), (parts) => {
        const text = parts.join('\n');
        for (const line of readConclusions(text, '2024-11-27')) {
          expect(line.text.trim()).not.toBe('');
          expect(text.normalize('NFC').replaceAll('\u0000', ' ')).toContain(line.text.slice(2));
        }
      }),
      { numRuns: 300 },
    );
  });
});
