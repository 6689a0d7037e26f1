import { DataTable, Link, SignWord, Unknown, useFormat, useLocale, useText, type Column } from '@thucthi/ui';
import { classWords } from '../../domain/task-class.ts';
import type { GanttRow } from '../../domain/views/gantt-rows.ts';
import type { ListedTask } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { taskWords } from '../task-words.ts';
import { viewWords } from '../views/view-words.ts';

interface Line {
  readonly task: ListedTask;
  readonly depth: number;
  readonly group: string;
}

/** What the chart draws as a table: the same rows in the same order, each day in words. */
export function GanttTable(props: {
  unit: string;
  rows: readonly GanttRow<ListedTask>[];
  nameOf: (row: GanttRow<ListedTask>) => string;
  /** every row at once, for paper */
  whole: boolean;
}) {
  const t = useText(viewWords);
  const words = useText(taskWords);
  const { locale } = useLocale();
  const format = useFormat();
  const day = (date: string | null) => (date === null ? <span className="dim">–</span> : format.date(date));
  const lines = linesOf(props.rows, props.nameOf);
  const columns: Column<Line>[] = [
    {
      id: 'content',
      header: words('column.content'),
      phone: 'title',
      sortValue: ({ task }) => task.content,
      cell: ({ task, depth, group: name }) => (
        <span className="tk-lines">
          <Link href={`/${props.unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
          <span className="xs mut">{depth === 0 ? name : `${name} · ${t('gantt.part')}`}</span>
        </span>
      ),
    },
    { id: 'told', header: t('gantt.told'), width: 110, sortValue: ({ task }) => task.givenOn, cell: ({ task }) => day(task.givenOn) },
    {
      id: 'original',
      header: t('gantt.original'),
      width: 120,
      sortValue: ({ task }) => task.originalDeadline,
      cell: ({ task }) => day(task.originalDeadline),
    },
    {
      id: 'deadline',
      header: t('gantt.deadline'),
      width: 120,
      sortValue: ({ task }) => task.deadline,
      cell: ({ task }) => (task.deadline === null ? <Unknown word={words('unclear')} /> : format.date(task.deadline)),
    },
    { id: 'done', header: t('gantt.done'), width: 110, sortValue: ({ task }) => task.doneOn, cell: ({ task }) => day(task.doneOn) },
    {
      id: 'class',
      header: t('gantt.class'),
      width: 200,
      sortValue: ({ task }) => classWords[task.class][locale],
      cell: ({ task }) => <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />,
    },
  ];
  return (
    <DataTable
      label={t('gantt.label')}
      columns={columns}
      rows={lines}
      rowKey={({ task }) => task.id}
      {...(lines.length > 60 && !props.whole ? { virtual: { height: '70vh', rowHeight: 56 } } : {})}
    />
  );
}

/** The tasks, each with the name of the group whose head stands above it. */
function linesOf(rows: readonly GanttRow<ListedTask>[], nameOf: (row: GanttRow<ListedTask>) => string): Line[] {
  const lines: Line[] = [];
  let group = '';
  for (const row of rows) {
    if (row.kind === 'group') group = nameOf(row);
    else lines.push({ task: row.task, depth: row.depth, group });
  }
  return lines;
}
