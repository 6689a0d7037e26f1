import { mostDays } from '../../domain/due-dates.ts';
import type { FormFrequency } from '../../domain/form-frequency.ts';
import type { AskableStep } from '../../domain/report-steps.ts';
import type { ReportForm } from '../routes.ts';

/** A form as it is typed. */
export interface FormDraft {
  readonly name: string;
  readonly frequency: FormFrequency;
  readonly indicators: readonly string[];
  readonly by: 'kind' | 'list';
  readonly kinds: readonly string[];
  readonly below: string | null;
  readonly units: readonly string[];
  readonly steps: readonly AskableStep[];
  readonly twoPeople: boolean;
  readonly closes: boolean;
  readonly due: string;
  readonly grace: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reason: string;
}

/** An empty form: monthly, from the first day of a month on, approved by the head of the unit. */
export const newDraft = (today: string): FormDraft => ({
  name: '',
  frequency: 'month',
  indicators: [],
  by: 'kind',
  kinds: ['ward', 'commune'],
  below: null,
  units: [],
  steps: ['approve'],
  twoPeople: true,
  closes: true,
  due: '',
  grace: '',
  validFrom: `${today.slice(0, 7)}-01`,
  validTo: null,
  reason: '',
});

/** A form that stands, ready to be changed. */
export const draftOf = (form: ReportForm): FormDraft => ({
  name: form.name,
  frequency: form.frequency,
  indicators: form.indicators,
  by: form.units.by,
  kinds: form.units.by === 'kind' ? form.units.kinds : ['ward', 'commune'],
  below: form.units.by === 'kind' ? form.units.below : null,
  units: form.units.by === 'list' ? form.units.units : [],
  steps: form.steps,
  twoPeople: form.twoPeople,
  closes: form.closes,
  due: form.dueDays?.join(', ') ?? '',
  grace: form.graceDays === null ? '' : String(form.graceDays),
  validFrom: form.validFrom,
  validTo: form.validTo,
  reason: '',
});

/** Whole numbers of days with commas between them; null where something is none. Nothing typed is an empty list. */
export function readDays(typed: string): number[] | null {
  const days = typed
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  return days.some((day) => Number.isNaN(day) || day > mostDays) ? null : days;
}

/** What a draft comes to for the server; null while it lacks something or a number is none. */
export function readDraft(draft: FormDraft) {
  const [due, grace] = [readDays(draft.due), readDays(draft.grace)];
  if (due === null || grace === null || due.length > 6 || grace.length > 1 || draft.validFrom === null) return null;
  if (draft.name.trim().length < 3 || draft.indicators.length === 0) return null;
  if (draft.by === 'kind' ? draft.kinds.length === 0 : draft.units.length === 0) return null;
  return {
    name: draft.name.trim(),
    frequency: draft.frequency,
    indicators: [...draft.indicators],
    units:
      draft.by === 'kind'
        ? { by: 'kind' as const, kinds: [...draft.kinds], below: draft.below }
        : { by: 'list' as const, units: [...draft.units] },
    steps: [...draft.steps],
    twoPeople: draft.twoPeople,
    closes: draft.closes,
    dueDays: due.length === 0 ? null : due,
    graceDays: grace[0] ?? null,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
  };
}
