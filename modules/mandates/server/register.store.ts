import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import { rulingKinds } from '../domain/document-kinds.ts';
import type { TimeFacts } from '../domain/validity.ts';
import type { ClauseRecord } from './document-content.ts';
import { pageByDocumentWords } from './words.store.ts';

/** A document as the list has it. */
export interface ListedRow extends TimeFacts {
  id: string;
  symbol: string | null;
  kind: string;
  title: string;
  issuer: string;
  signer: string | null;
  note: string | null;
  listedOn: string;
  /** Where words are asked for, the clauses among which some may hold them. */
  clauses: ClauseRecord[] | null;
}

export interface ListQuestion {
  words: readonly string[];
  kind?: string | undefined;
  issuer?: string | undefined;
  year?: number | undefined;
  inForceOn?: string | undefined;
  after: { listedOn: string; id: string } | null;
  limit: number;
}

const clausesOfRow = sql`(select json_agg(json_build_object('label', c.label, 'title', c.title, 'page', c.page) order by c.position)
  from document_clause c where c.tenant_id = d.tenant_id and c.document_id = d.id and c.revision = d.revision) as clauses`;

/** Whether a document counts on a day; the rule is `validityOn`, said once more for the database. */
const inForce = (day: string) => sql`and (d.kind = any (${[...rulingKinds]}::text[]) or d.effective_from is not null)
  and coalesce(d.effective_from, d.issued_on) <= ${day}::date and (d.effective_to is null or d.effective_to >= ${day}::date)
  and not exists (select from document_relation_now r join document later on later.tenant_id = r.tenant_id and later.id = r.from_document_id
    where r.tenant_id = d.tenant_id and r.to_document_id = d.id and r.kind = 'replaces'
      and coalesce(later.effective_from, later.issued_on, ${day}::date) <= ${day}::date)`;

/** One page of the register, the newest first; never a restricted document. */
export async function listRows(tx: ScopedTx, tenantId: number, asked: ListQuestion): Promise<ListedRow[]> {
  const { rows } = await listStatement(tenantId, asked).execute(tx);
  return rows;
}

/** Rows that a search over everything and a usual page ask for: such pages keep their plan, which depends on how many they are. */
const usualPages: readonly number[] = [10, 51];

/** The statement behind a page of the register. */
export function listStatement(tenantId: number, asked: ListQuestion): RawBuilder<ListedRow> {
  const usual = usualPages.includes(asked.limit);
  const limit = usual ? sql.lit(asked.limit) : sql`${asked.limit}`;
  const searched = asked.words.length > 0;
  const page = (
    condition: RawBuilder<unknown>,
  ) => sql<ListedRow>`select d.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on as "issuedOn",
      d.effective_from as "effectiveFrom", d.effective_to as "effectiveTo", d.signer, d.note, d.listed_on as "listedOn", ${searched ? clausesOfRow : sql`null as clauses`}
    from document d
    where d.tenant_id = ${tenantId} and not d.restricted and ${condition}
      ${asked.kind === undefined ? sql`` : sql`and d.kind = ${asked.kind}`}
      ${asked.issuer === undefined ? sql`` : sql`and d.issuer = ${asked.issuer}`}
      ${asked.year === undefined ? sql`` : sql`and d.listed_on >= ${`${asked.year}-01-01`}::date and d.listed_on <= ${`${asked.year}-12-31`}::date`}
      ${asked.inForceOn === undefined ? sql`` : inForce(asked.inForceOn)}
      ${asked.after === null ? sql`` : sql`and (d.listed_on, d.id) < (${asked.after.listedOn}::date, ${asked.after.id}::uuid)`}
    order by d.listed_on desc, d.id desc limit ${limit}`;
  const rows = searched ? pageByDocumentWords(tenantId, asked.words, page) : page(sql`true`);
  return sql<ListedRow>`${usual ? keptPlan : sql``} ${rows}`;
}

/** How many documents there are of each kind, issuer and year; a restricted one is not counted. */
export async function countFacets(
  tx: ScopedTx,
  tenantId: number,
): Promise<{ facet: 'kind' | 'issuer' | 'year'; name: string; count: number }[]> {
  const { rows } = await sql<{ facet: 'kind' | 'issuer' | 'year'; name: string; count: number }>`
    select case when grouping(kind) = 0 then 'kind' when grouping(issuer) = 0 then 'issuer' else 'year' end as facet,
      coalesce(kind, issuer, year) as name, count(*)::integer as count
    from (select kind, issuer, extract(year from issued_on)::integer::text as year from document where tenant_id = ${tenantId} and not restricted) d
    group by grouping sets ((kind), (issuer), (year)) having coalesce(kind, issuer, year) is not null`.execute(tx);
  return rows;
}

/** The restricted documents the scope's person is named for, the newest first. */
export async function listRestrictedRows(
  tx: ScopedTx,
  tenantId: number,
): Promise<{ id: string; symbol: string | null; issuer: string; issuedOn: string | null }[]> {
  const { rows } = await sql<{
    id: string;
    symbol: string | null;
    issuer: string;
    issuedOn: string | null;
  }>`select id, symbol, issuer, issued_on as "issuedOn"
    from document where tenant_id = ${tenantId} and restricted order by listed_on desc, id desc limit 500`.execute(tx);
  return rows;
}

/** The document of this issuer with this number and year, where there is one. */
export async function findSame(
  tx: ScopedTx,
  tenantId: number,
  { symbolFold, issuer, year }: { symbolFold: string; issuer: string; year: string | null },
): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from document where tenant_id = ${tenantId} and symbol_fold = ${symbolFold} and issuer = ${issuer}
    and extract(year from issued_on) is not distinct from ${year}::numeric order by recorded_at limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Takes a number of a body for this transaction, so that two people who record it follow each other. */
export async function takeSymbol(tx: ScopedTx, tenantId: number, symbolFold: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mandates ${tenantId} ${symbolFold}`}, 0))`.execute(tx);
}

/** What the standing of documents rests on. */
export async function readTimeFacts(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<({ id: string } & TimeFacts)[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string } & TimeFacts>`select id, kind, issued_on as "issuedOn", effective_from as "effectiveFrom",
      effective_to as "effectiveTo" from document where tenant_id = ${tenantId} and id = any (${[...new Set(ids)]}::uuid[])`.execute(tx);
  return rows;
}
