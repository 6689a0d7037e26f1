import { DateField, Textarea, TextField, useText } from '@thucthi/ui';
import { householdWords } from './household-words.ts';

/** Why, on which ground and until when a list is kept, as it is typed. */
export interface TermsDraft {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly retainUntil: string | null;
}

/** The terms once they can be sent; null while something is missing. */
export const readTerms = (draft: TermsDraft): { purpose: string; legalBasis: string; retainUntil: string } | null =>
  draft.retainUntil === null || draft.purpose.trim().length < 10 || draft.legalBasis.trim().length < 3
    ? null
    : { purpose: draft.purpose.trim(), legalBasis: draft.legalBasis.trim(), retainUntil: draft.retainUntil };

/** The fields of a list's terms. */
export function TermsFields(props: {
  draft: TermsDraft;
  today: string;
  months: number | null;
  change: (patch: Partial<TermsDraft>) => void;
}) {
  const { draft, change } = props;
  const t = useText(householdWords);
  return (
    <>
      <Textarea
        label={t('form.purpose')}
        hint={t('form.purpose-hint')}
        required
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        textarea={{ maxLength: 500 }}
      />
      <TextField
        label={t('form.basis')}
        hint={t('form.basis-hint')}
        required
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        input={{ maxLength: 300 }}
      />
      <DateField
        label={t('form.retain')}
        {...(props.months === null ? {} : { hint: t('form.retain-hint', { months: props.months }) })}
        required
        date={draft.retainUntil}
        min={props.today}
        onChange={(entry) => change({ retainUntil: entry.state === 'date' ? entry.date : null })}
      />
    </>
  );
}
