import { useText } from '@thucthi/ui';
import type { CellPerson } from './cell-calls.ts';
import { cellWords } from './cell-words.ts';

/** People to choose from while a name is typed; the caret stays in the text. */
export function PeopleList(props: {
  people: readonly CellPerson[];
  active: number;
  onHover: (index: number) => void;
  onChoose: (person: CellPerson) => void;
}) {
  const t = useText(cellWords);
  const { people, active, onHover, onChoose } = props;
  return (
    <div className="fg-people">
      {people.length === 0 ? (
        <p className="xs mut">{t('people.none')}</p>
      ) : (
        <div id="fg-people" role="listbox" aria-label={t('people.label')}>
          {people.map((person, index) => (
            <div
              key={person.id}
              id={`fg-person-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? 'at' : undefined}
              onPointerMove={() => onHover(index)}
              // Before the press takes focus away from the text.
              onPointerDown={(event) => {
                event.preventDefault();
                onChoose(person);
              }}
            >
              <b>{person.name}</b> <span className="xs mut">{person.office}</span>
            </div>
          ))}
        </div>
      )}
      <span className="vh" role="status">
        {t('people.count', { count: people.length })}
      </span>
    </div>
  );
}
