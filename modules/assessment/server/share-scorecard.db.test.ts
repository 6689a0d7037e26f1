import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { insertDocuments, type NewDocument } from '@thucthi/mandates/server';
import { mintScope, movableClock, newId, withScope, type Database, type Scope, type WrittenAnswer } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { submitFigures } from '@thucthi/figures/server';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';
import { insertPlan, insertTargets } from '@thucthi/targets/server';
import { openScorecards } from './share-scorecard.ts';

let database: Database;
const tenantId = 1;
const clock = movableClock(new Date('2025-09-10T02:00:00Z'));
const city = 1_001_000;
const indicator = indicatorCatalogue.findIndex(({ accumulation, rollUp }) => accumulation === 'sum' && rollUp === 'sum') + 1;
const { code } = indicatorCatalogue[indicator - 1]!;
const [named, ...others] = Array.from({ length: 6 }, () => newId());
const scopeOf = (personId: string | null, write: 'all' | [] = []): Scope =>
  mintScope({ tenantId, personId, rights: write === 'all' ? ['figures.enter'] : [], readUnits: 'all', writeUnits: write });
const asked = { slug: 'thu', period: '2025', today: '2025-09-10' };

/** A city whose only target stands in a document that one person is named for. */
beforeAll(async () => {
  database = await openTestDatabase();
  const version = { code: null, name: 'Thành phố', kind: 'city-central', parentId: null, validFrom: '2020-01-01', validTo: null } as const;
  await foundTestBody(database, {
    tenantId,
    slug: 'than',
    demo: false,
    units: [{ id: city, slug: 'thu', tree: 'territory', versions: [version] }],
  });
  const stamp = { recordedAt: clock.now(), recordedBy: null };
  const [document, plan] = [newId(), newId()];
  const writes = scopeOf(newId(), 'all');
  await withScope(database, writes, async (tx) => {
    const content = {
      key: 'mat',
      symbol: '07-NQ/TU',
      kind: null as never,
      title: null as never,
      issuer: 'Thành ủy',
      issuedOn: null,
      note: null,
    };
    const restricted: NewDocument & { restricted: true } = { id: document, ...content, restricted: true };
    await insertDocuments(tx, tenantId, [restricted], stamp);
    await sql`insert into document_reader (tenant_id, document_id, person_id, recorded_at) values (${tenantId}, ${document}, ${named}, now())`.execute(
      tx,
    );
    const key = { id: plan, key: 'kh', name: 'Kế hoạch', kind: 'plan' as const, issuers: ['TU'], unitId: city, period: '2025' };
    await insertPlan(tx, tenantId, key, { decidedOn: '2025-01-01', documentId: document }, stamp);
    const nothing = {
      valueHigh: null,
      milestoneOn: null,
      derivedLow: null,
      derivedHigh: null,
      derivedFrom: null,
      printed: null,
      decimals: 0,
    };
    const unsaid = { phasing: null, clause: null, page: null, baseline: null, locator: null, externalId: null, effectiveFrom: null };
    const terms = { ...nothing, ...unsaid, version: 1, planVersion: 1, comparator: 'ge' as const, value: '100', withdrawn: false };
    await insertTargets(
      tx,
      tenantId,
      [
        {
          id: newId(),
          planId: plan,
          unitId: city,
          indicatorId: indicator,
          period: '2025',
          level: 'assigned',
          parentTargetId: null,
          terms: { ...terms, documentId: document, reason: null },
        },
      ],
      stamp,
    );
  });
});
afterAll(() => database.close());

interface Shown {
  period: string;
  can: { enter: boolean };
  rows: { sparkline: (string | null)[]; plans: { document: { symbol: string | null } | null }[] }[];
}
const shown = ({ text }: WrittenAnswer): Shown => JSON.parse(text) as Shown;
const documentOf = (answer: WrittenAnswer): string | null => shown(answer).rows[0]?.plans[0]?.document?.symbol ?? null;

test('many who ask at once share one reading; who is named for a restricted document sees it, and nobody else through them', async () => {
  const read = openScorecards();
  const first = read(database, scopeOf(named!), asked, 'vi'); // its answer is under way while the others ask
  const rest = others.map((person) => read(database, scopeOf(person), asked, 'vi'));
  const again = read(database, scopeOf(named!), asked, 'vi');
  const shared = await Promise.all(rest);
  expect(documentOf(await first)).toBe('07-NQ/TU');
  expect(documentOf(await again)).toBe('07-NQ/TU');
  for (const answer of shared) expect(documentOf(answer)).toBeNull();
  expect(new Set(shared).size).toBeLessThan(others.length);
});

test('other rights, strangers and other questions do not share', async () => {
  const read = openScorecards();
  const one = scopeOf(others[0]!);
  const answers = await Promise.all([
    read(database, one, asked, 'vi'),
    read(database, scopeOf(others[1]!, 'all'), asked, 'vi'),
    read(database, scopeOf(null), asked, 'vi'),
    read(database, one, { ...asked, period: '2024' }, 'vi'),
  ]);
  expect(new Set(answers).size).toBe(4);
  expect(answers.map((answer) => shown(answer).can.enter)).toEqual([false, true, false, false]);
  expect(shown(answers[3]!).period).toBe('2024');
});

test('whoever asks after a figure was saved sees it, however many ask meanwhile', async () => {
  const read = openScorecards();
  const writer = scopeOf(others[0]!, 'all');
  for (let month = 1; month <= 6; month += 1) {
    const crowd = others.map((person) => read(database, scopeOf(person, 'all'), asked, 'vi'));
    await submitFigures(database, writer, clock, {
      writeId: newId(),
      figures: [{ unit: 'thu', indicator: code, period: `2025-0${month}`, asOf: null, vintage: 'uoc', value: '1', basedOn: null } as never],
    });
    const seen = await read(database, writer, asked, 'vi');
    expect(shown(seen).rows[0]!.sparkline.filter((value) => value !== null)).toHaveLength(month);
    await Promise.all(crowd);
  }
});
