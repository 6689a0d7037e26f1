import type { ResultRow } from '../result-row.ts';
import { chosenRows } from '../templates/chosen-results.ts';
import type { ReportTemplate } from '../templates/template.ts';
import type { RunBlock } from './run-block.ts';

/** The part of the template a block came from. */
const partOf = ({ key }: Pick<RunBlock, 'key'>, { parts }: Pick<ReportTemplate, 'parts'>) => parts[Number(key.split(':', 1)[0])];

/** The results a table could print: those its template names, in its order. */
export function offeredRows(block: RunBlock, template: Pick<ReportTemplate, 'parts'>, rows: readonly ResultRow[]): readonly ResultRow[] {
  const part = partOf(block, template);
  return chosenRows(rows, part?.part === 'table' ? part : {});
}

/** The results a table prints: those it could, without the rows its writer has left out. */
export const printedRows = (block: RunBlock, template: Pick<ReportTemplate, 'parts'>, rows: readonly ResultRow[]): readonly ResultRow[] =>
  offeredRows(block, template, rows).filter(({ indicator }) => !block.leftOut.includes(indicator.code));
