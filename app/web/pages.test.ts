import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';
import { placeHref, places } from './places.ts';
import { readSearch, writeSearch } from './router.tsx';
import { hrefTo } from './shell/page-address.ts';
import { isOwnPage } from './shell/router-link.tsx';

describe('pages', () => {
  it('have one address and one name each, and belong to places that exist', () => {
    expect(new Set(pages.map((page) => page.id)).size).toBe(pages.length);
    expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
    const known = places.map((place) => place.id);
    expect(pages.filter((page) => page.place !== undefined && !known.includes(page.place))).toEqual([]);
  });

  it('can be loaded', async () => {
    for (const page of pages) expect(typeof (await page.load()).default).toBe('function');
  }, 120_000); // the whole web is read, on a machine that may do other things

  it('stand behind every place of the header', () => {
    for (const place of places) {
      const href = place.href('pleiku');
      const found = pages.some((page) => new RegExp(`^${page.path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(href));
      expect({ place: place.id, found }).toEqual({ place: place.id, found: true });
    }
  });

  it('offer no place that is not built', () => {
    expect(placeHref('no-such-place', 'pleiku', undefined)).toBeNull();
    expect(placeHref('cockpit', 'pleiku', undefined)).toBe('/pleiku');
  });
});

describe('addresses', () => {
  it('keep the query as plain texts both ways', () => {
    const search = { period: '2023-01/2023-09', knownOn: '2023-09-30', q: 'thu ngân sách & đất' };
    expect(readSearch(writeSearch(search))).toEqual(search);
    expect(readSearch('?period=2023')).toEqual({ period: '2023' });
    expect(writeSearch({ period: undefined, q: '' })).toBe('');
    expect(hrefTo('/pleiku', { period: '2023-01/2023-09', against: undefined })).toBe('/pleiku?period=2023-01/2023-09');
  });

  it('tell pages of the program from files and other sites', () => {
    expect([
      isOwnPage('/pleiku'),
      isOwnPage('/api/v1/exports/figures/pleiku'),
      isOwnPage('//evil.example'),
      isOwnPage('https://evil.example'),
    ]).toEqual([true, false, false, false]);
  });
});
