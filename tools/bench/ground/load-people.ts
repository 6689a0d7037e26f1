import { createHash } from 'node:crypto';
import type { Ground } from './open-ground.ts';
import { communeId, tenantId, type Shape } from './shape.ts';

/** The secret in the cookie of the n-th person; 43 letters, as the program makes them. */
const secretOf = (n: number): string => `bench-${n}`.padEnd(43, '-');

/** The header by which the n-th person is known. */
export const cookieOf = (n: number): string => `thucthi_session=${secretOf(n)}`;

/**
 * An officer for each commune (1 … communes) and so many readers after them, who hold a role for the whole body that changes nothing, all signed in.
 * They are put there without the seconds that checking thousands of passwords takes.
 */
export async function loadPeople(ground: Ground, shape: Shape, readers: number): Promise<void> {
  const everybody = shape.communes + readers;
  const id = (kind: string): string => `('00000000-0000-7000-8${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const person = id('003');
  const people = Array.from({ length: everybody }, (_, index) => index + 1);
  await ground.asOwner(
    `insert into person (tenant_id, id, username, username_fold, name, search_key, sort_key, active, recorded_at)
      select ${tenantId}, ${person}, 'canbo' || n, 'canbo' || n, 'Cán bộ ' || n, 'can bo', 'can bo', true, '2025-01-02' from generate_series(1, ${everybody}) n`,
    `insert into role_assignment (tenant_id, id, person_id, role, unit_id, valid_from, recorded_at)
      select ${tenantId}, ${id('004')}, ${person}, case when n <= ${shape.communes} then 'ward-officer' else 'inspector' end,
        case when n <= ${shape.communes} then ${communeId(0)} + n end, '2025-01-01', '2025-01-02' from generate_series(1, ${everybody}) n`,
    `insert into sign_in (tenant_id, token_hash, id, person_id, started_at, last_used_at, expires_at, way)
      select ${tenantId}, hash, ${id('005')}, ${person}, now(), now(), now() + interval '8 hours', 'password'
      from unnest(array[${people.map((n) => `'${createHash('sha256').update(secretOf(n)).digest('hex')}'`).join(',')}]) with ordinality as made (hash, n)`,
  );
  for (const table of ['person', 'role_assignment', 'sign_in']) await ground.maintain(`vacuum analyze ${table}`);
}
