import { Button, Combobox, PairList } from '@thucthi/ui';

/** A person who can be named. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
}

/** The people named to see something, each of whom can be taken off, and the choice of others. */
export function NamedPeople(props: {
  words: { legend: string; add: string; remove: (name: string) => string };
  people: readonly NamedPerson[];
  readers: readonly string[];
  error?: string | null;
  onChange: (readers: readonly string[]) => void;
}) {
  const { words, people, readers, onChange } = props;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <PairList
        pairs={readers.map((id) => ({
          id,
          left: nameOf(id),
          right: (
            <Button kind="bare" aria-label={words.remove(nameOf(id))} onClick={() => onChange(readers.filter((one) => one !== id))}>
              ×
            </Button>
          ),
        }))}
      />
      <Combobox
        label={words.add}
        error={props.error}
        options={people
          .filter(({ id }) => !readers.includes(id))
          .map(({ id, name, position }) => ({ id, label: name, ...(position === null ? {} : { detail: position }) }))}
        value={null}
        onChange={(id) => onChange([...readers, id])}
      />
    </fieldset>
  );
}
