import { Combobox, Icon, useText, type Option } from '@thucthi/ui';
import { formWords } from '../form-words.ts';

/** Chooses several units, each of which can be taken away again. */
export function UnitsPicker(props: {
  units: readonly Option[];
  loading: boolean;
  chosen: readonly string[];
  onChange: (slugs: readonly string[]) => void;
}) {
  const { units, chosen, onChange } = props;
  const t = useText(formWords);
  const nameOf = (slug: string): string => units.find(({ id }) => id === slug)?.label ?? slug;
  return (
    <div className="tk-picker">
      <Combobox
        label={t('task.with')}
        options={units.filter(({ id }) => !chosen.includes(id))}
        loading={props.loading}
        value={null}
        onChange={(slug) => onChange([...chosen, slug])}
      />
      {chosen.length === 0 ? null : (
        <ul className="tk-picked" aria-label={t('task.with-now')}>
          {chosen.map((slug) => (
            <li key={slug} className="tk-chip">
              {nameOf(slug)}
              <button
                type="button"
                aria-label={t('task.with-drop', { unit: nameOf(slug) })}
                onClick={() => onChange(chosen.filter((one) => one !== slug))}
              >
                <Icon name="close" size="xs" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
