import { decimalString } from '@thucthi/kernel';
import type { DocumentReference } from '@thucthi/mandates/server';
import type { PlanSummary, TargetState } from '../contract.ts';
import { issuers, type Comparator, type Issuer } from '../domain/index.ts';
import type { PlanRecord } from './plans.store.ts';
import type { TargetRecord, TargetTermsRecord } from './targets.store.ts';

/** How ids are called on the wire. */
export interface Naming {
  unitSlug: (id: number) => string;
  indicatorCode: (id: number) => string;
  documents: ReadonlyMap<string, DocumentReference>;
}

/** A target as the contract shows it; a withdrawn one has no value. */
export function targetState(record: TargetRecord, naming: Naming): TargetState {
  const { terms } = record;
  const plain = (value: string | null): string | null => (value === null ? null : decimalString(value));
  return {
    id: record.id,
    plan: record.planKey,
    unit: naming.unitSlug(record.unitId),
    indicator: naming.indicatorCode(record.indicatorId),
    period: record.period,
    level: record.level,
    comparator: terms.comparator,
    value: terms.withdrawn ? null : plain(terms.value),
    valueHigh: plain(terms.valueHigh),
    milestoneOn: terms.milestoneOn,
    version: terms.version,
    derived:
      terms.derivedLow === null || terms.derivedHigh === null
        ? null
        : { lo: decimalString(terms.derivedLow), hi: decimalString(terms.derivedHigh) },
    printed: terms.printed,
    decimals: terms.decimals,
    phasing: terms.phasing?.map(plain) ?? null,
    document: terms.documentId === null ? null : (naming.documents.get(terms.documentId) ?? null),
    clause: terms.clause,
    page: terms.page,
    baseline: plain(terms.baseline),
    effectiveFrom: terms.effectiveFrom,
    parent: record.parentTargetId,
    decidedOn: record.history.at(-1)?.decidedOn ?? null,
    reason: terms.reason,
    recordedAt: terms.recordedAt.toISOString(),
  };
}

/** The documents that targets and plans cite. */
export const documentIdsOf = (targets: readonly TargetRecord[], plans: readonly PlanRecord[]): string[] =>
  [
    ...targets.map((target) => target.terms.documentId),
    ...plans.flatMap((plan) => plan.versions.map((version) => version.documentId)),
  ].flatMap((id) => id ?? []);

/** A plan with its versions as the contract shows it. */
export function planSummaryOf(plan: PlanRecord, naming: Pick<Naming, 'unitSlug' | 'documents'>): PlanSummary {
  return {
    key: plan.key,
    name: plan.name,
    kind: plan.kind,
    issuers: issuersOf(plan),
    unit: naming.unitSlug(plan.unitId),
    period: plan.period,
    versions: plan.versions.map(({ version, decidedOn, documentId, reason, recordedAt }) => ({
      version,
      decidedOn,
      document: documentId === null ? null : (naming.documents.get(documentId) ?? null),
      reason,
      recordedAt: recordedAt.toISOString(),
    })),
  };
}

/** The issuers of a plan, in the order in which labels name them. */
export const issuersOf = (plan: Pick<PlanRecord, 'issuers'>): Issuer[] => issuers.filter((issuer) => plan.issuers.includes(issuer));

/** The comparator of stored terms as the planning rules write it; null when the stored terms are incomplete. */
export function comparatorOf(terms: Pick<TargetTermsRecord, 'comparator' | 'value' | 'valueHigh' | 'milestoneOn'>): Comparator | null {
  switch (terms.comparator) {
    case 'ge':
    case 'le':
    case 'eq':
    case 'yes-no':
      return { kind: terms.comparator };
    case 'range':
      return terms.value === null || terms.valueHigh === null
        ? null
        : { kind: 'range', lo: decimalString(terms.value), hi: decimalString(terms.valueHigh) };
    case 'milestone':
      return terms.milestoneOn === null ? null : { kind: 'milestone', date: terms.milestoneOn };
  }
}
