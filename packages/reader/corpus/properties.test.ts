import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import type { Reading, Span } from '../types.ts';
import { FIGURE_LINES } from './figure-lines.ts';
import { spoken } from './score-figures.ts';

const texts = FIGURE_LINES.map(({ text }) => text);
const aText = fc.constantFrom(...texts);
const aReport = fc.array(aText, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

const spansOf = ({ observations, dates, documents, excluded, directives, entities }: Reading): (Span & { text: string })[] => [
  ...observations,
  ...dates,
  ...documents,
  ...excluded,
  ...directives,
  ...entities,
];

const SLOW = 60_000;

/** Every run of digits lies in a figure, its label or basis, a date, a document or an exclusion. */
function lostDigits(raw: string, reading: Reading): string[] {
  const covered = new Uint8Array(raw.length);
  for (const { start, end } of [...reading.observations, ...reading.dates, ...reading.documents, ...reading.excluded]) covered.fill(1, start, end);
  for (const { label_spans, basis_start, basis_end } of reading.observations) {
    for (const [start, end] of label_spans) covered.fill(1, start, end);
    if (basis_start !== undefined && basis_end !== undefined) covered.fill(1, basis_start, basis_end);
  }
  return [...raw.matchAll(/\d+/g)].filter((run) => !covered.subarray(run.index, run.index + run[0].length).every(Boolean)).map(([digits]) => digits);
}

/** Holds for any text whatever: spans, labels, one figure a numeral, digits accounted for. */
function holds(raw: string): Reading {
  const reading = read(raw);
  for (const { start, end, text } of spansOf(reading)) expect(raw.slice(start, end)).toBe(text);
  const starts = reading.observations.map(({ num_start }) => num_start);
  expect(new Set(starts).size).toBe(starts.length);
  for (const figure of reading.observations) {
    expect(raw.slice(figure.num_start, figure.num_end)).toBe(figure.num_text);
    expect(figure.start <= figure.num_start && figure.num_end <= figure.end).toBe(true);
    expect(figure.value).toBeGreaterThanOrEqual(0);
    expect(figure.label_spans.map(([from, to]) => raw.slice(from, to)).join(' ')).toBe(figure.label ?? '');
    if (figure.basis_start !== undefined) expect(raw.slice(figure.basis_start, figure.basis_end)).toBe(figure.basis_text);
    expect(figure.polarity !== null).toBe(figure.measure === 'growth' || figure.measure === 'delta');
  }
  expect(lostDigits(raw, reading)).toEqual([]);
  return reading;
}

const said = (raw: string): string[] => read(raw).observations.map(spoken);

describe('whatever the text', () => {
  it('holds for reports', () => fc.assert(fc.property(aReport, (raw) => void holds(raw)), { numRuns: 60 }), SLOW);
  it('holds for any characters, lone surrogates too', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => void holds(raw)), { numRuns: 150 }), SLOW);
  it('holds for words of reports in any order', () => {
    const words = [...new Set(texts.join(' ').split(' '))];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => void holds(parts.join(' '))), { numRuns: 300 });
  }, SLOW);
  it('is the same each time', () => fc.assert(fc.property(aReport, (raw) => void expect(read(raw)).toEqual(read(raw))), { numRuns: 30 }), SLOW);
  it('reads a text the same whatever was read before it', () => {
    const before = texts.map(said);
    read(texts.join('\n'));
    expect(texts.map(said)).toEqual(before);
  });
});

describe('a changed text', () => {
  const values = (raw: string): string[] => read(raw).observations.map(({ exact }) => exact);
  const withoutOffsets = (raw: string): unknown =>
    read(raw).observations.map(({ start: _, end: __, num_start: ___, num_end: ____, label_spans: _____, basis_start: ______, basis_end: _______, text: ________, label, basis_text, ...rest }) => ({
      ...rest,
      label: label?.replace(/\s+/g, ' '),
      basis_text: basis_text?.replace(/\s+/g, ' '),
    }));

  it('with NFD letters is read the same', () => {
    for (const text of texts) {
      const composed = said(text).map((line) => line.normalize('NFC'));
      expect(said(text.normalize('NFD')).map((line) => line.normalize('NFC'))).toEqual(composed);
    }
  });
  it('with hard and double spaces only moves', () => {
    for (const text of texts) expect(withoutOffsets(text.replaceAll(' ', ' \u00a0'))).toEqual(withoutOffsets(text));
  });
  it('after an unrelated paragraph only moves', () => {
    for (const text of texts) expect(said(`Đồng chí Chủ tịch chủ trì phiên họp.\n${text}`)).toEqual(said(text));
  });
  it('from tỷ to triệu is a thousandth', () => {
    const text = 'Năm 2023, thu ngân sách đạt 5.000 tỷ đồng, chi ngân sách đạt 12,5 tỷ đồng.';
    expect(values(text)).toEqual(['5000000000000', '12500000000']);
    expect(values(text.replaceAll('tỷ', 'triệu'))).toEqual(['5000000000', '12500000']);
  });
  it('from 1.000 tỷ to 1 nghìn tỷ is the same', () => {
    expect(values('Thu ngân sách đạt 1.000 tỷ đồng.')).toEqual(values('Thu ngân sách đạt 1 nghìn tỷ đồng.'));
  });
  it('from tăng to giảm only turns round', () => {
    const text = 'Năm 2023, thu ngân sách tăng 12,5% so với năm 2022.';
    expect(said(text.replace('tăng', 'giảm'))).toEqual(said(text).map((line) => line.replace('growth up', 'growth down')));
  });
  it('without "so với cùng kỳ" has no basis, and none is made up', () => {
    const [figure] = read('9 tháng năm 2023, thu ngân sách tăng 12,5%.').observations;
    expect(figure?.basis_kind).toBe('unstated');
  });
  it('with other digits has only other values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }), (whole, part) => {
        const figures = read(`9 tháng năm 2023, thu ngân sách đạt ${whole},${part} tỷ đồng, tăng 5% so với cùng kỳ.`).observations;
        expect(figures.map(({ measure }) => measure)).toEqual(['level', 'growth']);
        expect(figures[0]?.value).toBeCloseTo((whole + part / 10) * 1e9, 0);
      }),
    );
  });
  it('with a footnote inside is joined again', () => {
    const raw = 'Kim ngạch xuất khẩu tăng mạnh¹. Việc tổ\n\n¹ Trong đó, gạo tăng 5% so với cùng kỳ.\n\nchức triển khai năm 2023 đạt 96% kế hoạch.';
    const figures = holds(raw).observations;
    expect(figures.map(({ text, label }) => [text, label])).toContainEqual(['5%', 'gạo']);
    expect(figures.find(({ text }) => text === '96%')?.label).toBe('Việc tổ chức triển khai');
  });
});
