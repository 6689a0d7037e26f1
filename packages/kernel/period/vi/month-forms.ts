import { datePartsOf, daysInMonth } from '../calendar-date.ts';
import { monthCode, monthPartsOf, type Period } from '../period.ts';
import { parsePeriodCode } from '../period-code.ts';
import { PeriodError } from '../period-error.ts';
import { addMonths } from '../period-span.ts';
import { contextDate, contextYear, COUNT, countOf, form, YEAR, YEAR_TAIL, yearIn, type PeriodContext, type PeriodForm } from './reading.ts';

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  nhat: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
};
const TO_MONTH = `den(?: het| cuoi)? thang (?<month>${COUNT})`;

/** Months, quarters, halves, "n tháng", "n tháng cuối năm", and runs of months. */
export const MONTH_FORMS: readonly PeriodForm[] = [
  form(`(?:luy ke |cong don )?(?:trong )?(?<count>${COUNT}) thang(?: dau| qua)?${YEAR_TAIL}`, (found, ctx) => {
    const count = monthCount(found['count']);
    return { kind: 'cumulative', year: yearIn(found, ctx), month: count };
  }),
  // "9T/2023" is nine months, "T9/2023" is September.
  form(`(?<count>\\d{1,2}) ?t[/.-]?(?<year>${YEAR})`, (found, ctx) => ({
    kind: 'cumulative',
    year: yearIn(found, ctx),
    month: monthCount(found['count']),
  })),
  form(`(?<count>[1-4]|mot|hai|ba|bon) qu[iy] dau${YEAR_TAIL}`, (found, ctx) => ({
    kind: 'cumulative',
    year: yearIn(found, ctx),
    month: countOf(found['count']) * 3,
  })),
  form(`(?<count>${COUNT}) thang (?:cuoi|con lai)${YEAR_TAIL}`, (found, ctx) => {
    const count = monthCount(found['count']);
    const year = yearIn(found, ctx);
    return count === 6 ? { kind: 'half', year, half: 2 } : months(monthCode(year, 13 - count), monthCode(year, 12));
  }),
  form(`(?:nhung |cac )thang (?:cuoi|con lai)${YEAR_TAIL}`, (found, ctx) => remainingMonths(yearIn(found, ctx), ctx)),
  form(`(?:luy ke )?(?:tinh )?(?:tu )?dau nam (?<yearFirst>${YEAR} )?${TO_MONTH}${YEAR_TAIL}`, cumulative),
  form(`luy ke (?:tinh )?${TO_MONTH}${YEAR_TAIL}`, cumulative),
  form(`(?:luy ke )?(?:tinh )?tu dau nam (?<year>${YEAR} )?den nay`, (found, ctx) => sinceMonth(1, found, ctx)),
  form(`(?:luy ke )?tu thang (?<month>${COUNT})(?:(?: nam |[/.-])(?<year>${YEAR}))? den nay`, (found, ctx) =>
    sinceMonth(countOf(found['month']), found, ctx),
  ),
  form(`tu nay den (?:het|cuoi)${YEAR_TAIL}`, (found, ctx) => remainingMonths(yearIn(found, ctx), ctx)),
  form(`nua (?<part>dau|cuoi)${YEAR_TAIL}`, (found, ctx) => ({
    kind: 'half',
    year: yearIn(found, ctx),
    half: found['part'] === 'dau' ? 1 : 2,
  })),
  form(`(?:qu[iy] (?<quarter>[ivx]+|\\d{1,2}|nhat|mot|hai|ba|tu|bon)|q\\.?(?<quarterShort>[ivx]+|\\d))${YEAR_TAIL}`, (found, ctx) => ({
    kind: 'quarter',
    quarter: quarterOf(found['quarter'] ?? found['quarterShort'] ?? ''),
    year: yearIn(found, ctx),
  })),
  form(`(?:trong )?thang (?<month>${COUNT})${YEAR_TAIL}`, (found, ctx) => {
    const doubtful = found['month'] === 'nam' && found['bareYear'] !== undefined;
    return doubtful ? null : month(yearIn(found, ctx), countOf(found['month']));
  }),
  form(`t\\.?(?<month>\\d{1,2})[/.-](?<year>${YEAR})`, (found, ctx) => month(yearIn(found, ctx), countOf(found['month']))),
  form(`(?<month>\\d{1,2})[/-](?<year>${YEAR})`, (found, ctx) => month(yearIn(found, ctx), countOf(found['month']))),
  form(
    `(?:tu )?thang (?<from>${COUNT})(?:(?: nam |[/.-])(?<fromYear>${YEAR}))?(?: den |-)(?:het )?(?:thang )?(?<to>${COUNT})${YEAR_TAIL}`,
    (found, ctx) => {
      const year = yearIn(found, ctx);
      const fromYear = found['fromYear'] === undefined ? year : Number(found['fromYear']);
      return months(monthCode(fromYear, countOf(found['from'])), monthCode(year, countOf(found['to'])));
    },
  ),
];

function cumulative(found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext): Period {
  const year = found['yearFirst'] === undefined ? yearIn(found, ctx) : Number(found['yearFirst']);
  return { kind: 'cumulative', year, month: countOf(found['month']) };
}

function sinceMonth(from: number, found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext): Period {
  const now = datePartsOf(contextDate(ctx));
  return months(monthCode(Number(found['year'] ?? now.year), from), monthCode(now.year, now.month));
}

function remainingMonths(year: number, ctx: PeriodContext): Period {
  const date = datePartsOf(contextDate(ctx));
  if (date.year !== year) throw new PeriodError('no-date', `Chưa rõ còn lại những tháng nào của năm ${year}: hãy ghi rõ số tháng.`);
  const ended = date.day === daysInMonth(date.year, date.month);
  const here = monthCode(date.year, date.month);
  const from = ended ? addMonths(here, 1) : here;
  if (monthPartsOf(from).year !== contextYear({ year })) {
    throw new PeriodError('bad-span', `Năm ${year} không còn tháng nào.`);
  }
  return months(from, monthCode(year, 12));
}

function months(from: string, to: string): Period {
  return parsePeriodCode(`${from}/${to}`);
}

function month(year: number, at: number): Period {
  return parsePeriodCode(monthCode(year, at));
}

function monthCount(text: string | undefined): number {
  const count = countOf(text);
  if (count < 1 || count > 12) throw new PeriodError('no-such-month', `Một năm không có ${count} tháng: chỉ từ 1 đến 12.`);
  return count;
}

function quarterOf(text: string): 1 | 2 | 3 | 4 {
  const quarter = QUARTERS[text] ?? Number(text);
  if (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4) return quarter;
  throw new PeriodError('no-such-quarter', `Không có quý ${text.toUpperCase()}: một năm có bốn quý, từ I đến IV.`);
}
