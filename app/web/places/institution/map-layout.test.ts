import { describe, expect, test } from 'vitest';
import { branchOf } from './map-graph.ts';
import { boxHeight, boxWidth, foldKey, layOut, type Placed } from './map-layout.ts';
import { pathBetween, pathsBetween } from './map-paths.ts';
import { boxInDirection } from './map-steps.ts';
import { readMapView, writeOpen } from './map-view.ts';

let made = 0;
const some = (level: Placed['level'], issuedOn: string | null, kind = 'Quyết định'): Placed => ({
  id: `d${++made}`,
  level,
  issuedOn,
  kind,
  symbol: `${made}/QĐ`,
});
const many = (count: number, of: () => Placed): Placed[] => Array.from({ length: count }, of);

describe('the layout of the map', () => {
  test('levels stand from the top down, years from the left, what has no date first', () => {
    const documents = [some('commune', '2025-02-01'), some('central', '2024-05-01'), some('province', null), some('central', '2025-01-01')];
    const layout = layOut(documents, null);
    expect(layout.bands.map(({ level }) => level)).toEqual(['central', 'province', 'commune']);
    expect(layout.columns.map(({ year }) => year)).toEqual([null, '2024', '2025']);
    const at = (index: number) => layout.boxes.find((box) => box.key === documents[index]?.id);
    expect(at(1)!.left).toBeLessThan(at(3)!.left);
    expect(at(3)!.top).toBeLessThan(at(0)!.top);
    expect(at(3)!.left).toBe(at(0)!.left);
  });

  test('no two boxes touch and all lie inside, at 300 documents, folded or not', () => {
    const levels = ['central', 'province', 'district', 'commune', 'other'] as const;
    const documents = Array.from({ length: 300 }, (_, at) =>
      some(
        levels[at % 5]!,
        `${2018 + (at % 7)}-0${1 + (at % 9)}-10`,
        ['Quyết định', 'Kế hoạch', 'Quyết định', 'Chỉ thị'][Math.floor(at / 7) % 4]!,
      ),
    );
    for (const open of [null, new Set<string>()]) {
      const { boxes, width, height } = layOut(documents, open);
      expect(boxes.flatMap((box) => box.documents)).toHaveLength(300);
      for (const [at, one] of boxes.entries()) {
        expect(one.left >= 0 && one.top >= 0 && one.left + boxWidth <= width && one.top + boxHeight <= height).toBe(true);
        for (const other of boxes.slice(at + 1))
          expect(Math.abs(one.left - other.left) >= boxWidth || Math.abs(one.top - other.top) >= boxHeight).toBe(true);
      }
    }
    expect(layOut(documents, new Set()).boxes.length).toBeLessThan(300);
  });

  test('kinds fold only where a year of a level has too many, and one opened stays open', () => {
    const few = many(6, () => some('district', '2024-01-01'));
    expect(layOut(few, new Set()).boxes).toHaveLength(6);
    const crowd = [...many(7, () => some('district', '2024-01-01')), ...many(3, () => some('district', '2024-02-01', 'Kế hoạch'))];
    const folded = layOut(crowd, new Set());
    expect(folded.boxes.map((box) => box.documents.length)).toEqual([7, 1, 1, 1]);
    expect(layOut(crowd, new Set([foldKey(crowd[0]!)])).boxes).toHaveLength(10);
  });

  test('a register without documents has no boxes and breaks nothing', () => {
    expect(layOut([], new Set())).toMatchObject({ boxes: [], bands: [], columns: [] });
  });
});

describe('the lines of the map', () => {
  test('lead between boxes, once for each kind, and never inside a fold', () => {
    const crowd = many(9, () => some('district', '2024-01-01'));
    const above = some('central', '2023-01-01');
    const { boxes } = layOut([...crowd, above], new Set());
    const to = (from: Placed | undefined, kind: 'implements' | 'cites') => ({ from: from!.id, to: above.id, kind, clause: null });
    const paths = pathsBetween(boxes, [
      to(crowd[0], 'implements'),
      to(crowd[1], 'implements'),
      to(crowd[2], 'cites'),
      { from: crowd[3]!.id, to: crowd[4]!.id, kind: 'amends', clause: null },
      { from: crowd[3]!.id, to: 'not on the map', kind: 'amends', clause: null },
    ]);
    expect(paths.map(({ kind, to: end }) => [kind, end])).toEqual([
      ['implements', above.id],
      ['cites', above.id],
    ]);
  });

  test('begin and end at the sides of the boxes', () => {
    const [left, right] = [
      { left: 0, top: 0 },
      { left: 600, top: 200 },
    ];
    expect(pathBetween(right, left, 0, 0)).toMatch(new RegExp(`^M600 ${200 + boxHeight / 2}C.* ${boxWidth} ${boxHeight / 2}$`));
    expect(pathBetween(left, right, 0, 0)).toMatch(new RegExp(`^M${boxWidth} ${boxHeight / 2}C.* 600 ${200 + boxHeight / 2}$`));
    expect(pathBetween({ left: 100, top: 300 }, { left: 100, top: 0 }, 0, 0)).toMatch(/^M100 .* 100 \d+$/);
  });
});

describe('ways through the map', () => {
  test('a branch is what a document rests on and what rests on it, not what else rests on the same', () => {
    const relations = [
      { from: 'decision', to: 'resolution' },
      { from: 'resolution', to: 'law' },
      { from: 'other decision', to: 'resolution' },
      { from: 'allocation', to: 'decision' },
      { from: 'allocation', to: 'other law' },
    ];
    expect([...branchOf('decision', relations)].toSorted()).toEqual(['allocation', 'decision', 'law', 'resolution']);
  });

  test('a branch of documents that go in a circle ends', () => {
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect([...branchOf('a', circle)].toSorted()).toEqual(['a', 'b']);
  });

  test('arrow keys lead to the nearest box ahead, and nowhere at the edge', () => {
    const documents = [
      some('central', '2023-01-01'),
      some('central', '2024-01-01'),
      some('commune', '2023-01-01'),
      some('commune', '2025-01-01'),
    ];
    const { boxes } = layOut(documents, null);
    const [a, b, c, d] = documents.map(({ id }) => id);
    const from = (id: string | undefined, key: string) => boxInDirection(key, id!, boxes)?.key ?? null;
    expect([from(a, 'ArrowRight'), from(a, 'ArrowDown'), from(a, 'ArrowLeft'), from(a, 'ArrowUp')]).toEqual([b, c, null, null]);
    expect([from(d, 'ArrowLeft'), from(c, 'ArrowUp'), from(a, 'x')]).toEqual([c, a, null]);
  });
});

describe('the address of the map', () => {
  test('reads what was written, and takes rubbish for nothing', () => {
    const open = new Set(['province|2024|Quyết định', 'other||Báo cáo']);
    expect(readMapView({ mo: writeOpen(open) ?? '' }, false).open).toEqual(open);
    expect(readMapView({ mo: writeOpen(null) ?? '' }, false).open).toBeNull();
    expect(writeOpen(new Set())).toBeUndefined();
    expect(readMapView({ 'thu-phong': '60', giua: '120,-4', an: 'cites,nothing' }, false)).toMatchObject({
      zoom: 0.6,
      middle: [120, -4],
      hidden: new Set(['cites']),
    });
    expect(readMapView({ 'thu-phong': 'x', giua: '1;2' }, false)).toMatchObject({ zoom: null, middle: null });
    expect(readMapView({ 'thu-phong': '99999' }, false).zoom).toBe(1.6);
  });

  test('a phone reads lines unless it asks for the map', () => {
    expect([readMapView({}, true).form, readMapView({ dang: 'so-do' }, true).form, readMapView({}, false).form]).toEqual([
      'table',
      'map',
      'map',
    ]);
  });
});
