import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, useLocale, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import { indicatorsCall } from '../routes.ts';
import { formWords } from './form-words.ts';

/** The indicators of a form in the order in which they are entered; found by any of their names. */
export function FormIndicators(props: { codes: readonly string[]; onChange: (codes: string[]) => void }) {
  const t = useText(formWords);
  const { locale } = useLocale();
  const { data } = usePageTools().useRead(indicatorsCall, {}, { staleTime: 600_000 });
  const names = useMemo(() => new Map(data?.indicators.map((one) => [one.code, one.name[locale]])), [data, locale]);
  const options = useMemo(
    () =>
      (data?.indicators ?? [])
        .filter(({ code }) => !props.codes.includes(code))
        .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
        .map((one) => ({
          id: one.code,
          label: one.name[locale],
          detail: one.unit,
          search: [one.code, one.name.vi, one.name.en, ...one.aliases].join(' '),
        })),
    [data, locale, props.codes],
  );
  return (
    <fieldset className="co-set">
      <legend>
        {t('edit.indicators')} ({props.codes.length})
      </legend>
      {props.codes.length === 0 ? <p className="mut">{t('edit.no-indicators')}</p> : null}
      <ul className="co-list">
        {props.codes.map((code) => {
          const name = names.get(code) ?? code;
          return (
            <li key={code} className="co-removable">
              <span>{name}</span>
              <Button
                kind="bare"
                icon="close"
                aria-label={t('edit.remove', { name })}
                onClick={() => props.onChange(props.codes.filter((one) => one !== code))}
              />
            </li>
          );
        })}
      </ul>
      <Combobox
        label={t('edit.add')}
        searchable
        options={options}
        value={null}
        onChange={(code) => props.onChange([...props.codes, code])}
      />
    </fieldset>
  );
}
