import { Combobox, Icon, useText, type Option } from '@thucthi/ui';
import { templateWords } from './template-words.ts';

/** Some of many in an order: those chosen stand one under the other, the rest are added from a list. None chosen means all of them. */
export function ChosenList(props: {
  label: string;
  add: string;
  all: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const t = useText(templateWords);
  const { chosen, options, onChange } = props;
  const nameOf = (id: string): string => options.find((one) => one.id === id)?.label ?? id;
  const earlier = (at: number): void =>
    onChange(chosen.map((id, index) => (index === at - 1 ? (chosen[at] ?? id) : index === at ? (chosen[at - 1] ?? id) : id)));
  return (
    <fieldset className="rp-chosen">
      <legend>{props.label}</legend>
      {chosen.length === 0 ? (
        <p className="xs mut">{props.all}</p>
      ) : (
        <ol>
          {chosen.map((id, at) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <button
                type="button"
                className="btn bare icon"
                aria-label={t('choice.earlier', { name: nameOf(id) })}
                disabled={at === 0}
                onClick={() => earlier(at)}
              >
                <Icon name="up" size="sm" />
              </button>
              <button
                type="button"
                className="btn bare icon"
                aria-label={t('choice.drop', { name: nameOf(id) })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                <Icon name="close" size="sm" />
              </button>
            </li>
          ))}
        </ol>
      )}
      <Combobox
        label={props.add}
        hideLabel
        placeholder={props.add}
        options={options.filter(({ id }) => !chosen.includes(id))}
        value={null}
        onChange={(id) => onChange([...chosen, id])}
      />
    </fieldset>
  );
}
