import { readScorecard } from '@thucthi/assessment/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** The published shape of a scorecard, field by field: what programs outside were written against. Further fields may stand beside. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const date = z.iso.date();
const published = z.object({
  unit: z.object({ slug: z.string(), name: z.string() }),
  period: z.string(),
  knownOn: date.nullable(),
  summary: z.object({
    counts: z.record(z.string(), z.number().int()),
    total: z.number().int(),
    stated: z.array(z.object({ met: z.number().int(), outOf: z.number().int(), class: z.string(), document: z.string().nullable() })),
    headline: z.string().min(1),
  }),
  rows: z.array(
    z.object({
      indicator: z.object({ code: z.string().regex(/^[a-z0-9-]+$/), name: z.string().min(1), unit: z.string().min(1) }),
      actual: z
        .object({
          value: decimal,
          unit: z.string(),
          vintage: z.string(),
          asOf: date.nullable(),
          qualifiers: z.array(z.string()),
          origin: z.enum(['entered', 'rolled-up', 'derived']),
        })
        .nullable(),
      plans: z.array(
        z.object({
          issuer: z.string().regex(/^[a-z-]+(\+[a-z-]+)*$/),
          level: z.string(),
          target: decimal.nullable(),
          derived: z.boolean(),
          percent: decimal.nullable(),
        }),
      ),
      samePeriod: z.object({
        growthPercent: decimal.nullable(),
        origin: z.enum(['computed', 'stated']).nullable(),
        comparable: z.boolean(),
        reason: z.string().min(1).nullable(),
      }),
      status: z.object({ class: z.string(), reason: z.string().min(1).nullable() }),
      forecast: z.looseObject({ value: decimal }).nullable(),
    }),
  ),
});
type Published = z.infer<typeof published>;

let cities: DemoCities;
beforeAll(async () => {
  cities = await openDemoCities(['pleiku', 'hai-phong', 'ho-chi-minh']);
});
afterAll(() => cities.close());

const nineMonths = '?period=2023-01/2023-09';
const card = async (slug: string): Promise<Published> =>
  published.parse(await (await cities.ask(`/api/v1/scorecards/${slug}${nineMonths}`)).json());
const rowOf = (answer: Published, code: string) => answer.rows.find((row) => row.indicator.code === code);
const percents = (answer: Published, code: string) =>
  Object.fromEntries(rowOf(answer, code)?.plans.map((plan) => [plan.issuer, plan.percent]) ?? []);

describe('a scorecard on the wire', () => {
  test('Pleiku after nine months of 2023', async () => {
    const answer = await card('pleiku');
    expect(answer).toMatchObject({ unit: { slug: 'pleiku' }, period: '2023-01/2023-09', knownOn: null });
    expect(rowOf(answer, 'budget-revenue')).toMatchObject({
      indicator: { code: 'budget-revenue', unit: 'tỷ đồng' },
      actual: { value: '838.9', unit: 'tỷ đồng', vintage: 'uoc', asOf: '2023-09-30', qualifiers: ['ước', 'gần'], origin: 'entered' },
      samePeriod: { growthPercent: null, comparable: false },
    });
    expect(percents(answer, 'budget-revenue')).toEqual({ province: '54.1', city: '47.81' });
  });

  test('Hải Phòng: 80,72% of the central and 50,25% of the city’s plan', async () =>
    expect(percents(await card('hai-phong'), 'public-investment-disbursement')).toEqual({ central: '80.72', city: '50.25' }));

  test('Hồ Chí Minh City: 19 of 21 as the document states it, and it heads the page since its components are not given', async () => {
    const { stated, headline } = (await card('ho-chi-minh')).summary;
    expect(stated).toEqual([{ met: 19, outOf: 21, class: 'expected', document: '71/NQ-HĐND' }]);
    expect(headline).toMatch(/^19\/21 chỉ tiêu dự kiến đạt/);
  });

  test('holds to the contract to the letter', async () => {
    for (const slug of ['pleiku', 'hai-phong', 'ho-chi-minh']) {
      const answer: unknown = await (await cities.ask(`/api/v1/scorecards/${slug}${nineMonths}`)).json();
      expect(readScorecard.answer.parse(answer)).toEqual(answer);
    }
  });
});

describe('the language of an answer', () => {
  const asked = async (query: string, accept?: string) => {
    const answer = await cities.ask(
      `/api/v1/scorecards/pleiku${nineMonths}${query}`,
      accept === undefined ? {} : { 'accept-language': accept },
    );
    const { rows, summary } = published.parse(await answer.json());
    return {
      language: answer.headers.get('content-language'),
      vary: answer.headers.get('vary'),
      tag: answer.headers.get('etag'),
      revenue: rows.find((row) => row.indicator.code === 'budget-revenue')?.indicator.name,
      headline: summary.headline,
    };
  };

  test('is Vietnamese unless English is asked for, by the address or by the header', async () => {
    const vietnamese = await asked('');
    expect(vietnamese).toMatchObject({ language: 'vi', revenue: 'Tổng thu ngân sách nhà nước trên địa bàn' });
    expect(vietnamese.vary).toContain('Accept-Language');
    const english = await asked('&lang=en');
    expect(english.language).toBe('en');
    expect(english.headline).not.toMatch(/[ăâđêôơưà-ỹ]/i);
    expect(english.revenue).toMatch(/revenue/i);
    expect(await asked('', 'en-GB,en;q=0.9,vi;q=0.5')).toEqual(english);
    expect(await asked('&lang=vi', 'en')).toEqual(vietnamese);
    expect(english.tag).not.toBe(vietnamese.tag);
  });
});

/** Fields that hold what documents and the registry say, in the language in which it was said. */
const data = new Set([
  'unit',
  'owner',
  'document',
  'documentReference',
  'locator',
  'printed',
  'qualifiers',
  'basis',
  'clause',
  'targetGroup',
  'note',
  'names', // both languages on purpose: a search finds either
]);
/** "71/NQ-HĐND" is a name, whatever the language. */
const symbol = /\d+[-/][\p{Lu}\d-]+(?:\/[\p{Lu}-]+)?/gu;
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/;

/** Every text of an answer with Vietnamese letters outside of such fields, with where it stands. */
function leaks(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return vietnamese.test(value.replaceAll(symbol, '')) ? [`${at}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (data.has(key) ? [] : leaks(part, Array.isArray(value) ? at : `${at}.${key}`)));
}

test('English answers hold no Vietnamese outside of what documents and the registry say', async () => {
  const english = async (path: string): Promise<unknown> => (await cities.ask(path, { 'accept-language': 'en' })).json();
  for (const slug of ['pleiku', 'hai-phong', 'ho-chi-minh']) {
    const answer = await english(`/api/v1/scorecards/${slug}${nineMonths}`);
    expect([slug, ...leaks(answer)]).toEqual([slug]);
    const { rows } = published.parse(answer);
    for (const row of rows.slice(0, 8)) {
      const at = `${slug}/${row.indicator.code}${nineMonths}`;
      expect([at, ...leaks(await english(`/api/v1/indicator-views/${at}`))]).toEqual([at]);
      for (const what of ['actual', 'growth', 'forecast']) {
        const told = await english(`/api/v1/explanations/${at}&what=${what}`);
        const { vi: _, ...rest } = told as { vi?: string }; // a refusal is said in both languages
        expect([at, what, ...leaks(rest)]).toEqual([at, what]);
      }
    }
  }
  expect(leaks(await (await cities.ask(`/api/v1/scorecards/pleiku${nineMonths}`)).json()).length).toBeGreaterThan(20);
});

describe('reading again', () => {
  test('costs nothing: the tag alone, weak, in a list, or any', async () => {
    const path = `/api/v1/scorecards/pleiku${nineMonths}`;
    const tag = (await cities.ask(path)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const asked of [tag, tag.slice(2), `"other", ${tag}`, `W/"a","b" , ${tag.slice(2)}`, '*']) {
      const again = await cities.ask(path, { 'if-none-match': asked });
      expect([asked, again.status, await again.text(), again.headers.get('etag')]).toEqual([asked, 304, '', tag]);
    }
    expect((await cities.ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await cities.ask(path, { 'if-none-match': tag, 'accept-language': 'en' })).status).toBe(200);
  });
});
