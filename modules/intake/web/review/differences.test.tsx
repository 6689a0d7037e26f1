import { LocaleProvider } from '@thucthi/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Paper, ReadingDifference, ShownMeaning } from '../../contract.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { Differences } from './differences.tsx';

const drawn = (paper: Paper, locale: 'vi' | 'en'): string[] => {
  const nothing = () => {};
  const numbers = new Map(paper.findings.map(({ oid }, at) => [oid, at + 1]));
  const list = (
    <LocaleProvider locale={locale}>
      <Differences paper={paper} waiting={[]} numbers={numbers} onGo={nothing} onPlace={nothing} />
    </LocaleProvider>
  );
  return renderToStaticMarkup(list)
    .split(/(?=<li)/)
    .map((part) =>
      part
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
};

const meaning = (oid: string, more: Partial<ShownMeaning> = {}): ShownMeaning => {
  const { start, end, text, label, measure, value, unit, outOf, basis, period, status, qualifiers } = samplePaper().findings.find((one) => one.oid === oid)!; // prettier-ignore
  const indicator = { code: 'budget-revenue', name: 'Thu ngân sách' };
  return { start, end, text, label, indicator, measure, period: period.code, value, unit, outOf, basis, direction: null, status, qualifiers, prices: null, figure: true, ...more }; // prettier-ignore
};
const differences: ReadingDifference[] = [
  { oid: 'o1', kind: 'new', slots: [], was: null, now: meaning('o1'), verdict: null, recorded: null },
  {
    oid: 'o3',
    kind: 'changed',
    slots: ['indicator', 'measure', 'period', 'basis', 'direction'],
    was: meaning('o3', { indicator: null, measure: 'share', period: '2023-09', basis: { kind: 'none', text: null, issuer: null } }),
    now: meaning('o3', { direction: 'up' }),
    verdict: 'accept',
    recorded: null,
  },
  { oid: 'o4', kind: 'changed', slots: ['value'], was: meaning('o4', { text: '30 tỷ đồng' }), now: meaning('o4'), verdict: 'accept', recorded: 'figure' },
  { oid: 'old', kind: 'gone', slots: [], was: meaning('o2', { text: '12 tỷ đồng' }), now: null, verdict: 'reject', recorded: null },
]; // prettier-ignore
const earlier = { verdict: 'accept' as const, as: null, by: null, at: '2023-10-12T08:00:00+07:00' };
const paper: Paper = {
  ...samplePaper(),
  reading: { run: 2, readAt: '2023-10-13T08:00:00+07:00', version: null, newer: [] },
  differences,
  findings: samplePaper().findings.map((finding) => (finding.oid === 'o3' ? { ...finding, earlier } : finding)),
};

test('what is read otherwise is told slot by slot, what must be looked at again first', () => {
  const [head, ...lines] = drawn(paper, 'vi');
  expect(head).toBe('Khác với lần đọc trước 1 số mới · 1 số không còn đọc ra · 2 số hiểu khác · 1 ý kiến cần xem lại');
  expect(lines.map((line) => line.slice(0, 12))).toEqual(['Hiểu khác. C', 'Hiểu khác. G', 'Số mới. 1 th', 'Không còn đọ']);
  expect(lines[0]).toContain(
    'Chỉ tiêu: từ chưa rõ thành “Thu ngân sách”; Số này là: từ tỷ trọng thành tốc độ tăng, giảm; Kỳ: từ tháng 9/2023 thành 9 tháng 2023; So sánh: từ không so sánh thành so với cùng kỳ: “cùng kỳ”; Chiều: từ chưa rõ thành tăng.',
  );
  expect(lines[0]).toContain('Ý kiến trước: Đã nhận. Nay hiểu khác nên cần xem lại.');
  expect(lines[1]).toContain('Giá trị: từ “30 tỷ đồng” thành “300 tỷ đồng”. Đã ghi sổ theo cách đọc trước; sổ giữ nguyên.');
  expect(lines[3]).toContain('Ý kiến trước: Đã bỏ; không áp dụng khi số không còn đọc ra.');
  expect(lines[3]).toContain('12 tỷ đồng');
});

test('in English too, and nothing where a paper was read once; a second reading without differences says so', () => {
  expect(drawn(paper, 'en')[1]).toContain('Indicator: from not stated to “Thu ngân sách”');
  expect(drawn({ ...paper, reading: { ...paper.reading!, run: 1 } }, 'vi')).toEqual(['']);
  expect(drawn({ ...paper, differences: [] }, 'vi')).toEqual(['Lần đọc này không có gì khác lần trước.']);
});
