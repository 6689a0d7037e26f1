import type { z } from 'zod';
import {
  announce,
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Json,
  type Scope,
} from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { DEFAULT_STATUS_RULES, validateStatusRules, type StatusRuleSet } from '../domain/index.ts';
import { appendRules, readRuleVersions, takeRules } from './status-rules.store.ts';

type Answer = z.input<(typeof contract.readStatusRules)['answer']>;
type Asked = z.output<NonNullable<(typeof contract.changeStatusRules)['body']>>;

/** A rule set as it travels: its conditions are plain data. */
const onTheWire = (set: StatusRuleSet): Answer['set'] => ({
  name: set.name,
  rules: set.rules.map((rule) => ({ ...rule, when: { ...rule.when } })),
});

/** The rules of a body in their order, what is delivered, and every decision about them. */
export function showStatusRules({ database, scope }: { database: Database; scope: Scope }): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const versions = await readRuleVersions(tx, scope.tenantId);
    const current = versions.at(-1);
    return {
      version: current?.version ?? 0,
      set: onTheWire(current?.rules ?? DEFAULT_STATUS_RULES),
      delivered: onTheWire(DEFAULT_STATUS_RULES),
      history: versions.map(({ version, reason, recordedAt }) => ({ version, reason, recordedAt: recordedAt.toISOString() })).toReversed(),
    };
  });
}

/** Sets the rules of a body, checked as a whole and held against the version the person saw; judgements follow at once. */
export function changeStatusRulesOf(
  { database, scope, clock }: { database: Database; scope: Scope; clock: Clock },
  asked: Asked,
): Promise<{ version: number }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'status-rules', ...(content as unknown as Record<string, Json>) } },
      async () => {
        await takeRules(tx, scope.tenantId);
        const current = (await readRuleVersions(tx, scope.tenantId)).at(-1);
        if ((current?.version ?? 0) !== asked.basedOn)
          throw new Refusal('changed-meanwhile', {
            yours: asked.set,
            theirs: current === undefined ? null : { version: current.version, reason: current.reason, set: onTheWire(current.rules) },
          });
        const checked = validateStatusRules(asked.set);
        if (!checked.ok)
          throw new Refusal('invalid-request', {
            detail: checked.problems[0]?.messageVi ?? '',
            problems: checked.problems.map(({ rule, code, messageVi }) => ({ rule, code, vi: messageVi })),
          });
        const version = asked.basedOn + 1;
        await appendRules(tx, scope.tenantId, {
          version,
          rules: checked.set,
          reason: asked.reason,
          recordedAt: clock.now(),
          recordedBy: scope.personId,
        });
        await writeAudit(tx, scope, clock, {
          action: 'status.rules-changed',
          subjectKind: 'status-rules',
          subjectId: String(version),
          detail: { reason: asked.reason, rules: checked.set.rules.map(({ id, enabled }) => ({ id, enabled })) },
        });
        await announce(tx, scope, clock, 'status', { rules: version });
        return { version };
      },
    ),
  );
}
