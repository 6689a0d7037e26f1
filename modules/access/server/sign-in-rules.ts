import type { z } from 'zod';
import { asWorker, Refusal, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { readSignInRules, setSignInRules } from '../contract.ts';
import { isRoleCode, type RoleCode } from '../domain/roles.ts';
import { findSession } from './session.store.ts';
import { addSignInRule, holdersByRole, readSignInRule, type SignInRule } from './sign-in-rule.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

const shown = ({ revision, secondFactorRoles }: SignInRule): { revision: number; secondFactorRoles: RoleCode[] } => ({
  revision,
  secondFactorRoles: secondFactorRoles.filter(isRoleCode),
});

/** What the body demands, and who would be held up by it. */
export function showSignInRules({ database, clock, scope }: Work): Promise<z.input<(typeof readSignInRules)['answer']>> {
  return asWorker(database, 'showing the rules of signing in', async (tx) => ({
    ...shown(await readSignInRule(tx, scope.tenantId)),
    holders: (await holdersByRole(tx, scope.tenantId, clock.today())).flatMap(({ role, ...counts }) =>
      isRoleCode(role) ? [{ role, ...counts }] : [],
    ),
  }));
}

/** Says which roles count only with a second factor. Whoever would shut out themselves by it is refused. */
export function changeSignInRules(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof setSignInRules)['body']>>,
  token: string | null,
): Promise<z.input<(typeof setSignInRules)['answer']>> {
  const secondFactorRoles = [...new Set(asked.secondFactorRoles)].toSorted();
  const content = { use: 'sign-in-rules', basedOn: asked.basedOn, secondFactorRoles };
  return asWorker(database, 'changing the rules of signing in', (tx) =>
    writeOnce(tx, scope, clock, { id: asked.writeId, content }, async () => {
      const who = token === null ? null : await findSession(tx, token, clock.now(), clock.today());
      if (who !== null && !who.secondFactor && who.held.some(({ role }) => secondFactorRoles.some((one) => one === role)))
        throw new Refusal('invalid-request', {
          detail: {
            vi: 'quy định này sẽ khóa chính quyền của bạn vì lần đăng nhập này chưa có bước xác thực thứ hai. Hãy bật xác thực hai bước ở trang Tài khoản của tôi trước. Chưa có gì thay đổi.',
            en: 'this would take your own rights away, since you signed in without a second factor. Set one up on the page of your account first. Nothing was changed.',
          },
          field: 'secondFactorRoles',
        });
      const next = { revision: asked.basedOn + 1, secondFactorRoles };
      const before = await readSignInRule(tx, scope.tenantId);
      if (before.revision !== asked.basedOn || !(await addSignInRule(tx, scope, next, clock.now())))
        throw new Refusal('changed-meanwhile', { yours: { secondFactorRoles }, theirs: shown(await readSignInRule(tx, scope.tenantId)) });
      await writeAudit(tx, scope, clock, {
        action: 'sign-in-rules.set',
        subjectKind: 'sign-in-rules',
        subjectId: String(next.revision),
        detail: { secondFactorRoles, before: [...before.secondFactorRoles] },
      });
      return shown(next);
    }),
  );
}
