import type { EventOrder } from '../../domain/event-order.ts';
import type { UnitKind } from '../../domain/unit-def.ts';
import { communeId, provinceId } from './unit-ids.ts';
import { englishName } from './unit-names.ts';

/**
 * What happened to provinces and communes after the mergers of 1 July 2025 (our own small data). Documents and dates: NQ 30, 36 and
 * 39/2026/QH16, NQ 237 and 388/NQ-UBTVQH16; the names and codes of the communes were read in two public MIT data sets that follow
 * the list of the statistics office (danhmuchanhchinh.nso.gov.vn): thanglequoc/vietnamese-provinces-database v3.1.0–v5.2.0 and
 * zindont/vietnam-address-kit. Codes do not change when a commune becomes a ward.
 */
type Upgrade = { date: string; document: string; units: readonly { id: number; name: string; kind: UnitKind }[] };

const ward = (code: string, name: string) => ({ id: communeId(code), name: `Phường ${name}`, kind: 'ward' as const });
const city = (code: string, name: string) => ({ id: provinceId(code), name: `Thành phố ${name}`, kind: 'city-central' as const });

const UPGRADES: readonly Upgrade[] = [
  { date: '2026-04-30', document: 'NQ 30/2026/QH16', units: [city('75', 'Đồng Nai')] },
  {
    date: '2026-04-30',
    document: 'NQ 237/NQ-UBTVQH16',
    units: [
      ward('25270', 'Lộc Ninh'), ward('25357', 'Tân Khai'), ward('25363', 'Đồng Phú'), ward('26116', 'Tân Phú'),
      ward('26170', 'Trị An'), ward('26248', 'Trảng Bom'), ward('26326', 'Dầu Giây'), ward('26368', 'Long Thành'),
      ward('26425', 'Xuân Lộc'), ward('26485', 'Nhơn Trạch'),
    ],
  },
  { date: '2026-09-01', document: 'NQ 36/2026/QH16', units: [city('22', 'Quảng Ninh')] },
  { date: '2026-09-20', document: 'NQ 39/2026/QH16', units: [city('24', 'Bắc Ninh')] },
  {
    date: '2026-09-20',
    document: 'NQ 388/NQ-UBTVQH16',
    units: [
      ward('07294', 'Bố Hạ'), ward('07375', 'Lạng Giang'), ward('07399', 'Kép'), ward('07444', 'Lục Nam'),
      ward('07840', 'Hiệp Hòa'), ward('09193', 'Yên Phong'), ward('09292', 'Phù Lãng'), ward('09313', 'Chi Lăng'),
      ward('09319', 'Tiên Du'), ward('09454', 'Gia Bình'), ward('09475', 'Nhân Thắng'), ward('09496', 'Lương Tài'),
    ],
  },
];

/** The changes since 1 July 2025 as orders, in order of time: the three new cities and the communes that became wards. */
export const EVENTS_SINCE: readonly EventOrder[] = UPGRADES.map(({ date, document, units }) => ({
  event: {
    id: `upgrade-${date}-${document.replaceAll(/[^0-9A-Za-z]+/g, '-')}`,
    kind: 'upgrade',
    date,
    document,
    parts: units.map(({ id }) => ({ from: id, to: id, whole: true, share: '1' })),
    reconciled: true,
  },
  changes: units.map(({ id, name, kind }) => ({ unitId: id, name, nameEn: englishName(name), kind })),
}));
