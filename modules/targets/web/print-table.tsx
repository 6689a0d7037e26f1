import { useFormat, useLocale, useText } from '@thucthi/ui';
import { alignDecimals } from './align-decimals.ts';
import { columnDecimals, sheetCell, sheetColumns, sheetFoot, type SheetOf } from './sheet-cells.ts';
import { words } from './words.ts';

/** The whole sheet as a plain table, for paper: every row, head repeated on each page, sums at the end. */
export function PrintTable(sheet: SheetOf) {
  const t = useText(words);
  const format = useFormat();
  const { locale } = useLocale();
  const say = { t, format, locale };
  const columns = sheetColumns(sheet, say);
  const decimals = columnDecimals(sheet, columns, say);
  return (
    <table className="tg-print">
      <thead>
        <tr>
          <th>{t('column.unit')}</th>
          {columns.map((column) => (
            <th key={column.id} className="num">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.data.rows.map((row) => (
          <tr key={row.unit}>
            <td>{row.unitName}</td>
            {columns.map((column) => (
              <td key={column.id} className="num">
                {alignDecimals(sheetCell(sheet, row, column, say).text, decimals[column.id] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
        {sheetFoot(sheet, say).map((foot) => (
          <tr key={foot.id} className="tg-print-foot">
            <th scope="row">{foot.header}</th>
            {columns.map((column) => (
              <td key={column.id} className="num">
                {alignDecimals(foot.cells[column.id]?.text ?? '', decimals[column.id] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
