import { sql } from 'kysely';
import { foldVi, sortKeyVi } from '@thucthi/kernel';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';

export interface PersonRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly position: string | null;
  readonly persona: string | null;
  readonly active: boolean;
  /** Counts the changes of the account and its roles. */
  readonly version: number;
}

const columns = ['id', 'username', 'name', 'position', 'persona', 'active', 'version'] as const;

/** Keeps a new person; refuses a user name that somebody of the body already has (case and marks do not count). */
export async function insertPerson(
  tx: ScopedTx,
  scope: Scope,
  person: {
    id: string;
    username: string;
    name: string;
    position: string | null;
    passwordHash: string | null;
    /** Set where somebody else chose the password. */
    passwordGivenAt: Date | null;
    persona: string | null;
    recordedAt: Date;
  },
): Promise<void> {
  const inserted = await tx
    .insertInto('person')
    .values({
      tenant_id: scope.tenantId,
      id: person.id,
      username: person.username.normalize('NFC'),
      username_fold: foldVi(person.username),
      name: person.name.normalize('NFC'),
      position: person.position?.normalize('NFC') ?? null,
      search_key: foldVi([person.name, person.username, person.position ?? ''].join(' ')),
      sort_key: sortKeyVi(person.name),
      password_hash: person.passwordHash,
      password_given_at: person.passwordGivenAt,
      persona: person.persona,
      active: true,
      recorded_at: person.recordedAt,
      recorded_by: scope.personId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'username_fold']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted)
    throw new Refusal('invalid-request', {
      detail: { vi: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.', en: 'This user name is taken. Choose another.' },
      field: 'username',
    });
}

/** The names of people of a body, by id. */
export async function namesOf(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('tenant_id', '=', tenantId).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One person of the body; refuses an id that is nobody's there. */
export async function getPerson(tx: ScopedTx, scope: Scope, personId: string): Promise<PersonRow> {
  const row = await tx
    .selectFrom('person')
    .select(columns)
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

/** The person behind a user name of a body, with the hash to check; for signing in only. */
export async function findForSignIn(
  tx: ScopedTx,
  tenantId: number,
  usernameFold: string,
): Promise<{ id: string; passwordHash: string | null; passwordGivenAt: Date | null; active: boolean } | null> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'password_hash', 'password_given_at', 'active'])
    .where('tenant_id', '=', tenantId)
    .where('username_fold', '=', usernameFold)
    .executeTakeFirst();
  return row ? { id: row.id, passwordHash: row.password_hash, passwordGivenAt: row.password_given_at, active: row.active } : null;
}

/** The demo persona of a body. */
export async function findPersona(tx: ScopedTx, tenantId: number, persona: string): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('persona', '=', persona)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Changes what signing in depends on; answers whether it was changed. A password comes with when it was given, null where the person chose it. */
export async function updatePerson(
  tx: ScopedTx,
  tenantId: number,
  personId: string,
  change: { password?: { hash: string; givenAt: Date | null }; active?: boolean },
): Promise<boolean> {
  const done = await tx
    .updateTable('person')
    .set({
      ...(change.password === undefined ? {} : { password_hash: change.password.hash, password_given_at: change.password.givenAt }),
      ...(change.active === undefined ? {} : { active: change.active }),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .where('persona', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes a person for a change that somebody decided on at `basedOn`; answers whether the person still stood at that version. */
export async function claimPerson(tx: ScopedTx, tenantId: number, personId: string, basedOn: number): Promise<boolean> {
  const done = await tx
    .updateTable('person')
    .set({ version: basedOn + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A page of people in Vietnamese order; `after` is where the page before ended. */
export async function pageOfPeople(
  tx: ScopedTx,
  scope: Scope,
  asked: { search: string; limit: number; after: { sortKey: string; id: string } | null },
): Promise<{ rows: (PersonRow & { sortKey: string })[]; total: number }> {
  const matching = tx
    .selectFrom('person')
    .where('tenant_id', '=', scope.tenantId)
    .$if(asked.search !== '', (query) =>
      query.where('search_key', 'like', `%${asked.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
    );
  const { after } = asked;
  const rows = await matching
    .select([...columns, 'sort_key'])
    .$if(after !== null, (query) => query.where(sql<boolean>`(sort_key, id) > (${after!.sortKey}, ${after!.id}::uuid)`))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(asked.limit)
    .execute();
  const counted = await matching.select((select) => select.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return { rows: rows.map(({ sort_key, ...row }) => ({ ...row, sortKey: sort_key })), total: Number(counted.count) };
}

/** Whether anybody at all is known to this installation. */
export async function anybodyExists(tx: ScopedTx): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** By what means a person can sign in at all. */
export async function readSignInMeans(
  tx: ScopedTx,
  { tenantId, personId }: { tenantId: number; personId: string },
): Promise<{ hasPassword: boolean; persona: boolean }> {
  const row = await tx
    .selectFrom('person')
    .select(['password_hash', 'persona'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return { hasPassword: row.password_hash !== null, persona: row.persona !== null };
}
