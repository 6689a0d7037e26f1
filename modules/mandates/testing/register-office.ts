import { createPerson } from '@thucthi/access/server';
import { asWorker, mintScope, movableClock, newId, withScope, type Database, type Right, type Scope } from '@thucthi/platform';
import { indexUnits, insertBody, insertUnits, replaceClosure, setRootUnit, type UnitDef } from '@thucthi/registry/server';
import { correctDocument, openDocument, recordDocument, relateDocuments, type RelationKind } from '../contract.ts';
import type { z } from 'zod';
import { correctDocumentOf, recordDocumentOf } from '../server/record-document.ts';
import { relateDocumentsOf } from '../server/relate-documents.ts';

/** The office of a made-up body: a clerk who records, an officer and a stranger to what is restricted. */
export interface RegisterOffice {
  readonly tenantId: number;
  readonly unit: string;
  readonly clerk: Scope;
  readonly officer: Scope;
  readonly stranger: Scope;
  readonly people: { clerk: string; officer: string };
}

let bodies = 300;
export const officeClock = movableClock(new Date('2026-11-16T02:00:00Z'));

/** Founds a body with its people in the database. */
export async function openRegisterOffice(database: Database): Promise<RegisterOffice> {
  const tenantId = ++bodies;
  const slug = `co-quan-so-${tenantId}`;
  const unit: UnitDef = {
    id: tenantId * 1000,
    slug,
    tree: 'territory',
    versions: [{ code: null, name: 'Thành phố Thử', kind: 'city-central', parentId: null, validFrom: '1900-01-01', validTo: null }],
  };
  const at = officeClock.now();
  await asWorker(database, 'test', async (tx) => {
    await insertBody(tx, { id: tenantId, slug, name: { vi: 'Thành phố Thử', en: 'Trial City' }, demo: true, illustrative: true }, at);
    await insertUnits(tx, tenantId, [unit], at);
    await replaceClosure(tx, tenantId, indexUnits([unit], []), [unit.id]);
    await setRootUnit(tx, tenantId, unit.id);
  });
  const scopeOf = (personId: string | null, rights: readonly Right[]): Scope =>
    mintScope({ tenantId, personId, rights, readUnits: 'all', writeUnits: 'all' });
  const founder = scopeOf(null, ['people.manage']);
  const person = (persona: string, name: string) =>
    withScope(database, founder, (tx) =>
      createPerson(tx, founder, officeClock, { username: persona, name, access: { kind: 'persona', persona } }),
    );
  const people = { clerk: await person('van-thu', 'Văn thư'), officer: await person('chuyen-vien', 'Chuyên viên') };
  return {
    tenantId,
    unit: slug,
    people,
    clerk: scopeOf(people.clerk, ['documents.record', 'audit.read']),
    officer: scopeOf(people.officer, ['documents.record']),
    stranger: scopeOf(null, []),
  };
}

/** A document with what has to be known of it; the rest as a form leaves it. */
export const someDocument = (facts: Partial<z.input<typeof openDocument>> = {}): z.output<typeof openDocument> =>
  openDocument.parse({
    restricted: false,
    symbol: null,
    kind: 'Nghị quyết',
    title: 'Kế hoạch phát triển kinh tế - xã hội năm 2026',
    issuer: 'Hội đồng nhân dân thành phố Thử',
    issuedOn: '2025-12-10',
    ...facts,
  });

const bodyOf = <E extends { body: z.ZodType | null }>(endpoint: E, body: object): z.output<NonNullable<E['body']>> => {
  if (endpoint.body === null) throw new Error('the endpoint takes no body');
  return endpoint.body.parse(body) as z.output<NonNullable<E['body']>>;
};

/** Somebody at work in the register, through the uses the routes call. */
export function atWork(database: Database, scope: Scope) {
  const work = { database, clock: officeClock, scope };
  return {
    ...work,
    record: (document: object, writeId = newId()) => recordDocumentOf(work, bodyOf(recordDocument, { writeId, document })),
    correct: (id: string, basedOn: number, document: object, reason = 'đối chiếu bản ký') =>
      correctDocumentOf(work, id, bodyOf(correctDocument, { writeId: newId(), basedOn, reason, document })),
    relate: (from: string, kind: RelationKind, to: string, more: { basedOn?: number; stands?: boolean; clause?: string } = {}) =>
      relateDocumentsOf(work, from, bodyOf(relateDocuments, { writeId: newId(), to, kind, stands: true, basedOn: 0, ...more })),
  };
}
