import { findUnits } from '@thucthi/registry/server';
import { Refusal } from '@thucthi/platform';
import { missingIn } from '../domain/run/renew-run.ts';
import type { KeptBlock } from '../domain/run/run-block.ts';
import { cellWords, type CellFault } from '../domain/run/table-faults.ts';
import type { Changing } from './changing-run.ts';
import { readRun, type RunRecord } from './runs.store.ts';
import { standingFigures } from './standing-figures.ts';
import { refused } from './work.ts';

/** So many cells and figures are named in a refusal; all of them are in what it carries. */
const named = 5;

/**
 * Refuses to fix a report whose figures are not ready: missing in its words or its tables, changed at their source since they were taken,
 * or with words around them that no longer fit. Each is named.
 */
export async function refuseUnready({ run, ...work }: Changing, blocks: readonly KeptBlock[]): Promise<void> {
  const missing = missingIn(blocks);
  if (missing > 0)
    throw refused(
      `còn ${missing} số liệu chưa có; hãy nhập số liệu rồi cập nhật báo cáo, hoặc bỏ câu đó`,
      `${missing} figures are missing; enter them and renew the report, or leave those sentences out`,
    );
  const turned = blocks.filter((block) => block.turned).length;
  if (turned > 0)
    throw refused(
      `còn ${turned} đoạn có lời văn không còn khớp với số mới (chiều tăng, giảm hoặc “ước”); hãy xem lại`,
      `in ${turned} paragraphs a direction has turned; look at their words`,
    );
  const unit = (await findUnits(work.tx, [run.unitId])).get(run.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const previous = run.previousId === null ? null : await readRun(work.tx, work.scope.tenantId, run.previousId);
  const standing = await standingFigures(work, run, { slug: unit.slug, blocks, before: previous?.results ?? null, places: 'reckoned' });
  refuseMissing(standing.missing);
  refuseChanged(run, standing);
}

function refuseMissing(cells: readonly CellFault[]): void {
  if (cells.length === 0) return;
  const [vi, en] = listOf(cells.map(cellWords));
  throw refused(
    `biểu còn ${cells.length} ô chưa có số liệu: ${vi}; hãy nhập số liệu rồi cập nhật báo cáo, hoặc bỏ dòng đó khỏi biểu`,
    `${cells.length} cells of the table are empty: ${en}; enter the figures and renew the report, or leave those rows out`,
    { cells },
  );
}

function refuseChanged({ results }: RunRecord, { changed, changedInWords }: Awaited<ReturnType<typeof standingFigures>>): void {
  const all = changed.length + changedInWords.length;
  if (all === 0) return;
  const nameOf = (code: string) => results.rows.find(({ indicator }) => indicator.code === code)?.indicator.name ?? { vi: code, en: code };
  const [vi, en] = listOf([
    ...changed.map((cell) => {
      const words = cellWords(cell);
      const [before, after] = [cell.before, cell.after ?? ''].map((text) => (text === '' ? '–' : text));
      return { vi: `${words.vi}: ${before} thành ${after}`, en: `${words.en}: ${before} to ${after}` };
    }),
    ...changedInWords.map(({ figure, before, after }) => {
      const name = nameOf(figure.indicator);
      return { vi: `${name.vi}: ${before} thành ${after}`, en: `${name.en}: ${before} to ${after}` };
    }),
  ]);
  throw refused(
    `${all} số liệu đã đổi ở nguồn từ khi lấy vào báo cáo: ${vi}; hãy cập nhật số liệu rồi trình ký`,
    `${all} figures have changed since they were taken: ${en}; renew the figures, then hand it up`,
    { cells: changed, figures: changedInWords },
  );
}

/** The first few, and how many more there are. */
function listOf(all: readonly { vi: string; en: string }[]): [string, string] {
  const [first, more] = [all.slice(0, named), all.length - named];
  return [
    first.map(({ vi }) => vi).join('; ') + (more > 0 ? ` và ${more} chỗ khác` : ''),
    first.map(({ en }) => en).join('; ') + (more > 0 ? ` and ${more} more` : ''),
  ];
}
