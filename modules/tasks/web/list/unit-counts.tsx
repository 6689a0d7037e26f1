import { DataTable, Link, Section, Unknown, useFormat, useLocale, useText, type Column } from '@thucthi/ui';
import { classWords, taskClasses, type TaskClass } from '../../domain/task-class.ts';
import type { Statistics } from '../routes.ts';
import { taskWords } from '../task-words.ts';

type Row = Statistics['units'][number];
const shownClasses: readonly TaskClass[] = taskClasses.filter((one) => one !== 'cancelled');

/** Tasks by the unit that leads them; each unit leads to its own. */
export function UnitCounts({ statistics, unit }: { statistics: Statistics; unit: string }) {
  const t = useText(taskWords);
  const { locale } = useLocale();
  const { percent } = useFormat();
  if (statistics.units.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      id: 'unit',
      header: t('units.unit'),
      phone: 'title',
      width: 220,
      sortValue: ({ unit }) => unit?.name ?? null,
      searchText: ({ unit }) => unit?.name ?? '',
      cell: (row) =>
        row.unit === null ? (
          <Unknown word={t('unclear.lead')} />
        ) : (
          <Link href={`/${unit}/nhiem-vu?loai=all&chu-tri=${row.unit.slug}`}>{row.unit.name}</Link>
        ),
    },
    { id: 'total', header: t('units.total'), align: 'right', width: 70, sortValue: ({ total }) => total, cell: ({ total }) => total },
    ...shownClasses.map((one): Column<Row> => ({
      id: one,
      header: classWords[one][locale],
      align: 'right',
      width: 96,
      phone: one === 'overdue' ? 'line' : 'hidden',
      sortValue: ({ classes }) => classes[one],
      cell: ({ classes }) => (
        <span className={classes[one] === 0 ? 'dim' : one === 'overdue' ? 'tone-risk' : undefined}>{classes[one]}</span>
      ),
    })),
    {
      id: 'rate',
      header: t('units.on-time-rate'),
      align: 'right',
      width: 110,
      sortValue: ({ onTimeRate }) => (onTimeRate === null ? null : Number(onTimeRate)),
      cell: ({ onTimeRate }) => (onTimeRate === null ? <span className="dim">–</span> : percent(onTimeRate, { decimals: 1 })),
    },
  ];
  return (
    <Section title={t('units.title')} note={t('units.note')}>
      <DataTable label={t('units.title')} columns={columns} rows={statistics.units} rowKey={({ unit }) => unit?.slug ?? ''} />
      <p className="xs mut tk-how">{t('units.how')}</p>
    </Section>
  );
}
