import { formatDateVi, parsePeriodCode, formatPeriodVi } from '@thucthi/kernel';
import { fileAnswer, withScope } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import { obstacleStateWords } from '../../domain/obstacle/obstacle-rules.ts';
import { unitsShown, type Place } from '../show-tasks.ts';
import { writingWork, type LoggedWork } from '../work.ts';
import type { ShownObstacle } from './obstacles-shown.ts';
import { obstacleFilterOf, obstaclePageOf, type ObstacleFilters } from './show-obstacles.ts';

/** Rows of one statement: by key, so that the embedded database's one connection is soon free. */
const rowsAtOnce = 200;
const unclear = 'chưa rõ';

const columns = [
  { heading: 'Vướng mắc', width: 70 },
  { heading: 'Đơn vị', width: 34 },
  { heading: 'Liên quan đến', width: 50 },
  { heading: 'Đang chờ', width: 34 },
  { heading: 'Từ ngày', width: 12 },
  { heading: 'Số ngày chờ', width: 12 },
  { heading: 'Thời hạn tháo gỡ', width: 14 },
  { heading: 'Quá hạn', width: 10 },
  { heading: 'Cấp đang xử lý', width: 28 },
  { heading: 'Trạng thái', width: 18 },
  { heading: 'Cách tháo gỡ', width: 50 },
  { heading: 'Lần cập nhật gần nhất', width: 50 },
];

/** Every obstacle a list finds as a workbook, read page by page while it is sent. */
export async function exportObstaclesOf(work: LoggedWork, slug: string, asked: ObstacleFilters): Promise<Response> {
  const { database, clock, scope, log } = work;
  const name = await withScope(database, scope, async (tx) => (await unitsShown(tx, scope, slug)).unit.name);
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let after: Place | null | undefined;
    do {
      const from = after ?? undefined;
      const page = await withScope(database, scope, async (tx) => {
        const reading = await writingWork(tx, clock, scope);
        return obstaclePageOf(reading, await obstacleFilterOf(reading, slug, asked), rowsAtOnce, from);
      });
      for (const obstacle of page.obstacles) yield rowOf(obstacle);
      after = page.next;
    } while (after !== null);
  }
  const file = { type: fileTypes.xlsx, disposition: attachment(`Vướng mắc ${name}.xlsx`, `vuong-mac_${slug}.xlsx`) };
  return fileAnswer(workbookOf({ name: 'Vướng mắc', columns }, rows()), file, log);
}

function rowOf(obstacle: ShownObstacle): WrittenCell[] {
  const last = obstacle.steps.at(-1);
  return [
    obstacle.content,
    obstacle.unit.name,
    subjectWords(obstacle),
    obstacle.waitsFor.unit?.name ?? obstacle.waitsFor.outside ?? unclear,
    formatDateVi(obstacle.since),
    { number: String(obstacle.daysWaiting), decimals: 0 },
    obstacle.neededBy === null ? unclear : formatDateVi(obstacle.neededBy),
    obstacle.overdue ? 'quá hạn' : '',
    obstacle.rungName.vi,
    obstacleStateWords[obstacle.state].vi,
    obstacle.solution ?? '',
    last === undefined ? '' : `${formatDateVi(last.on)}: ${last.words}`,
  ];
}

function subjectWords({ subject }: ShownObstacle): string {
  if (subject === null) return '';
  if (subject.kind === 'task') return `Nhiệm vụ: ${subject.task.content}`;
  const period = subject.period === null ? '' : `, ${formatPeriodVi(parsePeriodCode(subject.period))}`;
  return `Chỉ tiêu: ${subject.indicator.name}, ${subject.unit.name}${period}`;
}
