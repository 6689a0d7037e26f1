import { DataTable, Section, useFormat, useText, type Column } from '@thucthi/ui';
import type { TaskPage } from '../../contract.ts';
import { pageWords } from './page-words.ts';

type Held = TaskPage['custody'][number] & { readonly key: string };

/** Through whose hands a task went, and how many working days each had it. */
export function CustodyTable({ task }: { task: TaskPage }) {
  const t = useText(pageWords);
  const format = useFormat();
  const most = Math.max(1, ...task.custody.map(({ workingDays }) => workingDays));
  const rows = task.custody.map((one, at): Held => ({ ...one, key: String(at) }));
  const columns: Column<Held>[] = [
    {
      id: 'unit',
      header: t('held.unit'),
      phone: 'title',
      cell: ({ unit, suspended }) => `${unit.name}${suspended ? ` (${t('held.suspended')})` : ''}`,
    },
    { id: 'from', header: t('held.from'), width: 110, cell: ({ from }) => format.date(from) },
    { id: 'to', header: t('held.to'), width: 110, cell: ({ to }) => (to === null ? t('held.now') : format.date(to)) },
    { id: 'days', header: t('held.days'), align: 'right', width: 110, cell: ({ workingDays }) => workingDays },
    {
      id: 'bar',
      header: '',
      name: t('held.note'),
      width: 220,
      phone: 'hidden',
      cell: ({ workingDays, suspended, unit }) => (
        <span
          className={`tk-bar${suspended ? ' still' : unit.slug === task.assigner.slug ? ' assigner' : ''}`}
          style={{ width: `${(100 * workingDays) / most}%` }}
        />
      ),
    },
  ];
  const sums = task.held.map(({ unit, workingDays, times }) => t('held.sum', { unit: unit.name, days: workingDays, times }));
  return (
    <Section
      title={t('held.title')}
      note={t('held.note')}
      {...(task.returned === 0 ? {} : { end: t('held.returned', { count: task.returned }) })}
    >
      <DataTable label={t('held.title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
      <p className="xs mut tk-how">{sums.join('; ')}</p>
    </Section>
  );
}
