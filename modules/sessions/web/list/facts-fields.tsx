import { formatPeriodVi, isPeriodCode, parsePeriodCode } from '@thucthi/kernel';
import { Combobox, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { kindsOfSession, sessionKinds } from '../../domain/session-kinds.ts';
import { sessionWords } from '../session-words.ts';
import { lackingFacts, titleOf, type FactsDraft } from './facts-draft.ts';
import { MeetingFields } from './meeting-fields.tsx';

/** The fields of what is told of a session. */
export function FactsFields(props: {
  draft: FactsDraft;
  periods: readonly string[];
  /** Somebody has tried to send. */
  asked: boolean;
  kindFixed?: boolean;
  /** Members know of day, hour and place: they are read here and changed by putting the session off. */
  dayFixed?: boolean;
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
      {props.dayFixed === true ? (
        <p className="xs mut">
          {t('facts.day-told', {
            moment: t('moment', { time: draft.startsAt, date: draft.heldOn === null ? '' : format.date(draft.heldOn) }),
          })}
        </p>
      ) : (
        <MeetingFields draft={draft} lacks={lacks} onChange={set} />
      )}
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
