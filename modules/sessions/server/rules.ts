import { Refusal, runWrite, withScope, writeAudit, writeOnce } from '@thucthi/platform';
import { findUnit } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readSessionRules, setSessionRules } from '../contract.ts';
import { kindsOfSession, sessionKinds, type SessionKind } from '../domain/session-kinds.ts';
import { asJson } from './changing.ts';
import { appendRules, readRules } from './rules.store.ts';
import type { Work } from './work.ts';

/** The rules each kind of session goes by. */
export function readSessionRulesOf({ database, scope }: Work, slug: string): Promise<z.input<(typeof readSessionRules)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const set = await readRules(tx, scope.tenantId);
    return {
      kinds: sessionKinds.map((kind) => {
        const own = set.get(kind);
        const { name, rules, source } = kindsOfSession[kind];
        return { kind, name, rules: own?.rules ?? rules, source: own?.source ?? source.vi, revision: own?.revision ?? 0 };
      }),
      can: { set: scope.rights.has('sessions.hold') },
    };
  });
}

/** Sets the rules of a kind of session for those called from now on. */
export function setSessionRulesOf(
  { database, clock, scope }: Work,
  slug: string,
  kind: SessionKind,
  { writeId, basedOn, rules, source }: z.output<NonNullable<(typeof setSessionRules)['body']>>,
): Promise<{ revision: number }> {
  const content = { use: 'sessions.rules', slug, kind, basedOn, rules: asJson(rules), source };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      const unit = await findUnit(tx, slug);
      if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
      const standing = (await readRules(tx, scope.tenantId)).get(kind);
      const revision = basedOn + 1;
      const record = { kind, revision, rules, source: source.normalize('NFC') };
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      if ((standing?.revision ?? 0) !== basedOn || !(await appendRules(tx, scope.tenantId, record, stamp)))
        throw new Refusal('changed-meanwhile', { yours: rules, theirs: standing?.rules ?? null, revision: standing?.revision ?? 0 });
      await writeAudit(tx, scope, clock, {
        action: 'sessions.rules',
        subjectKind: 'session-rules',
        subjectId: kind,
        detail: { kind, revision, source },
      });
      return { revision };
    }),
  );
}
