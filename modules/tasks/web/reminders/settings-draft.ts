import { ladderDesks, type LadderDesk, type ReminderSettings } from '../../domain/reminder/reminder-settings.ts';

/** Settings as they are typed. */
export interface SettingsDraft {
  readonly days: string;
  readonly hour: string;
  readonly after: Readonly<Record<LadderDesk, string>>;
}

/** Settings as a form shows them. */
export function draftOf({ daysBefore, digestHour, ladder }: ReminderSettings): SettingsDraft {
  const after = (to: LadderDesk): string => String(ladder.find((rung) => rung.to === to)?.afterDays ?? '');
  return {
    days: daysBefore.join(', '),
    hour: String(digestHour),
    after: { 'lead-unit': after('lead-unit'), assigner: after('assigner'), chairman: after('chairman') },
  };
}

/** What a form comes to; null where something typed is no whole number. What the numbers mean is judged by `settingsFault`. */
export function readDraft({ days, hour, after }: SettingsDraft): ReminderSettings | null {
  const daysBefore = days
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(wholeNumber);
  const ladder = ladderDesks.map((to) => ({ to, typed: after[to].trim() })).filter(({ typed }) => typed !== '');
  const rungs = ladder.map(({ to, typed }) => ({ to, afterDays: wholeNumber(typed) }));
  const numbers = [...daysBefore, ...rungs.map(({ afterDays }) => afterDays)];
  if (numbers.some((number) => Number.isNaN(number))) return null;
  return { daysBefore, digestHour: Number(hour), ladder: rungs };
}

const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);
