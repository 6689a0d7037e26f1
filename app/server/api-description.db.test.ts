import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../contract.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content: Record<string, unknown> }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, { type: string; in: string; name: string }> };
}

let house: DemoCities;
let described: Description;
beforeAll(async () => {
  house = await openDemoCities([]);
  described = (await (await house.ask('/api/v1/openapi.json')).json()) as Description;
});
afterAll(() => house.close());

const operations = (): { method: string; operation: Operation }[] =>
  Object.values(described.paths).flatMap((methods) => Object.entries(methods).map(([method, operation]) => ({ method, operation })));
const named = (id: string): Operation => {
  const found = operations().find(({ operation }) => operation.operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found.operation;
};

describe('the description of the API', () => {
  test('is OpenAPI 3.1 by the schema of the standard, its references lead somewhere', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone({ ...described }));
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  test('says of every operation who may call it, and by what they are known', () => {
    expect(Object.values(described.components.securitySchemes)).toMatchObject([{ type: 'apiKey', in: 'cookie', name: 'thucthi_session' }]);
    expect(operations().length).toBe(endpoints.length);
    for (const { operation } of operations()) {
      const audience = endpoints.find(({ id }) => id === operation.operationId)?.audience;
      const open = operation.security.length === 0 || operation.security.some((way) => Object.keys(way).length === 0);
      expect([operation.operationId, open]).toEqual([operation.operationId, audience === 'public' || audience === 'public-demo']);
    }
  });

  test('asks for the header of every change, and of no read', () => {
    for (const { method, operation } of operations()) {
      const header = operation.parameters?.find((one) => one.name === 'x-thucthi' && one.in === 'header');
      expect([operation.operationId, header?.required ?? false]).toEqual([operation.operationId, method !== 'get']);
    }
  });

  test('names the type of what is no JSON', () => {
    const types = (id: string): string[] => Object.keys(named(id).responses['200']?.content ?? {});
    const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(types('watchNews')).toEqual(['text/event-stream']);
    expect(types('exportFigures')).toEqual([workbook, 'text/csv']);
    expect(types('exportAllocation')).toEqual([workbook]);
    expect(types('apiPage')).toEqual(['text/html']);
    expect(types('readScorecard')).toEqual(['application/json']);
    for (const id of ['uploadFigures', 'importAllocation'])
      expect(Object.keys(named(id).requestBody?.content ?? {})).toEqual(['multipart/form-data']);
    expect(named('readScorecard').parameters?.map(({ name }) => name)).toContain('lang');
  });
});

describe('an address nobody knows', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE'])('%s is answered by a problem, not by the page', async (method) => {
    const answer = await house.services.fetch(new Request('http://localhost/api/v1/no-such-thing', { method }));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ type: '/problems/not-found', code: 'not-found', status: 404 });
  });

  test('outside the API is the page, which finds its way by itself', async () => {
    const answer = await house.ask('/pleiku/budget-revenue');
    expect(answer.headers.get('content-type')).not.toContain('problem');
    await answer.body?.cancel();
  });
});

describe('where the type of a problem leads', () => {
  test('is a page that explains it, in the language asked for', async () => {
    const problem = (await (await house.ask('/api/v1/scorecards/no-such-unit', { 'accept-language': 'en' })).json()) as {
      type: string;
      title: string;
      en: string;
    };
    expect(problem.title).toBe(problem.en);
    const english = await house.ask(problem.type, { 'accept-language': 'en' });
    expect([english.status, english.headers.get('content-language')]).toEqual([200, 'en']);
    expect(await english.text()).toContain('<html lang="en">');
    expect(await (await house.ask(problem.type)).text()).toContain('<html lang="vi">');
    expect((await house.ask('/problems/no-such-code')).status).toBe(404);
    expect((await house.ask('/problems')).status).toBe(200);
  });
});
