import { newId, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { hashChosenPassword } from './password.ts';
import { insertPerson } from './person.store.ts';

/** Somebody to be known to a body. `password`: what they chose, or were given for a first sign-in; a demo persona has none and never will, and whom a provider of single sign-on names has none here. */
export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly position?: string | undefined;
  readonly access:
    | { readonly kind: 'password'; readonly password: string; readonly given?: true }
    | { readonly kind: 'persona'; readonly persona: string }
    | { readonly kind: 'provider' };
}

/** Makes a person of the scope's body and the audit row of it, inside the caller's transaction; answers the id. */
export async function createPerson(tx: ScopedTx, scope: Scope, clock: Clock, person: NewPerson): Promise<string> {
  const passwordHash = person.access.kind === 'password' ? await hashChosenPassword(person.access.password, person.username) : null;
  const recordedAt = clock.now();
  const id = newId(recordedAt);
  await insertPerson(tx, scope, {
    id,
    username: person.username,
    name: person.name,
    position: person.position ?? null,
    passwordHash,
    passwordGivenAt: person.access.kind === 'password' && person.access.given ? recordedAt : null,
    persona: person.access.kind === 'persona' ? person.access.persona : null,
    recordedAt,
  });
  await writeAudit(tx, scope, clock, {
    action: 'person.created',
    subjectKind: 'person',
    subjectId: id,
    detail: person.access.kind === 'persona' ? { persona: person.access.persona } : {},
  });
  return id;
}
