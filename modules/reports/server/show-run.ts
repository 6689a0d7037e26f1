import { periodWords } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnits, indicatorFields } from '@thucthi/registry/server';
import { issuedBy } from '../domain/issuing-unit.ts';
import { changedSince } from '../domain/run/changed-since.ts';
import { missingIn, renewRun } from '../domain/run/renew-run.ts';
import { isMissing, type KeptBlock } from '../domain/run/run-block.ts';
import { writeRun } from '../domain/run/write-run.ts';
import { resultsTable } from '../domain/results-table.ts';
import type { BoundRun, FigureReference } from '../domain/figure-run.ts';
import type { Results } from '../domain/result-row.ts';
import { readBlocks } from './blocks.store.ts';
import { readResults } from './read-results.ts';
import { readRun, type RunRecord } from './runs.store.ts';
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
  const issued = issuedBy(run.results.unit, run.template.form, run.template.abbreviation);
  const table = resultsTable(run.results.rows);
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
    head: {
      issuer: issued.issuer,
      place: issued.place,
      addressees: [...run.addressees],
      recipients: [...run.recipients],
      signerTitles: run.signerTitles.length === 0 ? [...issued.signature.titles] : [...run.signerTitles],
    },
    blocks: blocks.map(({ id: block, kind, level, runs, edited, turned, version }) => ({
      id: block,
      kind,
      level,
      runs: runs.map(asShape),
      edited,
      turned,
      version,
    })),
    table: {
      columns: table.columns.map(({ title }) => title),
      rows: table.rows.map((row) => ({
        cells: row.map((words) => (typeof words === 'string' ? [{ text: words }] : (words as readonly BoundRun[]).map(asShape))),
      })),
    },
    missingNames: missingNames(blocks, run.results),
    turned: blocks.filter(({ turned }) => turned).length,
    renewed: run.renewed.map((one) => ({ ...one, name: named(one.figure) })),
    stale: run.state === 'draft' ? await staleFigures(work, run, unit.slug, blocks, previous?.results ?? null) : 0,
    previous: previous === null ? null : { id: previous.id, subject: previous.subject, periodLabel: periodWords(previous.period) },
    changes: previous === null ? [] : changedSince(previous.results, run.results),
    signer: run.signer,
    sha256: run.fileSha256,
    document: run.documentId,
    version: run.version,
    can: { write: scope.rights.has('documents.record') },
  };
}

const asShape = ({ text, style, figure }: BoundRun): Page['blocks'][number]['runs'][number] => ({
  text,
  ...(style === undefined ? {} : { style }),
  ...(figure === undefined ? {} : { figure: { ...figure } }),
});

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

/** How many figures of a draft print otherwise by now than when they were taken. */
async function staleFigures(
  { tx, clock, scope }: WritingWork,
  run: RunRecord,
  slug: string,
  blocks: readonly KeptBlock[],
  before: Results | null,
): Promise<number> {
  const results = await readResults(tx, scope, { slug, period: run.period, knownOn: run.knownOn ?? undefined, today: clock.today() });
  const ground = { kind: run.kind, results, before, fields: indicatorFields, today: clock.today() };
  return renewRun(blocks, writeRun(run.template, ground).blocks, results).changes.length;
}
