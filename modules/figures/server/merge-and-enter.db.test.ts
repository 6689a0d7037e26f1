import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { sql } from 'kysely';
import { movableClock, newId, withScope, type Database, type MovableClock } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { SluggedOrder } from '@thucthi/registry/server';
import { enterFigures, totalsOf, type Entry } from '../testing/enter-figures.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { findDifferences } from './compare-totals.store.ts';
import { foldAll } from './fold.store.ts';
import { restructureUnits } from './restructure-units.ts';

/** Mergers, splits, transfers and figures in any order lead to the same totals, and these are what a fresh sum gives. */
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const places = ['xa-bac', 'xa-nam', 'xa-dong', 'thon-a', 'thon-b', 'xa-moi', 'xa-tay', 'phan-1', 'phan-2'] as const;
type Place = (typeof places)[number];
type Event = (month: number, slug: (name: string) => string) => SluggedOrder;

const event = (
  kind: SluggedOrder['kind'],
  parts: { from: Place; to: Place; share?: string | null }[],
  more: { fresh?: Place[]; placements?: [Place, Place][] } = {},
): Event => {
  return (month, slug) => ({
    kind,
    date: `2023-0${month}-01`,
    document: null,
    parts: parts.map(({ from, to, share }) => ({
      from: slug(from),
      to: slug(to),
      whole: share === undefined,
      share: share ?? null,
    })),
    newUnits: (more.fresh ?? []).map((name) => ({
      slug: slug(name),
      name: `Xã ${name}`,
      kind: 'commune',
      parent: slug('tinh'),
      code: null,
    })),
    placements: (more.placements ?? []).map(([unit, parent]) => ({ unit: slug(unit), parent: slug(parent) })),
  });
};
/** What may happen, each at most once; what the units no longer allow is refused, in every order alike. */
const events: readonly Event[] = [
  event(
    'merge',
    [
      { from: 'xa-bac', to: 'xa-moi' },
      { from: 'xa-nam', to: 'xa-moi' },
    ],
    { fresh: ['xa-moi'] },
  ),
  event('merge', [{ from: 'xa-nam', to: 'xa-dong' }]),
  event(
    'split',
    [
      { from: 'xa-dong', to: 'phan-1', share: '0.35' },
      { from: 'xa-dong', to: 'phan-2', share: '0.65' },
    ],
    {
      fresh: ['phan-1', 'phan-2'],
    },
  ),
  event(
    'split',
    [
      { from: 'xa-bac', to: 'xa-tay', share: null },
      { from: 'xa-bac', to: 'xa-nam', share: null },
    ],
    {
      fresh: ['xa-tay'],
      placements: [
        ['thon-a', 'xa-tay'],
        ['thon-b', 'xa-nam'],
      ],
    },
  ),
  event('transfer', [{ from: 'thon-a', to: 'xa-dong' }]),
  event('transfer', [{ from: 'xa-nam', to: 'xa-dong', share: '0.3' }]),
];

const entryOf = fc.record({
  place: fc.constantFrom(...places),
  month: fc.integer({ min: 1, max: 6 }),
  vintage: fc.constantFrom(1 as const, 2 as const, 3 as const),
  value: fc.integer({ min: -5000, max: 50_000 }),
  asOfDay: fc.integer({ min: 1, max: 28 }),
  indicatorId: fc.constantFrom(smallIndicators.revenue, smallIndicators.coverageRate, smallIndicators.income, smallIndicators.growth),
  parts: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 1000 })),
});
type Drawn = typeof entryOf extends fc.Arbitrary<infer T> ? T : never;
const story = fc.record({
  entries: fc.uniqueArray(entryOf, {
    minLength: 3,
    maxLength: 14,
    selector: (one) => `${one.place}/${one.month}/${one.vintage}/${one.asOfDay}/${one.indicatorId}`,
  }),
  happens: fc.shuffledSubarray([...events.keys()], { minLength: 1, maxLength: 4 }),
  order: fc.infiniteStream(fc.nat(1000)),
});

interface World {
  small: SmallProvince;
  clock: MovableClock;
  known: Map<string, number>;
}

const openWorld = async (): Promise<World> => {
  const world = { small: await loadSmallProvince(database), clock: movableClock(new Date('2023-10-02T03:00:00Z')), known: new Map() };
  await readKnown(world);
  return world;
};
const readKnown = async (world: World): Promise<void> => {
  const { rows } = await withScope(database, world.small.scope, (tx) =>
    sql<{ id: number; slug: string }>`select id, slug from unit where owner_tenant_id = ${world.small.tenantId}`.execute(tx),
  );
  world.known = new Map(rows.map(({ id, slug }) => [slug.replace(/-\d+$/, ''), id]));
};

/** Carries an event out; answers whether the units allowed it. */
async function happen(world: World, which: number, month: number): Promise<void> {
  const order = events[which]!(month, (name) => `${name}-${world.small.tenantId}`);
  try {
    await restructureUnits(database, world.small.scope, world.clock, { writeId: newId(), ...order });
  } catch (error) {
    if ((error as { code?: string }).code !== 'event-refused') throw error;
  }
  await readKnown(world);
}

const enter = async (world: World, drawn: readonly Drawn[]): Promise<void> => {
  const rate = (id: number): boolean => id === smallIndicators.coverageRate || id === smallIndicators.income;
  const entries = drawn.flatMap(({ place, parts, ...entry }): Entry[] => {
    const unitId = world.known.get(place);
    return unitId === undefined ? [] : [{ ...entry, unitId, ...(rate(entry.indicatorId) ? { parts } : {}) }];
  });
  if (entries.length > 0) await enterFigures(database, world.small, entries, world.clock.now());
};

const months = [1, 2, 3, 4, 5, 6].map((month) => `2023-0${month}`);
const differences = async ({ small }: World): Promise<number> => {
  let count = 0;
  for (const period of months) {
    const page = { tenantId: small.tenantId, period, unitIds: null, indicatorIds: Object.values(smallIndicators) };
    count += (await withScope(database, small.scope, (tx) => findDifferences(tx, page, 1))).count;
  }
  return count;
};

test('units first or figures first, in any order and folded at any time: the same totals, and those of a fresh sum', async () => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(story, async ({ entries, happens, order }) => {
      const unitsFirst = await openWorld();
      for (const [step, which] of happens.entries()) await happen(unitsFirst, which, step + 2);
      const possible = entries.filter(({ place }) => unitsFirst.known.has(place));
      await enter(unitsFirst, possible);

      const mixed = await openWorld();
      const steps = [
        ...possible.map((entry) => ({ entry, at: order.next().value })),
        ...happens.map((which, step) => ({ which, month: step + 2, at: (order.next().value % 200) + step * 200 })),
      ].toSorted((a, b) => a.at - b.at);
      const late: Drawn[] = [];
      for (const step of steps) {
        if ('which' in step) await happen(mixed, step.which, step.month);
        else if (mixed.known.has(step.entry.place)) await enter(mixed, [step.entry]);
        else late.push(step.entry); // its unit has yet to come into being
        if (step.at % 3 === 0) await foldAll(database);
      }
      for (const entry of late) await enter(mixed, [entry]);

      const totals = await totalsOf(database, unitsFirst.small);
      if (totals.length > 0) moved++;
      expect(await totalsOf(database, mixed.small)).toEqual(totals);
      await foldAll(database);
      expect(await totalsOf(database, mixed.small)).toEqual(totals);
      expect(await differences(mixed)).toBe(0);
      expect(await differences(unitsFirst)).toBe(0);
    }),
    { numRuns: 30 },
  );
  expect(moved).toBeGreaterThan(20);
});
