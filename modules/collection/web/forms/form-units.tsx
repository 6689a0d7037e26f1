import { unitKindWords, usePageTools } from '@thucthi/registry/web';
import { Button, Checkbox, Combobox, FilterTabs, useLocale, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import { unitsCall } from '../routes.ts';
import type { FormDraft } from './form-draft.ts';
import { formWords } from './form-words.ts';

const isKind = (kind: string): kind is keyof typeof unitKindWords => kind in unitKindWords;

/** Who reports a form: every unit of some kinds, everywhere or below one, or units by name. */
export function FormUnits(props: { draft: FormDraft; today: string; change: (patch: Partial<FormDraft>) => void }) {
  const { draft, change } = props;
  const t = useText(formWords);
  const { locale } = useLocale();
  const units = usePageTools().useRead(unitsCall, { query: { limit: 4000, on: props.today } }, { staleTime: 600_000 }).data?.units;
  const counts = useMemo(() => {
    const found = Map.groupBy(units ?? [], ({ kind }) => kind as string);
    return [...found].filter(([kind]) => isKind(kind)).map(([kind, all]) => ({ kind, count: all.length }));
  }, [units]);
  const options = useMemo(() => (units ?? []).map(({ slug, name }) => ({ id: slug, label: name })), [units]);
  const names = useMemo(() => new Map((units ?? []).map(({ slug, name }) => [slug, name])), [units]);
  const kindName = (kind: string): string => (isKind(kind) ? unitKindWords[kind][locale] : kind);
  return (
    <fieldset className="co-set">
      <legend>{t('edit.who')}</legend>
      <FilterTabs
        label={t('edit.who')}
        value={draft.by}
        onChange={(by) => change({ by })}
        tabs={(['kind', 'list'] as const).map((id) => ({ id, label: t(`edit.by-${id}`) }))}
      />
      {draft.by === 'kind' ? (
        <>
          {counts.map(({ kind, count }) => (
            <Checkbox
              key={kind}
              label={t('edit.kind-count', { kind: kindName(kind), count })}
              checked={draft.kinds.includes(kind)}
              onChange={(on) => change({ kinds: on ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind) })}
            />
          ))}
          <Combobox
            label={t('edit.below')}
            options={[{ id: '', label: t('edit.everywhere') }, ...options]}
            value={draft.below ?? ''}
            onChange={(below) => change({ below: below === '' ? null : below })}
          />
        </>
      ) : (
        <>
          <ul className="co-list">
            {draft.units.map((slug) => {
              const name = names.get(slug) ?? slug;
              return (
                <li key={slug} className="co-removable">
                  <span>{name}</span>
                  <Button
                    kind="bare"
                    icon="close"
                    aria-label={t('edit.remove', { name })}
                    onClick={() => change({ units: draft.units.filter((one) => one !== slug) })}
                  />
                </li>
              );
            })}
          </ul>
          <Combobox
            label={t('edit.add-unit')}
            searchable
            options={options.filter(({ id }) => !draft.units.includes(id))}
            value={null}
            onChange={(slug) => change({ units: [...draft.units, slug] })}
          />
        </>
      )}
    </fieldset>
  );
}
