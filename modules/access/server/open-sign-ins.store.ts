import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { tokenHashOf } from './session.store.ts';
import type { SignInWay } from './sign-in-source.ts';

/** An open sign-in as it is shown. */
export interface OpenSignIn {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly way: SignInWay;
  readonly browser: string | null;
  readonly system: string | null;
  readonly network: string | null;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}

interface Whose {
  readonly tenantId: number;
  readonly personId: string;
}

/** The open sign-ins of a person, the one used last first. */
export async function openSignInsOf(tx: ScopedTx, whose: Whose, now: Date, token: string | null): Promise<OpenSignIn[]> {
  const own = token === null ? null : tokenHashOf(token);
  const { rows } = await sql<OpenSignIn>`select id, started_at as "startedAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
      way, browser, system, network, token_hash is not distinct from ${own} as here
    from sign_in where tenant_id = ${whose.tenantId} and person_id = ${whose.personId} and expires_at > ${now}
    order by last_used_at desc, id limit 200`.execute(tx);
  return rows;
}

/** Ends some sign-ins of a person: one, every other than the one that asks, or all. Answers how many ended. */
export async function endSignInsOf(
  tx: ScopedTx,
  whose: Whose,
  which: { readonly only: string } | { readonly exceptToken: string | null },
): Promise<number> {
  const kept = 'exceptToken' in which && which.exceptToken !== null ? tokenHashOf(which.exceptToken) : null;
  const ended = await tx
    .deleteFrom('sign_in')
    .where('tenant_id', '=', whose.tenantId)
    .where('person_id', '=', whose.personId)
    .$if('only' in which, (query) => query.where('id', '=', 'only' in which ? which.only : ''))
    .$if(kept !== null, (query) => query.where('token_hash', '!=', kept!))
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}
