import { isPeriodCode, periodWords } from '@thucthi/kernel';
import type { namePeople } from '@thucthi/access/server';
import { readFigureDocuments } from '@thucthi/figures/server';
import { readDocuments } from '@thucthi/mandates/server';
import type { Scope, ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { finding } from '../contract.ts';
import type { DecisionRow, RecordRow } from './decisions.store.ts';
import type { ProposedFinding } from './propose-findings.ts';

type Answer = z.input<typeof finding>;

/** Findings as they are told over the wire: what was read, what it would become, what stands beside it, what was decided. */
export async function showFindings(
  tx: ScopedTx,
  scope: Scope,
  findings: readonly ProposedFinding[],
  people: Awaited<ReturnType<typeof namePeople>>,
): Promise<Answer[]> {
  const standing = findings.flatMap((one) => one.standing?.figureId ?? []);
  const documentOf = await readFigureDocuments(tx, scope.tenantId, standing);
  const documents = await readDocuments(tx, scope.tenantId, [...new Set(documentOf.values())]);
  return findings.map(({ found, proposed, unit, decision, earlier, record, standing: stands }) => {
    const document = stands === null ? undefined : documents.get(documentOf.get(stands.figureId) ?? '');
    return {
      oid: found.oid,
      start: found.start,
      end: found.end,
      text: found.text,
      value: found.exact,
      unit: found.unit,
      outOf: found.out_of ?? null,
      measure: found.measure,
      label: found.label,
      labelSpans: found.label_spans.map(([start, end]): [number, number] => [start, end]),
      basis: { kind: found.basis_kind, text: found.basis_text, issuer: found.basis_issuer },
      basisSpan: found.basis_start === undefined || found.basis_end === undefined ? null : [found.basis_start, found.basis_end],
      period: { code: isPeriodCode(found.period) ? found.period : null, kind: found.period_kind, source: found.period_source },
      qualifiers: [...found.qualifiers],
      polarity: found.polarity,
      status: found.status,
      confidence: found.confidence,
      reasons: { value: found.rule, ...found.reasons },
      proposal: {
        becomes: proposed.becomes,
        unit: { slug: unit.slug, name: unit.name },
        indicator:
          proposed.indicator === null
            ? null
            : { code: proposed.indicator.code, name: proposed.indicator.name, unit: proposed.indicator.unit },
        measure: proposed.measure ?? found.measure,
        period: proposed.period === null ? null : { code: proposed.period, label: periodWords(proposed.period) },
        asOf: proposed.asOf,
        vintage: proposed.vintage,
        value: proposed.value,
        valueUnit: proposed.valueUnit,
        problem: proposed.problem,
        standing:
          stands === null
            ? null
            : {
                figure: stands.figureId,
                value: stands.value,
                same: stands.same,
                source: document === undefined ? null : (document.symbol ?? document.title),
              },
      },
      earlier: told(earlier, people),
      decision: withRecord(told(decision, people), record),
    };
  });
}

/** A decision as it is told, with who made it; none where it was taken back. */
function told(decision: DecisionRow | null, people: Awaited<ReturnType<typeof namePeople>>): Answer['earlier'] {
  if (decision === null || decision.verdict === 'undecided') return null;
  return {
    verdict: decision.verdict,
    as: decision.correction,
    by: people.get(decision.recordedBy ?? '')?.vi ?? null,
    at: decision.recordedAt.toISOString(),
  };
}

const withRecord = (decision: Answer['earlier'], record: RecordRow | null): Answer['decision'] =>
  decision === null ? null : { ...decision, recorded: record?.became ?? null };
