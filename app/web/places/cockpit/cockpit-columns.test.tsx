import { formatFor, LocaleProvider, readMessage, TextProvider } from '@thucthi/ui';
import type { Locale } from '@thucthi/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ScorecardRow } from '@thucthi/assessment/contract';
import { planOf, rowOf } from '../../fixtures/scorecard.ts';
import { words } from '../../locales/words.ts';
import { cockpitColumns } from './cockpit-columns.tsx';

function cells(row: ScorecardRow, locale: Locale = 'vi'): Record<string, string> {
  const page = {
    t: (key: keyof typeof words.messages, params?: Record<string, string | number>) => readMessage(words, locale, key, params),
    format: formatFor(locale),
    against: null,
    period: '2023-01/2023-09',
    hrefOf: () => '/x',
  };
  return Object.fromEntries(
    cockpitColumns(page, { plans: true, sparkline: true, striving: true, forecast: true }).map((column) => [
      column.id,
      renderToStaticMarkup(
        <LocaleProvider locale={locale}>
          <TextProvider catalogue={words}>{column.cell(row)}</TextProvider>
        </LocaleProvider>,
      ),
    ]),
  );
}

const text = (html: string | undefined) =>
  (html ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a row of the cockpit', () => {
  it('shows value with its hedge and unit, both percentages, and the plans over the bar', () => {
    const row = cells(rowOf());
    expect(text(row['actual'])).toBe('gần 838,9 tỷ đồng');
    expect(text(row['percent'])).toContain('≈1.755');
    expect(text(row['percent'])).toContain('tỉnh ≈1.551');
    expect(text(row['percent'])).toContain('54,1% KH tỉnh · 47,81% KH thành phố');
    expect(text(row['name'])).toContain('Phòng Tài chính – Kế hoạch');
  });

  it('says that there is no figure, in both languages', () => {
    const row = rowOf({ actual: null, plans: [planOf({ plan: 'a', issuer: 'city', target: '507.8' })] });
    expect(text(cells(row)['actual'])).toBe('chưa có số liệu');
    expect(text(cells(row, 'en')['actual'])).toContain('no figure yet');
  });

  it('draws no bar without a plan and says so once', () => {
    const row = cells(
      rowOf({
        plans: [],
        sentence: 'Chưa có kế hoạch',
        status: {
          class: 'not-assessable',
          reason: 'Chưa có kế hoạch.',
          reasonCode: 'no-plan',
          computed: 'not-assessable',
          overriddenBy: null,
          overrideReason: null,
          overrideId: null,
        },
      }),
    );
    expect(row['percent']).not.toContain('class="bb');
    expect(text(row['percent'])).toBe('Chưa có kế hoạch');
    expect(text(row['status'])).toBe('Chưa đánh giá được');
  });

  it('names the part of the period a value covers, and a day that is not its last', () => {
    const actual = rowOf().actual;
    if (actual === null) throw new Error('the fixture has an actual');
    expect(text(cells(rowOf({ actual: { ...actual, period: '2023-01/2023-08' } }))['actual'])).toContain('8 tháng 2023');
    expect(text(cells(rowOf({ actual: { ...actual, asOf: '2023-09-20' } }))['actual'])).toContain('tính đến 20/');
  });

  it('gives the forecast with its interval and its share of the plan', () => {
    const forecast = {
      value: '1196',
      lo: '1130',
      hi: '1262',
      coverageWanted: 80 as const,
      method: 'm',
      methodLabel: 'm',
      error: null,
      coverage: null,
      tests: 0,
    };
    expect(text(cells(rowOf({ forecast }))['forecast'])).toBe('1.196,0 68% KH 1.130,0 – 1.262,0');
  });
});
