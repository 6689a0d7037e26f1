import { describe, expect, it } from 'vitest';
import { endpoints } from '../../contract.ts';
import { addressOf } from './route.ts';
import { routes } from './routes.ts';

describe('routes of the web', () => {
  it('hold the contract: same id, method and path', () => {
    expect(Object.keys(routes).length).toBeGreaterThan(20);
    for (const [name, route] of Object.entries(routes)) {
      const endpoint = endpoints.find((each) => each.id === route.id);
      expect({ name, method: route.method, path: route.path }).toEqual({
        name: endpoint?.id,
        method: endpoint?.method,
        path: endpoint?.path,
      });
    }
  });

  it('take no id twice in the contract', () => {
    const ids = endpoints.map((endpoint) => endpoint.id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('addressOf', () => {
  it('puts parameters in place, escapes them and leaves empty query values out', () => {
    expect(
      addressOf('/api/v1/scorecards/{slug}', { params: { slug: 'a/b' }, query: { period: '2023-01/2023-09', knownOn: undefined, x: '' } }),
    ).toBe('/api/v1/scorecards/a%2Fb?period=2023-01%2F2023-09');
    expect(addressOf('/api/v1/me', {})).toBe('/api/v1/me');
  });

  it('refuses a path whose parameter is missing', () => {
    expect(() => addressOf('/api/v1/scorecards/{slug}', { params: {} })).toThrow('slug');
  });
});
