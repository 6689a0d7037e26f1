import { nfc } from '@thucthi/kernel';
import type { SluggedOrder, UnitDef, UnitKind } from '@thucthi/registry/server';
import { draw } from './draw.ts';
import { monthNumber } from './mau-months.ts';
import { communeNames, hamletNames } from './mau-names.ts';

/** How much of the sample city is made: all of it for the demo, a slice for tests. */
export interface MauSize {
  communes: number;
  neighbourhoods: number;
  /** Months from January 2024 on. */
  months: number;
}

/** The sample city as the demo shows it: January 2024 to October 2026. */
export const wholeMau: MauSize = { communes: 150, neighbourhoods: 1500, months: 34 };

/** A unit that reports: what it is, how large, and between which months it exists. */
export interface Reporter {
  id: number;
  slug: string;
  name: string;
  kind: UnitKind;
  parentId: number;
  /** Inhabitants when the sample city begins (or when the unit does). */
  people: number;
  urban: boolean;
  /** First and last month, by number; null = still there. */
  from: number;
  to: number | null;
  /** The units whose ground it took over on 2025-07-01, each with its share. */
  successorOf: readonly { id: number; share: number; text: string }[];
}

/** The sample city's units, and the orders that merged and split some of them. */
export interface MauUnits {
  city: Reporter;
  communes: Reporter[];
  neighbourhoods: Reporter[];
  offices: UnitDef[];
  /** Owner sector of the indicators → the office that answers for it. */
  officeOf: ReadonlyMap<string, number>;
  /** Every unit as it stood before the change. */
  beginning: UnitDef[];
  orders: SluggedOrder[];
}

/** The day on which units of the sample city were merged and split. */
export const changeDate = '2025-07-01';
const changeMonth = monthNumber(2025, 7);
const begins = '2015-01-01';

const offices: readonly (readonly [sector: string, slug: string, name: string])[] = [
  ['office', 'van-phong', 'Văn phòng UBND thành phố'],
  ['finance', 'so-tai-chinh', 'Sở Tài chính'],
  ['tax', 'thue-thanh-pho', 'Thuế thành phố'],
  ['customs', 'hai-quan', 'Chi cục Hải quan'],
  ['statistics', 'thong-ke', 'Thống kê thành phố'],
  ['industry-trade', 'so-cong-thuong', 'Sở Công Thương'],
  ['construction', 'so-xay-dung', 'Sở Xây dựng'],
  ['agriculture-environment', 'so-nong-nghiep-va-moi-truong', 'Sở Nông nghiệp và Môi trường'],
  ['culture-tourism', 'so-van-hoa-the-thao-va-du-lich', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['land-fund', 'trung-tam-phat-trien-quy-dat', 'Trung tâm Phát triển quỹ đất'],
  ['home-affairs', 'so-noi-vu', 'Sở Nội vụ'],
  ['health', 'so-y-te', 'Sở Y tế'],
  ['education', 'so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo'],
  ['science-technology', 'so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ'],
  ['social-insurance', 'bao-hiem-xa-hoi', 'Bảo hiểm xã hội thành phố'],
  ['police', 'cong-an', 'Công an thành phố'],
  ['military', 'bo-chi-huy-quan-su', 'Bộ Chỉ huy quân sự thành phố'],
  ['inspection', 'thanh-tra', 'Thanh tra thành phố'],
  ['state-bank', 'ngan-hang-nha-nuoc', 'Ngân hàng Nhà nước khu vực'],
  ['ethnic-religion', 'so-dan-toc-va-ton-giao', 'Sở Dân tộc và Tôn giáo'],
];

/** The seven units that ended on 2025-07-01: two mergers of three, and one that was split. */
const endings = [
  { urban: false },
  { urban: false },
  { urban: true },
  { urban: false },
  { urban: false },
  { urban: false },
  { urban: false },
] as const;
const splitShares = [
  { share: 0.55, text: '0.55' },
  { share: 0.45, text: '0.45' },
] as const;

/** Makes the units of the sample city from the fixed seed; `firstId` is the city's own number. */
export function makeMauUnits(size: MauSize, firstId: number): MauUnits {
  const lasting = size.communes - 4;
  const names = communeNames(lasting + endings.length + 4);
  const isUrban = (index: number): boolean => index % 12 < 5;
  const city: Reporter = {
    id: firstId,
    slug: 'mau',
    name: 'Thành phố Mẫu',
    kind: 'city-central',
    parentId: 0,
    people: 0,
    urban: true,
    from: 0,
    to: null,
    successorOf: [],
  };
  const beginningCount = lasting + endings.length;
  const communeId = (index: number): number => firstId + 101 + index;
  const communes = Array.from({ length: beginningCount }, (_, index): Reporter => {
    const ending = endings[index - lasting];
    const urban = ending ? ending.urban : isUrban(index);
    const { name, slug } = names[index]!;
    return {
      id: communeId(index),
      slug: `mau-${slug}`,
      name: `${urban ? 'Phường' : 'Xã'} ${name}`,
      kind: urban ? 'ward' : 'commune',
      parentId: city.id,
      people: Math.round((index === beginningCount - 1 ? 21_000 : urban ? 19_000 : 9_500) * (0.6 + 1.0 * draw(3, index))),
      urban,
      from: 0,
      to: ending ? changeMonth - 1 : null,
      successorOf: [],
    };
  });
  const former = communes.slice(lasting);
  const neighbourhoods = makeNeighbourhoods(size, communes, communeId(beginningCount) + 100);
  const firstNewId = neighbourhoods.at(-1)!.id + 1;
  const fresh = names.slice(beginningCount).map(({ name, slug }, index): Reporter => {
    const urban = index < 2;
    const successorOf =
      index < 2
        ? former.slice(index * 3, index * 3 + 3).map(({ id }) => ({ id, share: 1, text: '1' }))
        : [{ id: former[6]!.id, ...splitShares[index - 2]! }];
    return {
      id: firstNewId + index,
      slug: `mau-${slug}`,
      name: `${urban ? 'Phường' : 'Xã'} ${name}`,
      kind: urban ? 'ward' : 'commune',
      parentId: city.id,
      people: Math.round(successorOf.reduce((sum, { id, share }) => sum + share * communes.find((one) => one.id === id)!.people, 0)),
      urban,
      from: changeMonth,
      to: null,
      successorOf,
    };
  });
  const officeUnits = makeOffices(firstId);
  return {
    city,
    communes: [...communes, ...fresh],
    neighbourhoods,
    offices: officeUnits,
    officeOf: new Map(offices.map(([sector], index) => [sector, firstId + 2 + index])),
    beginning: [
      asDef(city, null),
      ...officeUnits,
      ...communes.map((unit) => asDef(unit, city.id)),
      ...neighbourhoods.map((unit) => asDef(unit, unit.parentId)),
    ],
    orders: makeOrders(former, fresh, neighbourhoods),
  };
}

function makeNeighbourhoods(size: MauSize, communes: readonly Reporter[], firstId: number): Reporter[] {
  const people = communes.reduce((sum, unit) => sum + unit.people, 0);
  let running = 0;
  let made = 0;
  const hamlets = hamletNames(100);
  let hamlet = 0;
  return communes.flatMap((commune, index) => {
    running += commune.people;
    // At least two each, the rest by inhabitants, and exactly as many in all as asked for.
    const until =
      index === communes.length - 1
        ? size.neighbourhoods
        : 2 * (index + 1) + Math.round(((size.neighbourhoods - 2 * communes.length) * running) / people);
    const count = until - made;
    const start = made;
    made = until;
    return Array.from({ length: count }, (_, position): Reporter => {
      const kind = commune.urban ? 'Khu phố' : 'Thôn';
      const own = commune.to === null ? undefined : hamlets[hamlet++];
      const name = own ? `${kind} ${own.name}` : `${kind} ${position + 1}, ${commune.name.charAt(0).toLowerCase()}${commune.name.slice(1)}`;
      return {
        id: firstId + start + position,
        slug: own ? `mau-${commune.urban ? 'khu-pho' : 'thon'}-${own.slug}` : `${commune.slug}-${position + 1}`,
        name: nfc(name),
        kind: 'neighbourhood',
        parentId: commune.id,
        people: Math.round((commune.people / count) * (0.7 + 0.6 * draw(4, start + position))),
        urban: commune.urban,
        from: 0,
        to: null,
        successorOf: [],
      };
    });
  });
}

const asDef = (unit: Reporter, parentId: number | null): UnitDef => ({
  id: unit.id,
  slug: unit.slug,
  tree: 'territory',
  versions: [{ code: null, name: unit.name, kind: unit.kind, parentId, validFrom: begins, validTo: null }],
});

function makeOffices(firstId: number): UnitDef[] {
  const root: UnitDef = {
    id: firstId + 1,
    slug: 'mau-ubnd',
    tree: 'organisation',
    versions: [{ code: null, name: 'UBND thành phố Mẫu', kind: 'committee', parentId: null, validFrom: begins, validTo: null }],
  };
  return [
    root,
    ...offices.map(([, slug, name], index): UnitDef => ({
      id: firstId + 2 + index,
      slug: `mau-${slug}`,
      tree: 'organisation',
      versions: [{ code: null, name: nfc(name), kind: 'department', parentId: root.id, validFrom: begins, validTo: null }],
    })),
  ];
}

/** The change of 2025-07-01 as it is entered: six communes into two wards, one commune into two with shares. */
function makeOrders(former: readonly Reporter[], fresh: readonly Reporter[], neighbourhoods: readonly Reporter[]): SluggedOrder[] {
  const document = '76/NQ-HĐND (minh họa)';
  const asNew = (unit: Reporter) => ({ slug: unit.slug, name: unit.name, kind: unit.kind, code: null, parent: 'mau' });
  const merge = (to: Reporter, from: readonly Reporter[]): SluggedOrder =>
    ({
      kind: 'merge',
      date: changeDate,
      document,
      newUnits: [asNew(to)],
      parts: from.map((unit) => ({ from: unit.slug, to: to.slug, whole: true, share: null })),
    }) as SluggedOrder;
  const parts = fresh.slice(2);
  const left = former[6]!;
  const moved = neighbourhoods.filter((unit) => unit.parentId === left.id);
  const split = {
    kind: 'split',
    date: changeDate,
    document,
    newUnits: parts.map(asNew),
    parts: parts.map((unit, index) => ({ from: left.slug, to: unit.slug, whole: false, share: splitShares[index]!.text })),
    placements: moved.map((unit, index) => ({ unit: unit.slug, parent: parts[index < moved.length * splitShares[0].share ? 0 : 1]!.slug })),
  } as SluggedOrder;
  return [merge(fresh[0]!, former.slice(0, 3)), merge(fresh[1]!, former.slice(3, 6)), split];
}
