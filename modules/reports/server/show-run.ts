import { periodWords } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import { changedSince } from '../domain/run/changed-since.ts';
import { missingIn } from '../domain/run/renew-run.ts';
import { isMissing, type KeptBlock } from '../domain/run/run-block.ts';
import { missingCells } from '../domain/run/table-faults.ts';
import type { FigureReference } from '../domain/figure-run.ts';
import type { Results } from '../domain/result-row.ts';
import { readBlocks } from './blocks.store.ts';
import { readRun } from './runs.store.ts';
import { blockShown, headShown, tableColumns } from './shown-paper.ts';
import { standingFigures } from './standing-figures.ts';
import type { Page, Work, WritingWork } from './work.ts';

/** One report as its page shows it. */
export function showRunOf({ database, clock, scope }: Work, id: string): Promise<Page> {
  return withScope(database, scope, (tx) => showRunIn({ tx, clock, scope }, id));
}

/** The same inside a transaction that is open already. */
export async function showRunIn(work: WritingWork, id: string): Promise<Page> {
  const { tx, scope } = work;
  const run = await readRun(tx, scope.tenantId, id);
  if (run === null) throw new Refusal('not-found');
  const unit = (await findUnits(tx, [run.unitId])).get(run.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const blocks = await readBlocks(tx, scope.tenantId, id);
  const previous = run.previousId === null ? null : await readRun(tx, scope.tenantId, run.previousId);
  const standing =
    run.state === 'draft'
      ? await standingFigures(work, run, { slug: unit.slug, blocks, before: previous?.results ?? null, places: 'as-taken' })
      : { missing: missingCells(blocks, run.template, run.results), changed: [], changedInWords: [] };
  const named = namesIn(run.results);
  return {
    id: run.id,
    kind: run.kind,
    subject: run.subject,
    period: run.period,
    periodLabel: periodWords(run.period),
    state: run.state,
    symbol: run.symbol,
    issuedOn: run.issuedOn,
    missing: missingIn(blocks),
    recordedAt: run.recordedAt.toISOString(),
    unit: { slug: unit.slug, name: unit.name },
    illustrative: run.results.unit.illustrative,
    knownOn: run.knownOn,
    figuresAt: run.figuresAt.toISOString(),
    template: { form: run.template.form, documentKind: run.template.documentKind, revision: run.templateRevision },
    head: headShown(run.results, run),
    blocks: blocks.map((block) => ({
      ...blockShown(block, run, [...standing.missing, ...standing.changed]),
      id: block.id,
      edited: block.edited,
      turned: block.turned,
      version: block.version,
    })),
    tableColumns,
    missingCells: standing.missing.length,
    missingNames: missingNames(blocks, run.results),
    turned: blocks.filter(({ turned }) => turned).length,
    renewed: run.renewed.map((one) => ({ ...one, name: named(one.figure) })),
    stale: standing.changed.length + standing.changedInWords.length,
    previous: previous === null ? null : { id: previous.id, subject: previous.subject, periodLabel: periodWords(previous.period) },
    changes: previous === null ? [] : changedSince(previous.results, run.results),
    signer: run.signer,
    sha256: run.fileSha256,
    document: run.documentId,
    version: run.version,
    can: { write: scope.rights.has('documents.record') },
  };
}

const namesIn =
  ({ rows }: Results) =>
  ({ indicator }: FigureReference): { vi: string; en: string } =>
    rows.find((row) => row.indicator.code === indicator)?.indicator.name ?? { vi: indicator, en: indicator };

/** What is missing in the words of a report, by name. */
function missingNames(blocks: readonly KeptBlock[], { rows }: Results): { vi: string; en: string }[] {
  return blocks
    .filter(({ runs }) => runs.some(isMissing))
    .flatMap(({ key }) => key.split(':').at(-1)?.split('+') ?? [])
    .flatMap((code) => rows.find(({ indicator, actual }) => indicator.code === code && actual === null)?.indicator.name ?? []);
}
