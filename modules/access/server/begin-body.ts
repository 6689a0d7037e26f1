import type { z } from 'zod';
import { mintScope, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import type { BodyKind, setUpFirstAdministrator } from '../contract.ts';
import { assignRole } from './assign-role.ts';
import { createPerson, type NewPerson } from './create-person.ts';

/** What has to happen when a body is founded beyond its own row, in the same transaction: registry makes its root unit. */
export type FoundBody = (
  tx: ScopedTx,
  body: {
    tenantId: number;
    slug: string;
    nameVi: string;
    nameEn: string;
    kind: BodyKind;
    area: string | null;
    today: string;
    createdAt: Date;
  },
) => Promise<void>;

/** A body as whoever founds it describes it. */
export type BodyAsked = z.output<NonNullable<(typeof setUpFirstAdministrator)['body']>>['body'];

/** What stands when a body is founded: its units, its row of the trail, its first administrator. */
export async function beginBody(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  founding: { foundBody: FoundBody; createdAt: Date; administrator: NewPerson; body: BodyAsked; isNew: boolean },
): Promise<string> {
  const { body } = founding;
  if (founding.isNew)
    await founding.foundBody(tx, {
      tenantId: scope.tenantId,
      slug: body.slug,
      nameVi: body.nameVi,
      nameEn: body.nameEn,
      kind: body.kind,
      area: body.area ?? null,
      today: clock.today(),
      createdAt: founding.createdAt,
    });
  await writeAudit(tx, scope, clock, { action: 'body.founded', subjectKind: 'tenant', subjectId: body.slug, detail: {} });
  const personId = await createPerson(tx, scope, clock, founding.administrator);
  await assignRole(tx, scope, clock, { personId, role: 'administrator', unitId: null });
  return personId;
}

/** The scope in which a body is founded: it manages people there and nothing else. */
export const foundingScope = (tenantId: number): Scope =>
  mintScope({ tenantId, personId: null, rights: ['people.manage'], readUnits: 'all', writeUnits: 'all' });
