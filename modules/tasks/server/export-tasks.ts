import { formatDateVi } from '@thucthi/kernel';
import { fileAnswer, withScope } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import { classWords } from '../domain/task-class.ts';
import { clearWords } from '../domain/six-clear.ts';
import { stateWords } from '../domain/step-words.ts';
import type { TaskGroup } from '../contract.ts';
import { deadlineGroupWords } from '../domain/views/deadline-groups.ts';
import type { Grouping } from '../domain/views/groupings.ts';
import { stageWords } from '../domain/views/stages.ts';
import { filterOf, taskPageOf, unitsShown, type Filters } from './show-tasks.ts';
import type { Summary } from './summaries.ts';
import { groupsOf } from './views/group-tasks.ts';
import { writingWork, type LoggedWork } from './work.ts';

/** Rows of one statement: by key, so that the embedded database's one connection is soon free. */
const rowsAtOnce = 200;
const unclear = 'chưa rõ';

const columns = [
  { heading: 'Nội dung', width: 70 },
  { heading: 'Chủ trì', width: 34 },
  { heading: 'Đang giữ', width: 34 },
  { heading: 'Người phụ trách', width: 28 },
  { heading: 'Sản phẩm', width: 34 },
  { heading: 'Thẩm quyền', width: 28 },
  { heading: 'Nguồn', width: 34 },
  { heading: 'Người giao', width: 28 },
  { heading: 'Ngày giao', width: 12 },
  { heading: 'Hạn ban đầu', width: 12 },
  { heading: 'Hạn hiện tại', width: 12 },
  { heading: 'Trạng thái', width: 26 },
  { heading: 'Xếp loại', width: 26 },
  { heading: 'Số lần trả lại', width: 12 },
  { heading: 'Còn chưa rõ', width: 34 },
];

/** Every task a list finds as a workbook, read page by page while it is sent; grouped, each row begins with the name of its group. */
export async function exportTasksOf(
  work: LoggedWork,
  slug: string,
  { group: by, ...asked }: Filters & { group?: Grouping | undefined },
): Promise<Response> {
  const { database, clock, scope, log } = work;
  const { name, groups } = await withScope(database, scope, async (tx) => ({
    name: (await unitsShown(tx, scope, slug)).unit.name,
    groups: by === undefined ? null : await groupsOf(await writingWork(tx, clock, scope), slug, by, asked),
  }));
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    if (by === undefined || groups === null) yield* rowsOf(asked);
    else for (const group of groups) for await (const row of rowsOf({ ...asked, ...group.narrow })) yield [nameOfGroup(by, group), ...row];
  }
  async function* rowsOf(filters: Filters): AsyncGenerator<WrittenCell[]> {
    let after: { sortOn: string; id: string } | null | undefined;
    do {
      const from = after ?? undefined;
      const page = await withScope(database, scope, async (tx) => {
        const reading = await writingWork(tx, clock, scope);
        return taskPageOf(reading, await filterOf(reading, slug, filters), rowsAtOnce, from);
      });
      for (const task of page.tasks) yield rowOf(task);
      after = page.next;
    } while (after !== null);
  }
  const file = { type: fileTypes.xlsx, disposition: attachment(`Nhiệm vụ ${name}.xlsx`, `nhiem-vu_${slug}.xlsx`) };
  const heads = by === undefined ? columns : [{ heading: groupHeadings[by], width: 40 }, ...columns];
  return fileAnswer(workbookOf({ name: 'Nhiệm vụ', columns: heads }, rows()), file, log);
}

const groupHeadings: Readonly<Record<Grouping, string>> = {
  holder: 'Nhóm: đang giữ',
  lead: 'Nhóm: chủ trì',
  deadline: 'Nhóm: thời hạn',
  document: 'Nhóm: văn bản',
  session: 'Nhóm: phiên họp',
  stage: 'Nhóm: giai đoạn',
  class: 'Nhóm: xếp loại',
};
const withoutGroup: Partial<Record<Grouping, string>> = {
  lead: 'Chưa rõ đơn vị chủ trì',
  document: 'Không theo văn bản trong sổ',
  session: 'Không từ phiên họp',
};

function nameOfGroup(by: Grouping, { key, name }: TaskGroup): string {
  const words: Readonly<Record<string, { vi: string }>> = { ...deadlineGroupWords, ...stageWords, ...classWords };
  return name ?? words[key]?.vi ?? withoutGroup[by] ?? key;
}

const day = (date: string | null): string => (date === null ? unclear : formatDateVi(date));

function rowOf(task: Summary): WrittenCell[] {
  const { directive } = task;
  return [
    task.content,
    task.lead?.name ?? unclear,
    task.holder.name,
    task.responsible ?? task.person ?? unclear,
    task.product ?? unclear,
    task.authority ?? unclear,
    `${directive.document?.symbol ?? directive.document?.title ?? directive.sourceName ?? 'Giao trực tiếp'}${directive.awaitsIssue ? ' (chờ ban hành)' : ''}`,
    directive.toldBy,
    formatDateVi(directive.toldOn),
    day(task.originalDeadline),
    day(task.deadline),
    stateWords[task.state].vi,
    classWords[task.class].vi,
    { number: String(task.returned), decimals: 0 },
    task.unclear.map((point) => clearWords[point].vi).join(', '),
  ];
}
