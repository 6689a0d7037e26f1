import { useFormat, useText } from '@thucthi/ui';
import { frozenUnits } from './frozen-content.ts';
import { materialWords } from './material-words.ts';
import { WideBox } from './wide-box.tsx';

/** The figures of the units below as they lay on the table: a row an indicator, a column a unit. */
export function FrozenUnits({ content }: { content: Readonly<Record<string, unknown>> }) {
  const t = useText(materialWords);
  const format = useFormat();
  const { units, rows } = frozenUnits(content);
  if (rows.length === 0 || units.length === 0) return <p className="mut">{t('units.none')}</p>;
  return (
    <WideBox label={t('units.caption')}>
      <table className="tt-table">
        <caption className="vh">{t('units.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('units.indicator')}</th>
            {units.map(({ slug, name }) => (
              <th key={slug} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                {row.name} <span className="dim">({format.unit(row.unit)})</span>
              </th>
              {units.map(({ slug }, at) => {
                const value = row.values[at] ?? null;
                return (
                  <td key={slug} className="num">
                    {value === null ? (
                      <span className="dim">{t('missing')}</span>
                    ) : (
                      format.number(value, row.decimals === null ? {} : { decimals: row.decimals })
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
