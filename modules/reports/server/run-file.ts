import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { fileAnswer, Refusal, withScope, type Log } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { BoundRun } from '../domain/figure-run.ts';
import { textOf } from '../domain/figure-run.ts';
import { percentWords, standingWords } from '../domain/patterns/against-plans.ts';
import { atItsDecimals, changeOf } from '../domain/patterns/printed.ts';
import type { ResultRow } from '../domain/result-row.ts';
import type { KeptBlock } from '../domain/run/run-block.ts';
import { runDocument } from '../domain/run/run-document.ts';
import { printedRows } from '../domain/run/table-rows.ts';
import { answerDocument } from './answer-document.ts';
import { readBlocks } from './blocks.store.ts';
import { readRun, type RunRecord } from './runs.store.ts';
import type { Work } from './work.ts';

/** A report as a file: as it was handed up, or as its draft stands; as a workbook the table of its results. */
export async function writeRunOf(
  { database, scope, log }: Work & { log: Log },
  id: string,
  format: 'docx' | 'pdf' | 'xlsx',
): Promise<Response> {
  const { run, rows, document } = await withScope(database, scope, async (tx) => {
    const found = await readRun(tx, scope.tenantId, id);
    if (found === null) throw new Refusal('not-found');
    const blocks = await readBlocks(tx, scope.tenantId, id);
    return { run: found, rows: annexRows(found, blocks), document: found.content ?? runDocument({ ...found }, blocks, found.results) };
  });
  if (format !== 'xlsx') return answerDocument(document, format, `bao-cao-${run.period.replaceAll('/', '-')}`);
  const file = {
    type: fileTypes.xlsx,
    disposition: attachment(`Biểu tổng hợp ${run.subject}.xlsx`, `bieu-tong-hop-${run.period.replaceAll('/', '-')}.xlsx`),
  };
  return fileAnswer(annexOf(run.results.period, rows), file, log);
}

const words = (runs: readonly BoundRun[] | null): string => (runs === null ? '' : textOf(runs));

/** What the first table of a report prints; a report without one has all its results in the workbook. */
function annexRows({ template, results }: RunRecord, blocks: readonly KeptBlock[]): readonly ResultRow[] {
  const table = blocks.find(({ kind }) => kind === 'table');
  return table === undefined ? results.rows : printedRows(table, template, results.rows);
}

/** The table of results as a workbook: numbers as numbers, hedges and vintage in a column of their own. */
function annexOf(period: string, rows: readonly ResultRow[]): AsyncGenerator<Uint8Array> {
  const columns = [
    { heading: 'TT', width: 6 },
    { heading: 'Chỉ tiêu', width: 60 },
    { heading: 'Đơn vị tính', width: 16 },
    { heading: `Thực hiện ${formatPeriodVi(parsePeriodCode(period))}`, width: 20 },
    { heading: 'Ghi chú số liệu', width: 18 },
    { heading: 'So với kế hoạch', width: 44 },
    { heading: 'So với cùng kỳ năm trước', width: 24 },
  ];
  return workbookOf({ name: 'Biểu tổng hợp', columns }, rowsOf(rows));
}

async function* rowsOf(rows: readonly ResultRow[]): AsyncGenerator<readonly WrittenCell[]> {
  for (const [at, row] of rows.entries()) {
    const { actual, indicator } = row;
    const decimals = Math.max(0, actual?.decimals ?? indicator.decimals);
    const hedges = actual === null ? [] : [actual.vintage === 'uoc' ? 'ước' : '', ...actual.qualifiers];
    yield [
      { number: String(at + 1), decimals: 0 },
      indicator.name.vi,
      indicator.unit,
      actual === null ? 'chưa có' : { number: atItsDecimals(row, actual), decimals },
      [...new Set(hedges.filter((one) => one !== ''))].join(', '),
      words(percentWords(row, { between: '; ', again: false }) ?? standingWords(row, 'plan-first')),
      words(changeOf(row, '')),
    ];
  }
}
