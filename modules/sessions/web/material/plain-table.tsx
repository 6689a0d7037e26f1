import { useText } from '@thucthi/ui';
import { frozenTable } from './frozen-content.ts';
import { materialWords } from './material-words.ts';
import { WideBox } from './wide-box.tsx';

const isKnown = (name: string): name is 'title' | 'unit' | 'daysOver' | 'waitsFor' | 'days' =>
  ['title', 'unit', 'daysOver', 'waitsFor', 'days'].includes(name);

/** Any frozen content as a plain table: nothing is hidden, nothing is interpreted. */
export function PlainTable({ content, locale }: { content: Readonly<Record<string, unknown>>; locale: 'vi' | 'en' }) {
  const t = useText(materialWords);
  const { columns, rows } = frozenTable(content, locale);
  if (rows.length === 0 || columns.length === 0) return <p className="mut">{t('empty')}</p>;
  return (
    <WideBox label={t('table.name')}>
      <table className="tt-table">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {isKnown(name) ? t(name) : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${at}${row.join()}`}>
              {row.map((text, column) => (
                <td key={columns[column]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
