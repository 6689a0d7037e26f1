import { sql } from 'kysely';
import { newId, type ScopedTx } from '@thucthi/platform';
import type { Whose } from './second-factor.store.ts';

/** A passkey as the person sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly synced: boolean;
  readonly recordedAt: Date;
  readonly lastUsedAt: Date | null;
  readonly credentialId: string;
  readonly transports: readonly string[];
}

/** What a signature is checked with. */
export interface PasskeyToCheck extends Whose {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** The passkeys of a person, oldest first. */
export async function passkeysOf(tx: ScopedTx, { tenantId, personId }: Whose): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`select id, name, synced, recorded_at as "recordedAt", last_used_at as "lastUsedAt",
      credential_id as "credentialId", transports
    from passkey where tenant_id = ${tenantId} and person_id = ${personId} order by id`.execute(tx);
  return rows;
}

/** Keeps a new passkey; false where the device's key is known to the body already. */
export async function keepPasskey(
  tx: ScopedTx,
  { tenantId, personId }: Whose,
  key: { credentialId: string; publicKey: string; counter: number; transports: readonly string[]; synced: boolean; name: string },
  now: Date,
): Promise<string | null> {
  const id = newId(now);
  const kept = await tx
    .insertInto('passkey')
    .values({
      tenant_id: tenantId,
      id,
      person_id: personId,
      credential_id: key.credentialId,
      public_key: key.publicKey,
      counter: key.counter,
      transports: [...key.transports],
      synced: key.synced,
      name: key.name.normalize('NFC'),
      recorded_at: now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'credential_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept?.id ?? null;
}

/** Names a passkey of a person anew; answers whether there is one. */
export async function renamePasskey(tx: ScopedTx, { tenantId, personId }: Whose, id: string, name: string): Promise<boolean> {
  const done = await tx
    .updateTable('passkey')
    .set({ name: name.normalize('NFC') })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Forgets one passkey of a person, or all; answers how many there were. */
export async function forgetPasskeys(tx: ScopedTx, { tenantId, personId }: Whose, only: string | null): Promise<number> {
  const done = await tx
    .deleteFrom('passkey')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .$if(only !== null, (query) => query.where('id', '=', only!))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** The passkeys a device's key may be, over all bodies: one key can be known to several. Locked people's do not count. */
export async function passkeysToCheck(tx: ScopedTx, credentialId: string): Promise<PasskeyToCheck[]> {
  const { rows } =
    await sql<PasskeyToCheck>`select k.tenant_id as "tenantId", k.person_id as "personId", k.id, k.credential_id as "credentialId",
      k.public_key as "publicKey", k.counter::float8 as counter, k.transports
    from passkey k join person p on p.tenant_id = k.tenant_id and p.id = k.person_id
    where k.credential_id = ${credentialId} and p.active`.execute(tx);
  return rows;
}

/** Notes the use of a passkey. A counter that does not go up where it counts was copied: answers whether it may be used. */
export async function notePasskeyUse(tx: ScopedTx, key: PasskeyToCheck, counter: number, now: Date): Promise<boolean> {
  const { rows } = await sql`update passkey set counter = ${counter}, last_used_at = ${now}
    where tenant_id = ${key.tenantId} and id = ${key.id} and (counter = 0 and ${counter} = 0 or counter < ${counter}) returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}
