import { sql } from 'kysely';
import { countedWithFirst, type CheckFound, type ScopedTx } from '@thucthi/platform';

/** Originals whose bytes are no longer those of their hash (SHA-256), or are not all there; and papers whose original is gone. */
export const wrongOriginals = (tx: ScopedTx, tenantId: number): Promise<CheckFound> =>
  countedWithFirst(
    tx,
    sql`select o.hash from original o left join lateral (
        select encode(sha256(string_agg(p.bytes, ''::bytea order by p.piece)), 'hex') as hash, sum(octet_length(p.bytes)) as bytes
        from original_piece p where p.tenant_id = o.tenant_id and p.hash = o.hash) now on true
      where o.tenant_id = ${tenantId} and (now.hash is distinct from o.hash or now.bytes <> o.byte_size)
    union all select 'paper ' || p.id from paper p where p.tenant_id = ${tenantId} and p.original_hash is not null
      and not exists (select from original o where o.tenant_id = p.tenant_id and o.hash = p.original_hash)`,
  );
