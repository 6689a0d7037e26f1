import { expect, test } from 'vitest';
import { rights } from '@thucthi/platform';
import fc from 'fast-check';
import { roleCodes, roles, scopeFactsOf, type ScopeFacts } from './roles.ts';

const held = fc
  .record({ role: fc.constantFrom(...roleCodes), unitId: fc.integer({ min: 1, max: 9 }) })
  .map(({ role, unitId }) => ({ role, unitId: roles[role].place === 'branch' || roles[role].desk === true ? unitId : null }));

test('every right is given by some role', () => {
  expect(rights.filter((right) => !roleCodes.some((code) => roles[code].rights.includes(right)))).toEqual([]);
});

test('another role never takes away a right or a branch', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 5 }), held, fc.option(fc.constantFrom(...rights)), (before, more, needed) => {
      const less = scopeFactsOf(before, needed);
      const both = scopeFactsOf([...before, more], needed);
      expect(both.rights).toEqual(expect.arrayContaining([...less.rights]));
      const units = Array.from({ length: 9 }, (_, index) => index + 1);
      const writable = (facts: ScopeFacts): number[] =>
        units.filter((unit) => facts.writeUnits === 'all' || facts.writeUnits.includes(unit));
      expect(writable(both)).toEqual(expect.arrayContaining(writable(less)));
    }),
  );
});

test('for one right only branches of roles that give it may be written', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 5 }), fc.constantFrom(...rights), (all, needed) => {
      expect(scopeFactsOf(all, needed).writeUnits).toEqual(
        scopeFactsOf(
          all.filter((one) => roles[one.role].rights.includes(needed)),
          null,
        ).writeUnits,
      );
    }),
  );
});

test('a branch role without its unit writes nowhere, and an unknown role is worth nothing', () => {
  expect(scopeFactsOf([{ role: 'ward-officer', unitId: null }], null).writeUnits).toEqual([]);
  expect(scopeFactsOf([{ role: 'emperor', unitId: null }], null)).toEqual({ rights: [], readUnits: [], writeUnits: [] });
});
