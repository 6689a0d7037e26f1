import { foldVi, nfc } from '@thucthi/kernel';
import { draw } from './draw.ts';

const first = [
  'An',
  'Bình',
  'Phú',
  'Long',
  'Vĩnh',
  'Hòa',
  'Thanh',
  'Đông',
  'Mỹ',
  'Phước',
  'Hưng',
  'Xuân',
  'Hải',
  'Đại',
  'Kim',
  'Ngọc',
  'Quảng',
  'Thái',
  'Tân',
  'Liên',
  'Cẩm',
  'Hồng',
] as const;
const second = [
  'Lộc',
  'Khánh',
  'Phong',
  'Thịnh',
  'Sơn',
  'Thủy',
  'Giang',
  'Đức',
  'Tiến',
  'Lâm',
  'Nghĩa',
  'Hiệp',
  'Thành',
  'Trạch',
  'Minh',
  'Phúc',
  'Điền',
  'Lạc',
  'Khê',
  'Hà',
] as const;
const hamletFirst = ['Đồng', 'Bến', 'Gò', 'Trung', 'Thượng', 'Hạ', 'Nội', 'Yên', 'Đoài', 'Cầu'] as const;
const hamletSecond = ['Tâm', 'Dâu', 'Sen', 'Mai', 'Vàng', 'Cát', 'Bưởi', 'Trúc', 'Chanh', 'Đào'] as const;

const slugOf = (name: string): string => foldVi(name).replaceAll(/[^a-z0-9]+/g, '-');

/** Shuffles by the fixed seed. */
function shuffled<T>(stream: number, items: readonly T[]): T[] {
  return items
    .map((item, index) => ({ item, key: draw(stream, index) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Invented place names, each with a slug that no other has; never the full set of a real province. */
function placeNames(stream: number, heads: readonly string[], tails: readonly string[], count: number): { name: string; slug: string }[] {
  const taken = new Set<string>();
  const all = shuffled(
    stream,
    heads.flatMap((head) => tails.map((tail) => nfc(`${head} ${tail}`))),
  ).flatMap((name) => {
    const slug = slugOf(name);
    if (taken.has(slug)) return [];
    taken.add(slug);
    return [{ name, slug }];
  });
  if (all.length < count) throw new Error(`only ${all.length} names for ${count} units`);
  return all.slice(0, count);
}

/** Names of communes and wards of the sample city. */
export const communeNames = (count: number): { name: string; slug: string }[] => placeNames(1, first, second, count);

/** Names of hamlets that keep their own name when their commune is merged. */
export const hamletNames = (count: number): { name: string; slug: string }[] => placeNames(2, hamletFirst, hamletSecond, count);
