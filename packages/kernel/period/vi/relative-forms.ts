import type { Period } from '../period.ts';
import { yearOf } from '../period-span.ts';
import { previousMonth, samePeriodLastYear, shiftYears } from '../shift-period.ts';
import { contextPeriod, contextYear, form, YEAR, type PeriodContext, type PeriodForm } from './reading.ts';

/** Periods named by their distance from the one spoken of: "cùng kỳ năm trước", "cùng kỳ 2022", "tháng trước". */
export const RELATIVE_FORMS: readonly PeriodForm[] = [
  form(
    `(?:so )?(?:voi )?(?:binh quan )?cung ky(?: nam (?:truoc|ngoai)| nam (?<year>${YEAR})|[/-](?<slashYear>${YEAR})| (?<bareYear>${YEAR}))?`,
    (found, ctx) => {
      const written = found['year'] ?? found['slashYear'] ?? found['bareYear'];
      return written === undefined ? samePeriodLastYear(contextPeriod(ctx)) : inYear(contextPeriod(ctx), Number(written));
    },
  ),
  form('(?:so )?(?:voi )?thang truoc', (_found, ctx) => previousMonth(contextPeriod(ctx))),
  form('(?:so )?(?:voi )?nam (?:truoc|ngoai)', (_found, ctx) => ({ kind: 'year', year: lastYear(ctx) })),
];

function inYear(period: Period, year: number): Period {
  return shiftYears(period, year - yearOf(period));
}

function lastYear(ctx: PeriodContext): number {
  return (ctx.period === undefined ? contextYear(ctx) : yearOf(ctx.period)) - 1;
}
