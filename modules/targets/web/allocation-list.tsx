import { DataTable, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { dec } from '@thucthi/kernel';
import { contentAt, valueOf } from '../domain/index.ts';
import { periodWords } from './period-words.ts';
import { notDivided, type SheetOf } from './sheet-cells.ts';
import type { AllocationRow } from './targets-api.ts';
import { rowTarget } from './grid-setup.ts';
import { words } from './words.ts';

/** The allocation as a list to read: on a phone each unit is a card. */
export function AllocationList(sheet: SheetOf) {
  const {
    grid: { state },
    data,
    view,
  } = sheet;
  const t = useText(words);
  const format = useFormat();
  const target = (row: AllocationRow): string | null =>
    view.by === 'year' ? valueOf(contentAt(state, row.unit, data.period)) : (rowTarget(row, view.level)?.value ?? null);
  const sorted = (value: string | null) => (value === null ? null : dec(value));
  const former = data.rows.find((row) => row.lastYear !== null)?.lastYear?.period;
  const columns: Column<AllocationRow>[] = [
    {
      id: 'unit',
      header: t('column.unit'),
      cell: (row) => row.unitName,
      sortValue: (row) => row.unitName,
      searchText: (row) => row.unitName,
      phone: 'title',
    },
    {
      id: 'target',
      header: t('column.target', { period: periodWords(data.period, format) }),
      align: 'right',
      phone: 'line',
      cell: (row) => {
        const value = target(row);
        return value === null ? <span className="dim">{t('list.missing')}</span> : <b>{format.quantity(value, data.indicator.unit)}</b>;
      },
      sortValue: (row) => sorted(target(row)),
    },
    ...(former === undefined
      ? []
      : [
          {
            id: 'last',
            header: t('column.last-year', { period: periodWords(former, format) }),
            align: 'right' as const,
            phone: 'line' as const,
            cell: (row: AllocationRow) =>
              row.lastYear === null ? '' : format.number(row.lastYear.value, { decimals: data.indicator.decimals }),
            sortValue: (row: AllocationRow) => sorted(row.lastYear?.value ?? null),
          },
        ]),
    ...(view.by === 'year'
      ? []
      : [
          {
            id: 'left',
            header: t('column.left'),
            align: 'right' as const,
            phone: 'line' as const,
            cell: (row: AllocationRow) => {
              const left = notDivided(state, row, view);
              return left === null ? '' : format.number(left);
            },
          },
        ]),
    ...(data.rows.some((row) => row.actual !== null)
      ? [
          {
            id: 'actual',
            header: t('column.actual'),
            align: 'right' as const,
            phone: 'line' as const,
            cell: (row: AllocationRow) =>
              row.actual === null ? '' : format.number(row.actual.value, { decimals: data.indicator.decimals }),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('list.label')}
      columns={columns}
      rows={data.rows}
      rowKey={(row) => row.unit}
      searchLabel={t('list.search')}
      phone="cards"
    />
  );
}
