import { compareVi } from '@thucthi/kernel';
import { Refusal, withScope, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { documentFacets, listDocuments, ListedDocument } from '../contract.ts';
import { askedWords, holdsSome } from '../domain/search-words.ts';
import type { ClauseRecord } from './document-content.ts';
import { ownUnit } from './own-unit.ts';
import { countFacets, listRows, type ListedRow } from './register.store.ts';
import { standingsOn } from './standings.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
type Asked = z.output<(typeof listDocuments)['query']>;
/** What a list is asked beside its page. */
export type ListFilters = Omit<Asked, 'after' | 'limit'>;

/** A document of the list with what the workbook shows beside. */
export type ListedInFull = ListedDocument & Pick<ListedRow, 'signer' | 'note' | 'effectiveFrom' | 'effectiveTo'>;

/** One page of the register of a body, the newest first. */
export function listDocumentsOf({ database, clock, scope }: Work, asked: Asked): Promise<z.input<(typeof listDocuments)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, asked.unit);
    const { documents, next } = await listPage(tx, scope.tenantId, clock.today(), asked);
    return { unit, documents: documents.map(asListed), next, can: { record: scope.rights.has('documents.record') } };
  });
}

/** Documents of the body by words, the newest first, inside a transaction that is open already. */
export async function documentsByWords(
  { tx, clock, scope }: { tx: ScopedTx; clock: Clock; scope: Scope },
  q: string,
  atMost: number,
): Promise<ListedDocument[]> {
  if (askedWords(q).length === 0) return [];
  const { documents } = await listPage(tx, scope.tenantId, clock.today(), { unit: '', q, limit: atMost });
  return documents.map(asListed);
}

const asListed = ({ signer: _signer, note: _note, effectiveFrom: _from, effectiveTo: _to, ...listed }: ListedInFull): ListedDocument =>
  listed;

/** One page with everything known of its rows. */
export async function listPage(
  tx: ScopedTx,
  tenantId: number,
  today: string,
  asked: Asked,
): Promise<{ documents: ListedInFull[]; next: string | null }> {
  const words = askedWords(asked.q ?? '');
  const { kind, issuer, year, inForceOn } = asked;
  const after = asked.after === undefined ? null : placeOf(asked.after);
  const rows = await listRows(tx, tenantId, { words, kind, issuer, year, inForceOn, after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const standing = await standingsOn(tx, tenantId, inForceOn ?? today, page);
  const holds = holdsSome(words);
  const last = page.at(-1);
  return {
    documents: page.map(({ listedOn: _listedOn, clauses, ...row }) => ({
      ...row,
      standing: standing(row.id),
      clauses: matching(clauses ?? [], holds),
    })),
    next: rows.length > asked.limit && last !== undefined ? `${last.listedOn}_${last.id}` : null,
  };
}

/** So many clauses are shown under a document that was found. */
const clausesShown = 3;

/** The first clauses of a document in which some word was found. */
function matching(clauses: readonly ClauseRecord[], holds: (text: string) => boolean): ClauseRecord[] {
  const found: ClauseRecord[] = [];
  for (const clause of clauses) {
    if (found.length === clausesShown) break;
    if (holds(`${clause.label} ${clause.title}`)) found.push(clause);
  }
  return found;
}

function placeOf(cursor: string): { listedOn: string; id: string } {
  const [, listedOn, id] = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (listedOn !== undefined && id !== undefined) return { listedOn, id };
  throw new Refusal('invalid-request', {
    detail: {
      vi: 'trang tiếp theo không hợp lệ; hãy tải lại danh sách',
      en: 'the next page is not one of this list; load the list again',
    },
  });
}

/** By what the register can be filtered, in Vietnamese order; years newest first. */
export function documentFacetsOf(
  { database, scope }: Work,
  { unit }: { unit: string },
): Promise<z.input<(typeof documentFacets)['answer']>> {
  return withScope(database, scope, async (tx) => {
    await ownUnit(tx, scope, unit);
    const facets = await countFacets(tx, scope.tenantId);
    const of = (facet: (typeof facets)[number]['facet']) => facets.filter((one) => one.facet === facet);
    const named = (facet: 'kind' | 'issuer') =>
      of(facet)
        .map(({ name, count }) => ({ name, count }))
        .toSorted((a, b) => compareVi(a.name, b.name));
    return {
      kinds: named('kind'),
      issuers: named('issuer'),
      years: of('year')
        .map(({ name, count }) => ({ year: Number(name), count }))
        .toSorted((a, b) => b.year - a.year),
    };
  });
}
