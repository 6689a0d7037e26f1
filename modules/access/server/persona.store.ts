import type { ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { personaGroup } from '../contract.ts';
import { rolesOfPeople } from './role-assignment.store.ts';

type PersonaGroup = z.infer<typeof personaGroup>;

/** The demo people of every demo body (or of one), bodies in order of their founding. */
export async function personaGroups(tx: ScopedTx, today: string, tenantSlug: string | null): Promise<PersonaGroup[]> {
  const rows = await tx
    .selectFrom('person as p')
    .innerJoin('tenant as t', 't.id', 'p.tenant_id')
    .select(['t.id as tenant_id', 't.slug', 't.name_vi', 't.name_en', 'p.id', 'p.persona', 'p.name', 'p.position'])
    .where('t.demo', '=', true)
    .where('p.persona', 'is not', null)
    .where('p.active', '=', true)
    .$if(tenantSlug !== null, (query) => query.where('t.slug', '=', tenantSlug!))
    .orderBy('t.id')
    .orderBy('p.id')
    .execute();
  const groups: PersonaGroup[] = [];
  for (const [tenantId, people] of Map.groupBy(rows, (row) => row.tenant_id)) {
    const held = await rolesOfPeople(
      tx,
      tenantId,
      people.map((row) => row.id),
      today,
      'now',
    );
    const { slug, name_vi, name_en } = people[0]!;
    groups.push({
      tenant: { slug, name: { vi: name_vi, en: name_en } },
      personas: people.map((row) => {
        const unit = held.get(row.id)?.find((role) => role.unit !== null)?.unit ?? null;
        return { persona: row.persona!, name: row.name, position: row.position, unit: unit && { slug: unit.slug, name: unit.name } };
      }),
    });
  }
  return groups;
}
