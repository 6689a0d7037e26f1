import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Database } from '@thucthi/platform';
import type { SluggedOrder } from './read-event-order.ts';
import { foundProvince, openRegistryDatabase, orderOf, type Province } from './testing/found-province.ts';

let database: Database;

beforeAll(async () => {
  database = await openRegistryDatabase();
});
afterAll(() => database.close());

type Step =
  | { kind: 'merge'; from: string; to: string }
  | { kind: 'split'; from: string; share: string | null }
  | { kind: 'transfer'; from: string; to: string };

const communes = ['bac', 'nam', 'dong', 'tay'] as const;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), from: fc.constantFrom(...communes), to: fc.constantFrom(...communes, 'moi') }),
  fc.record({ kind: fc.constant('split' as const), from: fc.constantFrom(...communes), share: fc.constantFrom(null, '0.25') }),
  fc.record({ kind: fc.constant('transfer' as const), from: fc.constantFrom('thon-a', 'thon-b'), to: fc.constantFrom(...communes) }),
);

/** The order that a step stands for, as the change number `position` of the year. */
function orderOfStep({ slug, whole }: Province, one: Step, position: number): SluggedOrder {
  const date = `2025-0${position + 2}-01`;
  const fresh = (name: string) => ({
    slug: slug(`${name}-${position}`),
    name: `Xã ${name}`,
    kind: 'commune' as const,
    parent: slug('tinh'),
    code: null,
  });
  switch (one.kind) {
    case 'merge':
      return one.to === 'moi'
        ? orderOf({ kind: 'merge', date, parts: [{ ...whole(one.from, one.to), to: fresh('moi').slug }], newUnits: [fresh('moi')] })
        : orderOf({ kind: 'merge', date, parts: [whole(one.from, one.to)] });
    case 'transfer':
      return orderOf({ kind: 'transfer', date, parts: [whole(one.from, one.to)] });
    case 'split':
      return orderOf({
        kind: 'split',
        date,
        newUnits: [fresh('mot'), fresh('hai')],
        placements: one.from === 'bac' ? ['thon-a', 'thon-b'].map((child) => ({ unit: slug(child), parent: fresh('mot').slug })) : [],
        parts: [
          { from: slug(one.from), to: fresh('mot').slug, whole: false, share: one.share },
          { from: slug(one.from), to: fresh('hai').slug, whole: false, share: one.share === null ? null : '0.75' },
        ],
      });
  }
}

test('whatever happens to units in which order, the lines are those worked out from all units at once', async () => {
  let recorded = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const province = await foundProvince(database);
      for (const [position, one] of steps.entries()) {
        const outcome = await province.record(orderOfStep(province, one, position)).then(
          () => 'recorded',
          (error: { code?: string }) => error.code,
        );
        expect(['recorded', 'event-refused']).toContain(outcome);
        if (outcome === 'recorded') recorded++;
      }
      await province.expectClosureWhole();
    }),
    { numRuns: 25 },
  );
  expect(recorded).toBeGreaterThan(10);
});
