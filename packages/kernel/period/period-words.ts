import { formatPeriodEn } from './format-period-en.ts';
import { formatPeriodVi } from './format-period-vi.ts';
import { parsePeriodCode } from './period-code.ts';

/** A period by its code, for people who read either language. Throws PeriodError where the code is none. */
export function periodWords(code: string): { vi: string; en: string } {
  const period = parsePeriodCode(code);
  return { vi: formatPeriodVi(period), en: formatPeriodEn(period) };
}
