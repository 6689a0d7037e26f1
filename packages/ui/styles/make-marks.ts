/**
 * Makes `marks.ttf`: the one sign ◇ (dữ liệu minh họa) that no text face of ours holds, drawn by us so that it looks the
 * same on every machine. Run once: `node packages/ui/styles/make-marks.ts`.
 */
import { writeFileSync } from 'node:fs';

const em = 1000;
const advance = 820;
type Point = readonly [x: number, y: number];
const outer: readonly Point[] = [
  [410, 730],
  [780, 360],
  [410, -10],
  [40, 360],
];
const inner: readonly Point[] = [
  [410, 622],
  [148, 360],
  [410, 98],
  [672, 360],
];

const u16 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const b = Buffer.alloc(2);
      b.writeUInt16BE(value & 0xffff);
      return b;
    }),
  );
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const b = Buffer.alloc(4);
      b.writeUInt32BE(value >>> 0);
      return b;
    }),
  );
const pad = (table: Buffer) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

function glyph(contours: readonly (readonly Point[])[]): Buffer {
  const points = contours.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const deltas = (values: readonly number[]) => u16(...values.map((value, index) => value - (values[index - 1] ?? 0)));
  return pad(
    Buffer.concat([
      u16(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0),
      Buffer.alloc(points.length, 1),
      deltas(xs),
      deltas(ys),
    ]),
  );
}

function cmap(code: number, index: number): Buffer {
  const sub = u16(4, 32, 0, 4, 4, 1, 0, code, 0xffff, 0, code, 0xffff, index - code, 1, 0, 0);
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), sub]);
}

function names(texts: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(texts).map(([id, text]) => ({ id: Number(id), bytes: Buffer.from(text, 'utf16le').swap16() }));
  let offset = 0;
  const records = entries.map(({ id, bytes }) => {
    const record = u16(3, 1, 0x409, id, bytes.length, offset);
    offset += bytes.length;
    return record;
  });
  return Buffer.concat([u16(0, entries.length, 6 + records.length * 12), ...records, ...entries.map(({ bytes }) => bytes)]);
}

const empty = Buffer.alloc(0);
const diamond = glyph([outer, inner]);
const tables: Record<string, Buffer> = {
  'OS/2': Buffer.concat([
    u16(4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    Buffer.from('TTTT'),
    u16(0x40, 0x25c7, 0x25c7, 800, -200, 0, 800, 200),
    u32(1, 0),
    u16(500, 700, 0, 0x20, 1),
  ]),
  cmap: cmap(0x25c7, 1),
  glyf: diamond,
  head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(3, em), u32(0, 0, 0, 0), u16(40, -10, 780, 730, 0, 8, 2, 1, 0)]),
  hhea: Buffer.concat([u32(0x10000), u16(800, -200, 0, advance, 40, 40, 780, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
  hmtx: u16(advance, 0, advance, 40),
  loca: u32(0, empty.length, diamond.length),
  maxp: Buffer.concat([u32(0x10000), u16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: names({ 0: 'Apache-2.0', 1: 'TT Dau', 2: 'Regular', 3: 'TT Dau 1', 4: 'TT Dau', 5: 'Version 1.0', 6: 'TTDau' }),
  post: u32(0x30000, 0, 0xff9c0032, 0, 0, 0, 0, 0),
};
const sum = (bytes: Buffer) => {
  let total = 0;
  const whole = pad(bytes);
  for (let i = 0; i < whole.length; i += 4) total = (total + whole.readUInt32BE(i)) >>> 0;
  return total;
};
const tags = Object.keys(tables).sort();
let offset = 12 + tags.length * 16;
const directory = tags.map((tag) => {
  const table = tables[tag] ?? empty;
  const entry = Buffer.concat([Buffer.from(tag.padEnd(4)), u32(sum(table), offset, table.length)]);
  offset += pad(table).length;
  return entry;
});
const font = Buffer.concat([
  u32(0x10000),
  u16(tags.length, 128, 3, tags.length * 16 - 128),
  ...directory,
  ...tags.map((tag) => pad(tables[tag] ?? empty)),
]);
const headAt =
  12 + tags.length * 16 + tags.slice(0, tags.indexOf('head')).reduce((total, tag) => total + pad(tables[tag] ?? empty).length, 0);
font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, headAt + 8);
writeFileSync(new URL('./marks.ttf', import.meta.url), font);
