import { asWorker, Refusal, type Clock, type Database } from '@thucthi/platform';
import { beginBody, foundingScope, type BodyAsked, type FoundBody } from './begin-body.ts';
import type { NewPerson } from './create-person.ts';
import { anybodyExists } from './person.store.ts';
import { insertTenant, lockSetUp, tenantOfSlug } from './tenant.store.ts';

/**
 * Founds a further body of an installation from the operator's console, with an administrator whose password opens the door only to choose
 * an own one. The first body is founded in the program, with the code it prints.
 */
export function foundByOperator(
  parts: { database: Database; clock: Clock; foundBody: FoundBody },
  asked: { body: BodyAsked; administrator: { username: string; name: string; password: string } },
): Promise<{ personId: string }> {
  const { database, clock, foundBody } = parts;
  return asWorker(database, 'founding a body', async (tx) => {
    await lockSetUp(tx);
    if (!(await anybodyExists(tx))) {
      throw new Refusal('invalid-request', {
        detail: {
          vi: 'Cơ quan đầu tiên được lập trong chương trình: chạy npm start, mở /thiet-lap và nhập mã thiết lập.',
          en: 'The first body is founded in the program: run npm start, open /thiet-lap and give the set-up code.',
        },
      });
    }
    if ((await tenantOfSlug(tx, asked.body.slug)) !== null) {
      throw new Refusal('invalid-request', {
        detail: {
          vi: `Đã có cơ quan “${asked.body.slug}”. Hãy chọn mã khác.`,
          en: `There is a body “${asked.body.slug}” already. Choose another code.`,
        },
        field: 'slug',
      });
    }
    const createdAt = clock.now();
    const { slug, nameVi, nameEn } = asked.body;
    const scope = foundingScope(await insertTenant(tx, { slug, nameVi, nameEn, createdAt }));
    const { username, name, password } = asked.administrator;
    const administrator: NewPerson = { username, name, access: { kind: 'password', password, given: true } };
    return { personId: await beginBody(tx, scope, clock, { foundBody, createdAt, administrator, body: asked.body, isNew: true }) };
  });
}
