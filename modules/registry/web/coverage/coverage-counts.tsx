import { DataTable, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { coverageWords } from './coverage-words.ts';
import type { ListedIndicator } from './give-choices.ts';

/** Every indicator with how many units report it today: where one begins, and where what nobody reports is seen. */
export function CoverageCounts(props: {
  indicators: readonly ListedIndicator[];
  counts: ReadonlyMap<string, number>;
  onOpen: (code: string) => void;
}) {
  const t = useText(coverageWords);
  const { locale } = useLocale();
  const { number } = useFormat();
  const units = (one: ListedIndicator) => props.counts.get(one.code) ?? 0;
  const columns: Column<ListedIndicator>[] = [
    {
      id: 'indicator',
      header: t('cov.indicator'),
      phone: 'title',
      sortValue: (one) => one.name[locale],
      searchText: (one) => [one.code, one.name.vi, one.name.en, ...one.aliases].join(' '),
      cell: (one) => <b>{one.name[locale]}</b>,
    },
    { id: 'frequency', header: t('cov.frequency'), width: 160, cell: (one) => t(`freq.${one.frequency}`) },
    {
      id: 'units',
      header: t('cov.reporting'),
      align: 'right',
      width: 200,
      sortValue: units,
      cell: (one) => (units(one) === 0 ? <span className="dim">{t('cov.nobody')}</span> : number(String(units(one)))),
    },
  ];
  return (
    <DataTable
      label={t('cov.title')}
      columns={columns}
      rows={props.indicators.toSorted((a, b) => Number(units(b) > 0) - Number(units(a) > 0) || (a.sortKey < b.sortKey ? -1 : 1))}
      rowKey={(one) => one.code}
      searchLabel={t('cov.search')}
      onOpen={(one) => props.onOpen(one.code)}
    />
  );
}
