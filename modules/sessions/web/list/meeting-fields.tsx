import { DateField, TextField, useText } from '@thucthi/ui';
import { readClock } from '../clock-words.ts';
import { sessionWords } from '../session-words.ts';
import type { FactsDraft } from './facts-draft.ts';

/** When and where a session is held, as it is being typed. */
export type MeetingDraft = Pick<FactsDraft, 'heldOn' | 'startsAt' | 'place'>;

/** The fields of day, hour and place. */
export function MeetingFields(props: { draft: MeetingDraft; lacks: readonly string[]; onChange: (patch: Partial<MeetingDraft>) => void }) {
  const t = useText(sessionWords);
  const { draft, lacks, onChange } = props;
  return (
    <>
      <DateField
        label={t('facts.on')}
        required
        error={lacks.includes('heldOn') ? t('needed') : undefined}
        date={draft.heldOn}
        onChange={(entry) => onChange({ heldOn: entry.state === 'date' ? entry.date : null })}
      />
      <TextField
        label={t('facts.at')}
        hint={t('facts.at-hint')}
        required
        error={lacks.includes('startsAt') ? t('facts.at-wrong') : undefined}
        value={draft.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
        input={{ maxLength: 10, onBlur: () => onChange({ startsAt: readClock(draft.startsAt) ?? draft.startsAt }) }}
      />
      <TextField label={t('facts.place')} value={draft.place} onChange={(place) => onChange({ place })} input={{ maxLength: 300 }} />
    </>
  );
}
