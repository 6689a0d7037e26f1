import { appendRelations, insertDocuments, type NewDocument, type RelationRecord } from '@thucthi/mandates/server';
import { withScope } from '@thucthi/platform';
import { wholeBody } from './load-body.ts';
import type { Ground } from './open-ground.ts';
import { tenantId } from './shape.ts';
import { matterOf } from './wording.ts';
import { workId, type WorkShape } from './work.ts';

/** Who issues what under which end of a number. */
const series = [
  ['Quyết định', 'Ủy ban nhân dân thành phố', '/QĐ-UBND'],
  ['Kế hoạch', 'Ủy ban nhân dân thành phố', '/KH-UBND'],
  ['Công văn', 'Ủy ban nhân dân thành phố', '/UBND-TH'],
  ['Nghị quyết', 'Hội đồng nhân dân thành phố', '/NQ-HĐND'],
  ['Chỉ thị', 'Chủ tịch Ủy ban nhân dân thành phố', '/CT-CT'],
  ['Thông báo', 'Văn phòng Ủy ban nhân dân thành phố', '/TB-VP'],
  ['Kết luận', 'Thành ủy', '-KL/TU'],
  ['Báo cáo', 'Sở Tài chính', '/BC-STC'],
  ['Tờ trình', 'Sở Xây dựng', '/TTr-SXD'],
  ['Công điện', 'Thủ tướng Chính phủ', '/CĐ-TTg'],
  ['Quyết định', 'Bộ Nông nghiệp và Môi trường', '/QĐ-BNNMT'],
] as const;
const atOnce = 500;
const rareEvery = 500;
/** They were issued one after the other over seven years. */
const [firstDay, days] = [Date.UTC(2019, 0, 1), 2470];
const dayMs = 86_400_000;

/** Document number n of so many. */
export function benchDocument(n: number, of: number): NewDocument {
  const [kind, issuer, end] = series[n % series.length] ?? series[0];
  const clauses = Array.from({ length: 2 + (n % 7) }, (_, at) => ({
    label: `Điều ${at + 1}`,
    title: matterOf(n * 11 + at, 5003),
    page: 1 + Math.floor(at / 3),
  }));
  return {
    id: workId('document', n),
    key: `van-ban-${n}`,
    symbol: `${n}${end}`,
    kind,
    title: `Về việc ${matterOf(n, rareEvery)}`,
    issuer,
    issuedOn: new Date(firstDay + Math.floor((n * days) / of) * dayMs).toISOString().slice(0, 10),
    note: null,
    clauses,
  };
}

/** What the documents of the map are to each other: each implements or cites earlier ones, some replace or amend one. */
export function benchRelations({ telling }: WorkShape): (RelationRecord & { revision: number; withdrawn: boolean })[] {
  const relations = Array.from({ length: telling - 1 }, (_, at) => at + 2).flatMap((n) => {
    const to = [1 + Math.floor((n - 1) / 4), 1 + ((n * 31) % (n - 1))];
    const kinds = [n % 29 === 0 ? 'replaces' : n % 13 === 0 ? 'amends' : 'implements', 'cites'] as const;
    return kinds.map((kind, side) => ({ kind, to: to[side] ?? 1, n }));
  });
  return relations.map(({ n, to, kind }) => ({
    from: workId('document', n),
    to: workId('document', to),
    kind,
    clause: null,
    revision: 1,
    withdrawn: false,
  }));
}

/** Enters the documents through the door of the register, with clauses, words and, among those that tell tasks, their relations. */
export async function loadRegister(ground: Ground, shape: WorkShape): Promise<void> {
  const stamp = { recordedAt: new Date('2025-01-02T02:00:00Z'), recordedBy: null };
  for (let from = 1; from <= shape.documents; from += atOnce) {
    const part = Array.from({ length: Math.min(atOnce, shape.documents - from + 1) }, (_, at) => benchDocument(from + at, shape.documents));
    await withScope(ground.database, wholeBody, (tx) => insertDocuments(tx, tenantId, part, stamp));
  }
  const relations = benchRelations(shape);
  for (let from = 0; from < relations.length; from += atOnce)
    await withScope(ground.database, wholeBody, (tx) => appendRelations(tx, tenantId, relations.slice(from, from + atOnce), stamp));
  await ground.maintain(...['document', 'document_word', 'document_clause', 'document_relation'].map((table) => `vacuum analyze ${table}`));
}
