import type { Words } from '@thucthi/writer';
import type { z } from 'zod';
import type { paperHead, writtenBlock } from '../contract/run-shapes.ts';
import type { BoundRun } from '../domain/figure-run.ts';
import { issuedBy } from '../domain/issuing-unit.ts';
import type { Results } from '../domain/result-row.ts';
import { resultsTable } from '../domain/results-table.ts';
import type { RunHead } from '../domain/run/run-document.ts';
import type { RunBlock } from '../domain/run/run-block.ts';
import type { CellFault } from '../domain/run/table-faults.ts';
import { offeredRows } from '../domain/run/table-rows.ts';

type Block = z.input<typeof writtenBlock>;

/** The heads of the columns of every table of results. */
export const tableColumns: string[] = resultsTable([]).columns.map(({ title }) => title);

/** What stands on a report outside its blocks, as its page shows it. */
export function headShown(
  { unit }: Pick<Results, 'unit'>,
  { template, addressees, recipients, signerTitles }: Omit<RunHead, 'subject'>,
): z.input<typeof paperHead> {
  const issued = issuedBy(unit, template.form, template.abbreviation);
  return {
    issuer: issued.issuer,
    place: issued.place,
    addressees: [...addressees],
    recipients: [...recipients],
    signerTitles: signerTitles.length === 0 ? [...issued.signature.titles] : [...signerTitles],
  };
}

/** A block as pages show it; of a table what it prints, what its writer left out, and which cells keep it from being handed up. */
export function blockShown(
  block: RunBlock & { id?: string },
  { template, results }: { template: RunHead['template']; results: Results },
  faults: readonly CellFault[] = [],
): Block {
  const { key, kind, level, runs } = block;
  return { key, kind, level, runs: runs.map(asShape), table: kind === 'table' ? tableShown() : null };

  function tableShown(): NonNullable<Block['table']> {
    const offered = offeredRows(block, template, results.rows);
    const printed = offered.filter(({ indicator }) => !block.leftOut.includes(indicator.code));
    const lines = resultsTable(printed).rows;
    const own = Map.groupBy(
      faults.filter((fault) => fault.block === block.id),
      ({ indicator }) => indicator,
    );
    return {
      rows: printed.map(({ indicator }, at) => ({
        indicator: indicator.code,
        name: indicator.name,
        cells: (lines[at] ?? []).map(cellShown),
        faults: (own.get(indicator.code) ?? []).map(({ column, before, after }) => ({ column, before, after })),
      })),
      leftOut: offered
        .filter(({ indicator }) => block.leftOut.includes(indicator.code))
        .map(({ indicator }) => ({ indicator: indicator.code, name: indicator.name })),
    };
  }
}

const cellShown = (words: Words): Block['runs'] =>
  typeof words === 'string' ? [{ text: words }] : (words as readonly BoundRun[]).map(asShape);

const asShape = ({ text, style, figure }: BoundRun): Block['runs'][number] => ({
  text,
  ...(style === undefined ? {} : { style }),
  ...(figure === undefined ? {} : { figure: { ...figure } }),
});
