import { dueRuleFault, mostDays } from './due-dates.ts';
import type { FormFrequency } from './form-frequency.ts';
import type { AskableStep } from './report-steps.ts';
import type { UnitChoice } from './reporting-units.ts';

/** A form: which indicators, from whom, how often, with which steps; null days = as the body's reporting calendar says. */
export interface FormTerms {
  readonly name: string;
  readonly frequency: FormFrequency;
  readonly indicatorIds: readonly number[];
  readonly units: UnitChoice;
  readonly steps: readonly AskableStep[];
  readonly twoPeople: boolean;
  readonly dueDays: readonly number[] | null;
  readonly graceDays: number | null;
  /** Whether its periods close by themselves once the grace is over. */
  readonly closes: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What is wrong with a form; null when it will do. */
export function formFault(form: FormTerms): { vi: string; en: string } | null {
  if (new Set(form.indicatorIds).size !== form.indicatorIds.length)
    return { vi: 'Một chỉ tiêu đứng hai lần trong biểu.', en: 'An indicator stands twice in the form.' };
  if (form.validTo !== null && form.validTo < form.validFrom)
    return { vi: 'Ngày kết thúc của biểu đứng trước ngày bắt đầu.', en: 'The form ends before it begins.' };
  if (form.units.by === 'list' ? form.units.units.length === 0 : form.units.kinds.length === 0)
    return { vi: 'Biểu chưa có đơn vị nào phải báo cáo.', en: 'No unit reports this form yet.' };
  if (form.graceDays !== null && (form.graceDays < 0 || form.graceDays > mostDays))
    return { vi: `Số ngày gia hạn phải từ 0 đến ${mostDays}.`, en: `Days of grace go from 0 to ${mostDays}.` };
  if (form.dueDays === null) return null;
  return dueRuleFault({ window: { startMonth: 0, startDay: 1, endMonth: 0, endDay: 31 }, dueDays: form.dueDays, graceDays: null });
}
