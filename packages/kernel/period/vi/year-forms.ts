import type { Period, Season } from '../period.ts';
import { PeriodError } from '../period-error.ts';
import { contextYear, form, YEAR, yearIn, type PeriodContext, type PeriodForm } from './reading.ts';

const STAGE = '(?:giai doan|nhiem ky|thoi ky|cac nam|(?:ke hoach |trong )?\\d{1,2} nam|nam)';

/** Years, runs of years, school years and crop seasons. */
export const YEAR_FORMS: readonly PeriodForm[] = [
  form(`(?:(?:trong |ca |het |cuoi )?nam |den nam )?(?<year>${YEAR})`, (found, ctx) => ({ kind: 'year', year: yearIn(found, ctx) })),
  form('ca nam(?: nay)?|nam nay|trong nam', (_found, ctx) => ({ kind: 'year', year: contextYear(ctx) })),
  form(`(?:${STAGE} )?(?<from>${YEAR})-(?<to>${YEAR})`, years),
  form(`(?:giai doan )?tu(?: nam)? (?<from>${YEAR}) den(?: het)?(?: nam)? (?<to>${YEAR})`, years),
  form(`nam hoc (?<from>${YEAR})[-/](?<to>${YEAR})`, (found) => {
    const [from, to] = ends(found);
    if (to !== from + 1) throw new PeriodError('bad-span', `Năm học phải gồm hai năm liền nhau, không phải ${from} - ${to}.`);
    return { kind: 'school-year', from };
  }),
  form(`(?:vu )?dong[ -]xuan(?: nam)?(?: (?<from>${YEAR})[-/](?<to>${YEAR})| (?<year>${YEAR}))?`, (found, ctx) => {
    if (found['from'] === undefined) return { kind: 'season', season: 'winter-spring', year: yearIn(found, ctx) };
    const [from, to] = ends(found);
    if (to !== from + 1) throw new PeriodError('bad-span', `Vụ Đông Xuân phải gồm hai năm liền nhau, không phải ${from} - ${to}.`);
    return { kind: 'season', season: 'winter-spring', year: to };
  }),
  form(`(?:vu )?he[ -]thu(?:(?: nam)? (?<year>${YEAR}))?`, (found, ctx) => season('summer-autumn', found, ctx)),
  form(`(?:vu )?thu[ -]dong(?:(?: nam)? (?<year>${YEAR}))?`, (found, ctx) => season('autumn-winter', found, ctx)),
  form(`vu mua(?:(?: nam)? (?<year>${YEAR}))?`, (found, ctx) => season('main', found, ctx)),
];

function season(name: Season, found: Readonly<Record<string, string | undefined>>, ctx: PeriodContext): Period {
  return { kind: 'season', season: name, year: yearIn(found, ctx) };
}

function years(found: Readonly<Record<string, string | undefined>>): Period {
  const [from, to] = ends(found);
  return { kind: 'years', from, to };
}

function ends(found: Readonly<Record<string, string | undefined>>): [number, number] {
  return [Number(found['from']), Number(found['to'])];
}
