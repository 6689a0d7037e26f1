import { newId, type Database, type Scope } from '@thucthi/platform';
import type { GivenLine } from '../domain/household-line.ts';
import { createListOf } from '../server/keep-list.ts';
import { saveLinesOf } from '../server/save-lines.ts';
import { showLinesOf } from '../server/show-lines.ts';
import type { HouseholdCity } from './household-city.ts';

export const listTerms = {
  purpose: 'Giao và theo dõi chỉ tiêu thành lập doanh nghiệp năm 2026',
  legalBasis: 'Quyết định giao chỉ tiêu năm 2026',
  retainUntil: '2027-12-31',
};

/** Lines as a commune pastes them: code, name, place and what is assigned. */
export const someLines = (count: number, assigned = '2'): GivenLine[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `H${String(at + 1).padStart(5, '0')}`,
    name: `Hộ minh họa ${at + 1}`,
    place: `Tổ ${(at % 7) + 1}`,
    assigned,
  }));

/** What a ward's officer does with a list, through the uses people have. */
export function householdClerk(database: Database, city: HouseholdCity) {
  const work = (scope: Scope) => ({ database, clock: city.clock, scope });
  return {
    work,
    begin: async (scope: Scope = city.officer, target: string = city.targets.enterprises) =>
      (await createListOf(work(scope), { writeId: newId(), target, ...listTerms })).id,
    save: (id: string, basedOn: number, lines: GivenLine[], remove: string[] = [], scope: Scope = city.officer) =>
      saveLinesOf(work(scope), id, { writeId: newId(), basedOn, lines, remove }),
    lines: (id: string, scope: Scope = city.officer) => showLinesOf(work(scope), city.slugs.ward, id),
  };
}
