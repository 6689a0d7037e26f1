import { expect, test } from 'vitest';
import fc from 'fast-check';
import { lendable, lentFactsOf } from './delegation.ts';
import { roleCodes, roles, scopeFactsOf } from './roles.ts';

const rightNames = [...new Set(roleCodes.flatMap((role) => roles[role].rights))];

test('nobody who acts for another ever has more than the other has', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...roleCodes),
      fc.subarray(rightNames),
      fc.option(fc.constantFrom(7, 8), { nil: null }),
      fc.option(fc.constantFrom(...rightNames), { nil: null }),
      (role, rights, narrower, needed) => {
        const own = scopeFactsOf([{ role, unitId: roles[role].place === 'branch' ? 7 : null }], needed);
        const unitId = roles[role].place === 'branch' ? 7 : narrower;
        const lent = lentFactsOf({ role, rights, unitId }, needed);
        expect(lent.rights.every((right) => own.rights.includes(right) && rights.includes(right))).toBe(true);
        expect(lent.rights).not.toContain('people.manage');
        const within = (units: typeof lent.writeUnits): boolean =>
          own.writeUnits === 'all' || (units !== 'all' && units.every((one) => own.writeUnits !== 'all' && own.writeUnits.includes(one)));
        expect(within(lent.writeUnits)).toBe(true);
        const writesWithout = needed !== null && !rights.includes(needed) && lent.writeUnits.length > 0;
        expect(writesWithout).toBe(false);
      },
    ),
  );
});

test('whoever lets people in does not lend that, and a reader lends no writing', () => {
  expect(lendable('administrator')).not.toContain('people.manage');
  expect(lentFactsOf({ role: 'inspector', rights: ['audit.read'], unitId: null }, null)).toEqual({
    rights: ['audit.read'],
    readUnits: 'all',
    writeUnits: [],
  });
  expect(lentFactsOf({ role: 'no-such-role', rights: ['audit.read'], unitId: null }, null)).toEqual({
    rights: [],
    readUnits: [],
    writeUnits: [],
  });
  expect(lentFactsOf({ role: 'ward-officer', rights: ['figures.enter'], unitId: null }, null).writeUnits).toEqual([]);
});
