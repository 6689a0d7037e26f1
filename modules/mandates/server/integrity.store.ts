import { sql } from 'kysely';
import { countedWithFirst, type CheckFound, type ScopedTx } from '@thucthi/platform';

/** Documents that are not found by their own words, or are found by words they no longer have. */
export const wrongWords = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select d.id::text from document d
      left join lateral (select array_agg(distinct w.word order by w.word) as words from document_word w where w.tenant_id = d.tenant_id and w.document_id = d.id) kept on true
      left join lateral (select array_agg(distinct o.word order by o.word) as words
        from unnest(string_to_array(btrim(d.words), ' ')) as o (word) where o.word <> '') own on true
      where d.tenant_id = ${tenantId} and coalesce(kept.words::text[], '{}') <> coalesce((select array_agg(left(x, 40) collate "C" order by left(x, 40) collate "C") from unnest(own.words) x), '{}')`,
  );

/** Files of documents whose bytes are no longer those their name in the register says (SHA-256), or are not all there. */
export const wrongFiles = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select k.hash from kept_file k left join lateral (
        select encode(sha256(string_agg(p.bytes, ''::bytea order by p.piece)), 'hex') as hash, sum(octet_length(p.bytes)) as bytes
        from kept_file_piece p where p.tenant_id = k.tenant_id and p.hash = k.hash) now on true
      where k.tenant_id = ${tenantId} and (now.hash is distinct from k.hash or now.bytes <> k.byte_size)`,
  );
