import { DataTable, useFormat, useLocale, useText, type Column } from '@thucthi/ui';
import type { Remark } from './import-calls.ts';
import { importWords } from './import-words.ts';

/** What was found in a file, by row and column, in the reader's language. */
export function RemarksTable(props: { label: string; remarks: readonly Remark[] }) {
  const t = useText(importWords);
  const { number } = useFormat();
  const { locale } = useLocale();
  const rows = props.remarks.map((remark, at) => ({ ...remark, at }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      id: 'row',
      header: t('col.row'),
      cell: (one) => (one.row === 0 ? t('row.file') : number(String(one.row))),
      sortValue: (one) => one.row,
      width: 96,
      phone: 'line',
    },
    { id: 'column', header: t('col.column'), cell: (one) => one.column, sortValue: (one) => one.column, width: 170, phone: 'line' },
    { id: 'what', header: t('col.what'), cell: (one) => one[locale], phone: 'block' },
  ];
  return <DataTable label={props.label} columns={columns} rows={rows} rowKey={(one) => String(one.at)} />;
}
