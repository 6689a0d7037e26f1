import { sql } from 'kysely';
import type { Scope, ScopedTx } from '@thucthi/platform';

/** Where a person takes mail, and whether the digest comes there. */
export interface OwnMail {
  readonly address: string | null;
  readonly digestByMail: boolean;
  /** A person of the demo, who takes none. */
  readonly persona: boolean;
}

/** The reader's own setting. */
export async function readOwnMailRow(tx: ScopedTx, scope: Scope): Promise<OwnMail | null> {
  const row = await tx
    .selectFrom('person')
    .select(['mail_address', 'digest_by_mail', 'persona'])
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', scope.personId ?? '')
    .executeTakeFirst();
  return row === undefined ? null : { address: row.mail_address, digestByMail: row.digest_by_mail, persona: row.persona !== null };
}

/** Sets it where it still stands as it was seen; answers whether it did. */
export async function writeOwnMail(
  tx: ScopedTx,
  scope: Scope,
  seen: Pick<OwnMail, 'address' | 'digestByMail'>,
  mail: Pick<OwnMail, 'address' | 'digestByMail'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ mail_address: mail.address, digest_by_mail: mail.digestByMail })
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', scope.personId ?? '')
    .where('mail_address', 'is not distinct from', seen.address)
    .where('digest_by_mail', '=', seen.digestByMail)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Where active people of a body take mail; who takes none is absent. */
export async function mailAddressesOf(tx: ScopedTx, tenantId: number, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; address: string }>`select id, mail_address as address from person
    where tenant_id = ${tenantId} and id = any (${[...personIds]}::uuid[]) and active and mail_address is not null`.execute(tx);
  return new Map(rows.map(({ id, address }) => [id, address]));
}

/** A person who can be reminded: the roles held today, and whether a digest goes out by mail. */
export interface Remindable {
  readonly id: string;
  readonly byMail: boolean;
  readonly roles: readonly { readonly role: string; readonly unitId: number | null }[];
}

/** The active people of a body with the roles they hold on a day; one person where `only` names one. */
export async function peopleToRemind(tx: ScopedTx, tenantId: number, today: string, only: string | null = null): Promise<Remindable[]> {
  const { rows } = await sql<Remindable>`select p.id, p.mail_address is not null and p.digest_by_mail as "byMail",
      jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)) as roles
    from person p join role_assignment r on r.tenant_id = p.tenant_id and r.person_id = p.id
    where p.tenant_id = ${tenantId} and p.active and (${only}::uuid is null or p.id = ${only}::uuid)
      and r.ended_at is null and r.valid_from <= ${today}::date and coalesce(r.valid_to >= ${today}::date, true)
    group by p.tenant_id, p.id order by p.id`.execute(tx);
  return rows;
}
