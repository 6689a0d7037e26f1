import { dec, parsePeriodCode } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { DataTable, Link, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { leftWords } from '../amounts.ts';
import { householdWords } from '../household-words.ts';
import { listHref, type ShownList } from '../routes.ts';

/** Lists one below the other: what was asked of the unit, what of it is assigned and achieved, until when names are kept. */
export function ListsTable({ lists, above }: { lists: readonly ShownList[]; above: boolean }) {
  const t = useText(householdWords);
  const format = useFormat();
  const { locale } = useLocale();
  const go = usePageTools().useGo();
  const amount = (list: ShownList, value: string | null) =>
    value === null ? <span className="dim">{t('no-target')}</span> : format.quantity(value, list.indicator.unit);
  const columns: Column<ShownList>[] = [
    {
      id: 'indicator',
      header: t('col.indicator'),
      phone: 'title',
      sortValue: (list) => list.indicator.name[locale],
      searchText: (list) => `${list.indicator.name.vi} ${list.indicator.name.en} ${list.unit.name}`,
      cell: (list) => (
        <Link href={listHref(list.unit.slug, list.id)} className="hh-wrap">
          {list.indicator.name[locale]}
        </Link>
      ),
    },
    ...(above
      ? [{ id: 'unit', header: t('col.unit'), sortValue: (list: ShownList) => list.unit.name, cell: (list: ShownList) => list.unit.name }]
      : []),
    { id: 'period', header: t('col.period'), width: 90, cell: (list) => format.period(parsePeriodCode(list.period), 'short') },
    {
      id: 'target',
      header: t('col.target'),
      align: 'right',
      sortValue: (list) => (list.target === null ? null : dec(list.target)),
      cell: (list) => amount(list, list.target),
    },
    {
      id: 'assigned',
      header: t('col.assigned'),
      align: 'right',
      sortValue: (list) => dec(list.assignedSum),
      cell: (list) => amount(list, list.assignedSum),
    },
    {
      id: 'remainder',
      header: t('col.remainder'),
      align: 'right',
      cell: (list) =>
        list.remainder !== null && dec(list.remainder).isNegative() ? (
          <span className="hh-over">{leftWords(list.remainder, list.indicator.unit, t, format)}</span>
        ) : (
          amount(list, list.remainder)
        ),
    },
    {
      id: 'actual',
      header: t('col.actual'),
      align: 'right',
      sortValue: (list) => dec(list.actualSum),
      cell: (list) => amount(list, list.actualSum),
    },
    {
      id: 'lines',
      header: t('col.lines'),
      align: 'right',
      width: 110,
      sortValue: (list) => list.lines,
      cell: (list) => format.number(String(list.lines)),
    },
    {
      id: 'done',
      header: t('col.done'),
      align: 'right',
      width: 100,
      sortValue: (list) => list.done,
      cell: (list) => t('list.done-of', { done: format.number(String(list.done)), lines: format.number(String(list.lines)) }),
    },
    {
      id: 'retain',
      header: t('col.retain'),
      width: 120,
      sortValue: (list) => list.retainUntil,
      cell: (list) =>
        list.named === 0 && list.erasedOn !== null ? <span className="dim">{t('erased')}</span> : format.date(list.retainUntil),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={lists}
      rowKey={(list) => list.id}
      {...(lists.length > 5 ? { searchLabel: t('search') } : {})}
      {...(lists.length > 100 ? { virtual: { height: '70vh', rowHeight: 42 } } : {})}
      onOpen={(list) => go(listHref(list.unit.slug, list.id))}
    />
  );
}
