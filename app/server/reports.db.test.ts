import { dec, unitOf } from '@thucthi/kernel';
import { openPaper } from '@thucthi/paper';
import { read } from '@thucthi/reader';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCities } from '../demo/seeds/index.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

let house: DemoCities;
beforeAll(async () => {
  house = await openDemoCities(seedCities.map(({ slug }) => slug));
});
afterAll(() => house.close());

interface Card {
  rows: {
    indicator: { code: string; name: string; unit: string; decimals: number; accumulation: string };
    actual: { value: string; decimals: number | null } | null;
    plans: { percent: string | null }[];
    samePeriod: { growthPercent: string | null; comparable: boolean };
  }[];
}
const asked = (slug: string, period: string) => `${slug}?period=${encodeURIComponent(period)}`;

type Format = 'docx' | 'pdf';

async function written(
  slug: string,
  period: string,
  format: Format,
): Promise<{ text: string; report: ReturnType<typeof read>; card: Card }> {
  const [file, card] = await Promise.all([
    house.ask(`/api/v1/reports/results/${asked(slug, period)}&format=${format}`),
    house.ask(`/api/v1/scorecards/${asked(slug, period)}&lang=vi`),
  ]);
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(`bao-cao-${slug}.${format}`)]);
  const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
  if (!paper.read) throw new Error(`what was written cannot be opened: ${paper.refusal.vi}`);
  const indicators = indicatorCatalogue.map(({ code, name, aliases, unit }) => ({ code, aliases: [name.vi, ...aliases], units: [unit] }));
  return { text: paper.paper.text, report: read(paper.paper.text, { indicators }), card: (await card.json()) as Card };
}

describe('a report that was written is read back', () => {
  test.each([
    ['pleiku', '2023-01/2023-09', 'docx'],
    ['cao-bang', '2024-01/2024-11', 'docx'],
    ['ho-chi-minh', '2023-01/2023-09', 'docx'],
    ['hai-phong', '2023-01/2023-09', 'docx'],
    ['pleiku', '2023-01/2023-09', 'pdf'],
    ['hai-phong', '2023-01/2023-09', 'pdf'],
  ] as const)('with the figures and percentages of %s (%s, %s)', async (slug, period, format) => {
    const { text, report, card } = await written(slug, period, format);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const unread: string[] = [];
    for (const { indicator, actual, plans, samePeriod } of card.rows) {
      if (actual === null) {
        if (!text.includes(`${indicator.name}: [chưa có số liệu]`)) unread.push(`${indicator.name} missing and not said so`);
        continue;
      }
      const about = report.observations.filter((one) => one.label?.toLowerCase().startsWith(indicator.name.toLowerCase().slice(0, 12)));
      const value = dec(actual.value).toDecimalPlaces(Math.max(0, actual.decimals ?? indicator.decimals));
      const whole = value.times(unitOf(indicator.unit).factor);
      const found = about.some((one) => dec(one.exact).equals(value) || dec(one.exact).equals(whole));
      if (!found) unread.push(`${indicator.name} ${value.toString()} ${indicator.unit}`);
      for (const { percent } of plans)
        if (percent !== null && !about.some((one) => one.measure === 'pct_of_plan' && dec(one.exact).equals(dec(percent))))
          unread.push(`${indicator.name} ${percent}% of plan`);
      const growth = samePeriod.comparable && indicator.accumulation !== 'index' ? samePeriod.growthPercent : null;
      if (growth === null) continue;
      const size = dec(growth).abs();
      const way = dec(growth).isNegative() ? 'down' : 'up';
      if (!about.some((one) => one.measure === 'growth' && one.polarity === way && dec(one.exact).abs().equals(size)))
        unread.push(`${indicator.name} ${growth}% growth`);
    }
    expect(unread).toEqual([]);
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
