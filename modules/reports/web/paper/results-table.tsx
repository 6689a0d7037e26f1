import { Icon, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { reportWords } from '../report-words.ts';
import type { BlockTable } from '../routes.ts';
import { FigureRuns } from '../run/figure-runs.tsx';
import { WideBox } from '../run/wide-box.tsx';

type Row = BlockTable['rows'][number];

/** The column of figures, which stand at the right. */
const figures = 3;

/** The results as a table on paper; a cell that keeps the report from being handed up says why, and a row's own action stands at its end. */
export function ResultsTable(props: {
  unit: string;
  period: string;
  columns: readonly string[];
  table: BlockTable;
  end?: { head: string; of: (row: Row) => ReactNode } | undefined;
}) {
  const t = useText(reportWords);
  const { columns, table, end } = props;
  return (
    <WideBox label={t('table')}>
      <table>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {end === undefined ? null : (
              <th scope="col" className="rp-row-end">
                <span className="vh">{end.head}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.indicator}>
              {row.cells.map((cell, column) => {
                const fault = row.faults.find((one) => one.column === columns[column]);
                return (
                  <td key={columns[column]} className={column === figures ? 'rp-number' : undefined}>
                    <FigureRuns runs={cell} unit={props.unit} period={props.period} />
                    {fault?.after == null ? null : (
                      <span className="rp-turned">
                        <Icon name="contradiction" size="sm" /> {t('table.changed', { after: fault.after === '' ? '–' : fault.after })}
                      </span>
                    )}
                  </td>
                );
              })}
              {end === undefined ? null : <td className="rp-row-end">{end.of(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
