import { describe, expect, test } from 'vitest';
import type { Block } from './layout.ts';
import { layoutOf, stretchesOf, type LayoutItem } from './layout.ts';

const text = 'I. Kinh tế\nThu đạt 5 tỷ.\nA\tB\nC\tD\nđuôi';
const block = (kind: Block['kind'], words: string, more: Partial<Block> = {}): Block => ({
  kind,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  level: null,
  mark: null,
  table: null,
  row: null,
  column: null,
  ...more,
});
const cell = (words: string, row: number, column: number, more: Partial<Block> = {}): Block =>
  block('cell', words, { table: 0, row, column, ...more });
const told = (item: LayoutItem): string =>
  item.kind === 'text'
    ? `${item.block.kind}: ${text.slice(item.block.start, item.block.end)}`
    : item.rows
        .map((row) => row.map((slot) => (slot.block === null ? '·' : text.slice(slot.block.start, slot.block.end))).join(','))
        .join('/');

describe('the layout of a paper', () => {
  test('has its blocks in order, its tables as rows, and words that stand in no block as paragraphs', () => {
    const blocks = [cell('D', 1, 1), cell('A', 0, 0), cell('B', 0, 1), cell('C', 1, 0), block('heading', 'I. Kinh tế', { level: 1 })];
    const [page] = layoutOf({ text, blocks, pages: [] });
    expect(page?.items.map(told)).toEqual(['heading: I. Kinh tế', 'paragraph: Thu đạt 5 tỷ.', 'A,B/C,D', 'paragraph: đuôi']);
  });

  test('without blocks is its lines', () => {
    const [page] = layoutOf({ text: 'một\n\n  \nhai', blocks: [], pages: [] });
    expect(page?.items.map((item) => (item.kind === 'text' ? [item.block.start, item.block.end] : []))).toEqual([
      [0, 3],
      [8, 11],
    ]);
  });

  test('draws merged cells once and leaves places that have no cell empty', () => {
    const blocks = [cell('A', 0, 0, { rows: 2 }), cell('B', 0, 2), cell('C', 1, 1, { columns: 2 })];
    const [page] = layoutOf({ text, blocks, pages: [] });
    expect(page?.items.map(told)).toContain('A,·,B/C');
    const [table] = page?.items.filter((item) => item.kind === 'table') ?? [];
    expect(table?.kind === 'table' ? table.rows[0]?.[0] : null).toMatchObject({ rows: 2, columns: 1 });
  });

  test('is not blown up by a cell that claims a column far away', () => {
    const blocks = [cell('A', 0, 0), cell('B', 0, 1_000_000), cell('C', 1, 0, { columns: 1_000_000, rows: 1_000_000 })];
    const [page] = layoutOf({ text, blocks, pages: [] });
    expect(page?.items.map(told)).toContain('A,B/C');
  });

  test('puts what begins on a page on it', () => {
    const page = (number: number, start: number, end: number) => ({
      number,
      start,
      end,
      width: 0,
      height: 0,
      hasImage: false,
      confidence: null,
    });
    const pages = layoutOf({
      text,
      blocks: [block('heading', 'I. Kinh tế')],
      pages: [page(1, 0, 11), page(2, 11, 25), page(3, 25, text.length)],
    });
    expect(pages.map(({ page: one, items }) => [one?.number, ...items.map(told)])).toEqual([
      [1, 'heading: I. Kinh tế'],
      [2, 'paragraph: Thu đạt 5 tỷ.'],
      [3, 'paragraph: A\tB', 'paragraph: C\tD', 'paragraph: đuôi'],
    ]);
    expect(stretchesOf(pages)).toHaveLength(5);
  });
});
