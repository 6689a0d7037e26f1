import { Icon, useText, type IconName } from '@thucthi/ui';
import { useId } from 'react';
import type { Choice } from '../session-parts.ts';
import { voteWords } from './vote-words.ts';

/** The three choices in their order, each with its drawing. */
export const choices = [
  { id: 'for', icon: 'check' },
  { id: 'against', icon: 'close' },
  { id: 'abstain', icon: 'minus' },
] as const satisfies readonly { id: Choice; icon: IconName }[];

/** One of the three choices: one tap, or the arrow keys. */
export function ChoiceButtons(props: { label: string; value: Choice | null; large?: boolean; onChoose: (choice: Choice) => void }) {
  const t = useText(voteWords);
  const name = useId();
  return (
    <div className={`ss-choice${props.large === true ? ' large' : ''}`} role="radiogroup" aria-label={props.label}>
      {choices.map(({ id, icon }) => (
        <label key={id} className={`ss-pick ${id}`}>
          <input type="radio" name={name} checked={props.value === id} onChange={() => props.onChoose(id)} />
          <Icon name={icon} size="sm" />
          {t(id)}
        </label>
      ))}
    </div>
  );
}
