import type { z } from 'zod';
import { foldVi, parsePeriodCode, PeriodError, periodCode, type Period } from '@thucthi/kernel';
import {
  announce,
  newId,
  Refusal,
  runWrite,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { issuersCode, validatePlan, type Plan, type PlanPeriod } from '../domain/index.ts';
import { documentOfSymbol } from './document-of-symbol.ts';
import { summariesOf } from './list-plans.ts';
import { insertPlan, readPlans, takeTurns } from './plans.store.ts';
import { readUnitRegister } from './unit-register.ts';

type Asked = z.output<NonNullable<(typeof contract.createPlan)['body']>>;

/** Opens a plan of an issuer, as yet without targets. */
export function createPlanOf(
  { database, scope, clock }: { database: Database; scope: Scope; clock: Clock },
  asked: Asked,
): Promise<contract.PlanSummary> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'create-plan', ...content } }, async () => {
      const register = await readUnitRegister(tx, scope.tenantId);
      const unit = register.bySlug(asked.unit);
      if (unit === undefined) throw new Refusal('not-found');
      if (!register.writable(scope, unit)) throw new Refusal('outside-scope');
      const period = planPeriod(asked.period);
      const recordedAt = clock.now();
      const stamp = { recordedAt, recordedBy: scope.personId };
      refuseFaulty({
        id: '',
        kind: asked.kind,
        issuers: asked.issuers,
        period,
        versions: [
          {
            id: '1',
            number: 1,
            decidedOn: asked.decidedOn ?? clock.today(),
            effectiveFrom: asked.decidedOn ?? clock.today(),
            recordedOn: clock.today(),
            document: null,
            reason: null,
          },
        ],
      });
      await takeTurns(tx, scope.tenantId, 'plan keys');
      const key = await freeKey(
        tx,
        scope.tenantId,
        `${asked.kind}-${issuersCode(asked.issuers).replaceAll('+', '-') || 'unstated'}-${periodCode(period).replace('/', '-')}`,
        asked.name,
      );
      const issuer = unit.versions.at(-1)?.name ?? asked.name;
      const documentId = await documentOfSymbol(tx, scope.tenantId, asked.documentSymbol, { decidedOn: asked.decidedOn, issuer }, stamp);
      await insertPlan(
        tx,
        scope.tenantId,
        {
          id: newId(recordedAt),
          key,
          name: asked.name.normalize('NFC').trim(),
          kind: asked.kind,
          issuers: asked.issuers,
          unitId: unit.id,
          period: periodCode(period),
        },
        { decidedOn: asked.decidedOn, documentId },
        stamp,
      );
      await writeAudit(tx, scope, clock, {
        action: 'plan.created',
        subjectKind: 'plan',
        subjectId: key,
        detail: {
          decidedOn: asked.decidedOn,
          documentId,
          issuers: asked.issuers,
          kind: asked.kind,
          name: asked.name,
          period: periodCode(period),
          unitId: unit.id,
        },
      });
      await announce(tx, scope, clock, 'targets', { plan: key, indicators: [], count: 0 });
      const [made] = await summariesOf(tx, scope, await readPlans(tx, scope.tenantId, { keys: [key] }));
      if (made === undefined) throw new Error(`plan ${key} was not written`);
      return made;
    }),
  );
}

function planPeriod(code: string): PlanPeriod {
  let period: Period;
  try {
    period = parsePeriodCode(code);
  } catch (error) {
    if (error instanceof PeriodError) throw new Refusal('period-invalid', { period: code });
    throw error;
  }
  if (period.kind !== 'year' && period.kind !== 'years') throw new Refusal('period-invalid', { period: code });
  return period;
}

function refuseFaulty(plan: Plan): void {
  const judged = validatePlan(plan);
  if (judged.ok) return;
  const first = judged.problems.find((one) => one.severity === 'error') ?? judged.problems[0];
  throw new Refusal('invalid-request', {
    detail: { vi: first?.messageVi ?? '', en: first?.messageEn ?? '' },
    problems: judged.problems.map((one) => ({ code: one.code, vi: one.messageVi, en: one.messageEn })),
  });
}

/** A short readable key that no plan of the body has yet. */
async function freeKey(tx: ScopedTx, tenantId: number, wish: string, name: string): Promise<string> {
  const words = foldVi(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const candidates = [wish, ...(words === '' ? [] : [`${wish}-${words}`]), ...Array.from({ length: 200 }, (_, at) => `${wish}-${at + 2}`)];
  const taken = new Set((await readPlans(tx, tenantId, { keys: candidates })).map((plan) => plan.key));
  const free = candidates.find((key) => !taken.has(key));
  if (free === undefined)
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'Kỳ này đã có quá nhiều kế hoạch của cùng cơ quan.',
        en: 'The same issuer has too many plans for this period already.',
      },
    });
  return free;
}
