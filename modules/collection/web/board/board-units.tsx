import { DataTable, Link, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { StandingSign, TimeSign } from '../report-signs.tsx';
import { reportHref, type LateBoard } from '../routes.ts';
import { useShare } from './board-rates.tsx';
import { boardWords } from './board-words.ts';

type Line = LateBoard['units'][number];
const order = { overdue: '0', late: '1', 'not-due': '2', 'on-time': '3' } as const;

/** The units of one period, the most overdue first. */
export function BoardUnits(props: { board: LateBoard; named: { form: { id: string }; period: string } }) {
  const t = useText(boardWords);
  const format = useFormat();
  const share = useShare();
  const columns: Column<Line>[] = [
    {
      id: 'unit',
      header: t('col.unit'),
      phone: 'title',
      sortValue: (line) => line.unit.name,
      searchText: (line) => line.unit.name,
      cell: (line) => (
        <Link href={reportHref({ unit: line.unit, form: props.named.form, period: props.named.period })}>
          <b>{line.unit.name}</b>
        </Link>
      ),
    },
    {
      id: 'time',
      header: t('col.time'),
      width: 190,
      sortValue: (line) => `${order[line.timeliness]}${String(999 - line.daysLate).padStart(3, '0')}`,
      cell: (line) => (
        <>
          <TimeSign timeliness={line.timeliness} />
          {line.daysLate === 0 ? null : <span className="xs mut co-block">{t('days-late', { count: line.daysLate })}</span>}
        </>
      ),
    },
    { id: 'standing', header: t('col.standing'), width: 170, cell: (line) => <StandingSign standing={line.standing} /> },
    {
      id: 'due',
      header: t('col.due'),
      width: 120,
      align: 'right',
      sortValue: (line) => line.dueOn,
      cell: (line) => format.date(line.dueOn),
    },
    {
      id: 'sent',
      header: t('col.sent'),
      width: 120,
      align: 'right',
      sortValue: (line) => line.sentOn,
      cell: (line) => (line.sentOn === null ? '' : format.date(line.sentOn)),
    },
    {
      id: 'history',
      header: t('col.history'),
      width: 170,
      align: 'right',
      sortValue: (line) =>
        String(line.rate.expected === 0 ? 0 : Math.round((line.rate.onTime / line.rate.expected) * 1000)).padStart(4, '0'),
      cell: (line) => share(line.rate.onTime, line.rate.expected),
    },
  ];
  return (
    <DataTable label={t('title')} columns={columns} rows={props.board.units} rowKey={(line) => line.unit.slug} searchLabel={t('search')} />
  );
}
