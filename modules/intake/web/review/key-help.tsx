import { Section, Switch, useText } from '@thucthi/ui';
import { reviewWords } from './review-words.ts';

const lines = [
  { keys: ['↓', '↑', 'J', 'K'], word: 'keys.move' },
  { keys: ['Enter', 'A'], word: 'keys.accept' },
  { keys: ['E', 'S'], word: 'keys.edit' },
  { keys: ['X'], word: 'keys.reject' },
  { keys: ['N'], word: 'keys.new' },
  { keys: ['U', 'Ctrl+Z'], word: 'keys.undo' },
  { keys: ['Esc'], word: 'keys.close' },
  { keys: ['?'], word: 'keys.help' },
] as const;

/** What each key does, and a switch for those who speak to their computer. */
export function KeyHelp(props: { lettersOn: boolean; onLetters: (on: boolean) => void }) {
  const t = useText(reviewWords);
  return (
    <Section title={t('keys.title')}>
      <dl className="tt-keys">
        {lines.map(({ keys, word }) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <Switch label={t('keys.letters')} hint={t('keys.letters-hint')} checked={props.lettersOn} onChange={props.onLetters} />
    </Section>
  );
}
