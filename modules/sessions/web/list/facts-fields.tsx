import { formatPeriodVi, isPeriodCode, parsePeriodCode } from '@thucthi/kernel';
import { Combobox, DateField, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { kindsOfSession, sessionKinds } from '../../domain/session-kinds.ts';
import { readClock } from '../clock-words.ts';
import { sessionWords } from '../session-words.ts';
import { lackingFacts, titleOf, type FactsDraft } from './facts-draft.ts';

/** The fields of what is told of a session. */
export function FactsFields(props: {
  draft: FactsDraft;
  periods: readonly string[];
  /** Somebody has tried to send. */
  asked: boolean;
  kindFixed?: boolean;
  onChange: (draft: FactsDraft) => void;
}) {
  const t = useText(sessionWords);
  const { locale } = useLocale();
  const format = useFormat();
  const { draft, asked, onChange } = props;
  const set = (patch: Partial<FactsDraft>): void => onChange({ ...draft, ...patch });
  const lacks = asked ? lackingFacts(draft) : [];
  const periods = [...new Set([draft.period, ...props.periods])].filter(isPeriodCode);
  return (
    <>
      <Combobox
        label={t('facts.kind')}
        options={sessionKinds.map((kind) => ({ id: kind, label: kindsOfSession[kind].name[locale] }))}
        value={draft.kind}
        disabled={props.kindFixed}
        onChange={(id) => set({ kind: sessionKinds.find((kind) => kind === id) ?? draft.kind })}
      />
      <Combobox
        label={t('facts.period')}
        options={periods.map((code) => ({
          id: code,
          label: format.period(parsePeriodCode(code)),
          detail: format.period(parsePeriodCode(code)) === formatPeriodVi(parsePeriodCode(code)) ? undefined : code,
        }))}
        value={draft.period}
        onChange={(period) => set({ period })}
      />
      <TextField
        label={t('facts.title')}
        required
        error={lacks.includes('title') ? t('needed') : undefined}
        value={titleOf(draft)}
        onChange={(title) => set({ title })}
        input={{ maxLength: 300 }}
      />
      <DateField
        label={t('facts.on')}
        required
        error={lacks.includes('heldOn') ? t('needed') : undefined}
        date={draft.heldOn}
        onChange={(entry) => set({ heldOn: entry.state === 'date' ? entry.date : null })}
      />
      <TextField
        label={t('facts.at')}
        hint={t('facts.at-hint')}
        required
        error={lacks.includes('startsAt') ? t('facts.at-wrong') : undefined}
        value={draft.startsAt}
        onChange={(startsAt) => set({ startsAt })}
        input={{ maxLength: 10, onBlur: () => set({ startsAt: readClock(draft.startsAt) ?? draft.startsAt }) }}
      />
      <TextField label={t('facts.place')} value={draft.place} onChange={(place) => set({ place })} input={{ maxLength: 300 }} />
      <TextField
        label={t('facts.chair')}
        hint={t('facts.chair-hint')}
        value={draft.chair}
        onChange={(chair) => set({ chair })}
        input={{ maxLength: 200, placeholder: kindsOfSession[draft.kind].chairOffice }}
      />
      <TextField
        label={t('facts.secretary')}
        value={draft.secretary}
        onChange={(secretary) => set({ secretary })}
        input={{ maxLength: 200 }}
      />
    </>
  );
}
