import { ContextSelect } from '../form/combobox.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { columnName } from './column.ts';
import type { Column } from './column.ts';
import type { TableState } from './table-view.ts';

/** The order of cards, which have no heads to press; shown on a phone only. */
export function PhoneSort<Row>(props: {
  columns: readonly Column<Row>[];
  sort: TableState['sort'];
  onSort: (sort: TableState['sort']) => void;
}) {
  const t = useText(uiWords);
  const sortable = props.columns.filter((column) => column.sortValue !== undefined);
  if (sortable.length === 0) return null;
  const { sort } = props;
  return (
    <div className="tt-phone-sort">
      <ContextSelect
        label={t('table.order')}
        name={t('table.order')}
        options={[
          { id: '', label: t('table.order-given') },
          ...sortable.flatMap((column) => [
            { id: column.id, label: t('table.ascending', { column: columnName(column) }) },
            { id: `-${column.id}`, label: t('table.descending', { column: columnName(column) }) },
          ]),
        ]}
        value={sort === null ? '' : `${sort.descending ? '-' : ''}${sort.column}`}
        onChange={(id) =>
          props.onSort(
            id === '' ? null : id.startsWith('-') ? { column: id.slice(1), descending: true } : { column: id, descending: false },
          )
        }
      />
    </div>
  );
}
