import { describe, expect, test } from 'vitest';
import { brokenBy } from './wording-trial.ts';

const catalogue = [
  { code: 'budget-revenue', aliases: ['thu ngân sách nhà nước', 'thu ngân sách'] },
  { code: 'tourism-revenue', aliases: ['doanh thu du lịch'] },
  { code: 'retail', aliases: ['tổng mức bán lẻ hàng hóa'] },
];

describe('a wording before it is learnt', () => {
  test('that names nothing else is taken', () => {
    expect(brokenBy({ wording: 'thu từ khách tham quan', code: 'tourism-revenue' }, catalogue)).toBeNull();
    expect(brokenBy({ wording: 'thu ngân sách trên địa bàn', code: 'budget-revenue' }, catalogue)).toBeNull();
  });
  test.each([
    ['budget-revenue', 'doanh thu du lịch', 'tourism-revenue'],
    ['retail', 'Doanh thu du lịch ', 'tourism-revenue'],
    ['retail', 'thu ngân sách', 'budget-revenue'],
  ])('of %s, “%s”, that is a name of %s already is refused, whichever of the two comes first in the catalogue', (code, wording, owner) => {
    expect(brokenBy({ wording, code }, catalogue)).toMatchObject({ indicator: owner });
    expect(brokenBy({ wording, code }, catalogue.toReversed())).toMatchObject({ indicator: owner });
  });
});
