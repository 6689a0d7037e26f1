import { openPaper } from '@thucthi/paper';
import { asWorker, mintScope, withScope } from '@thucthi/platform';
import { indicatorFields, readBodies } from '@thucthi/registry/server';
import { readResults, resultsReport, type Results } from '@thucthi/reports/server';
import { notReadBack, readText, referencesIn } from '@thucthi/reports/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { seedCities } from '../demo/seeds/index.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

let house: DemoCities;
beforeAll(async () => {
  house = await openDemoCities(seedCities.map(({ slug }) => slug));
});
afterAll(() => house.close());

type Format = 'docx' | 'pdf';

/** A report as a file that went out and was opened again, and what its figures were made of. */
async function written(slug: string, period: string, format: Format): Promise<{ text: string; results: Results }> {
  const file = await house.ask(`/api/v1/reports/results/${slug}?period=${encodeURIComponent(period)}&format=${format}`);
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`bao-cao-${slug}.${format}`)]);
  const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
  if (!paper.read) throw new Error(`what was written cannot be opened: ${paper.refusal.vi}`);
  const bodies = await asWorker(house.database, 'test', (tx) => readBodies(tx));
  const tenantId = bodies.find(({ rootSlug }) => rootSlug === slug)?.id ?? 0;
  const scope = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: [] });
  const results = await withScope(house.database, scope, (tx) => readResults(tx, scope, { slug, period, today: demoBusinessDate }));
  return { text: paper.paper.text, results };
}

/** A name as it stands in a sentence: of a rate of growth the thing that grows. */
const nameIn = (name: string): string => name.toLowerCase().replace('tốc độ tăng ', '').replace('giá trị tăng thêm khu vực', 'khu vực');

describe('a report that was written is read back', () => {
  test.each(
    (
      [
        ['pleiku', '2023-01/2023-09'],
        ['cao-bang', '2024-01/2024-11'],
        ['yen-bai', '2020'],
        ['ho-chi-minh', '2023-01/2023-09'],
        ['hai-phong', '2023-01/2023-09'],
      ] as const
    ).flatMap(([slug, period]) => (['docx', 'pdf'] as const).map((format) => [slug, period, format] as const)),
  )('with every figure of %s (%s, %s)', async (slug, period, format) => {
    const { text, results } = await written(slug, period, format);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const references = referencesIn(resultsReport(results, indicatorFields, 'state'));
    expect(references.length).toBeGreaterThan(0);
    expect(notReadBack(results, references, readText(text).observations)).toEqual([]);
    expect(results.rows.filter(({ indicator }) => !text.toLowerCase().includes(nameIn(indicator.name.vi)))).toEqual([]);
  });
});

test('a report is a Word file unless PDF is asked for; another format is refused', async () => {
  const typeOf = async (query: string) => (await house.ask(`/api/v1/reports/results/pleiku${query}`)).headers.get('content-type');
  expect(await typeOf('')).toContain('wordprocessingml');
  expect(await typeOf('?format=pdf')).toBe('application/pdf');
  expect((await house.ask('/api/v1/reports/results/pleiku?format=odt')).status).toBe(422);
});

test('the form of the Party has its own head; an unknown unit is refused in words', async () => {
  const party = await house.ask('/api/v1/reports/results/pleiku?form=party');
  const paper = await openPaper(new Uint8Array(await party.arrayBuffer()));
  expect(paper.read && paper.paper.text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect((await house.ask('/api/v1/reports/results/khong-co')).status).toBe(404);
});
