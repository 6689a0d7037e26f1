import { createDemoPersonas } from '@thucthi/access/demo';
import { businessClock, newId, withScope } from '@thucthi/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate, demoTenantIds } from '../../demo/demo-facts.ts';
import { demoScope } from '../../demo/demo-scope.ts';
import { asker, type Asker } from '../testing/asker.ts';
import { openDemoCities, type DemoCities } from '../testing/open-demo-cities.ts';

interface Standing {
  class: string;
  percent: string | null;
}
interface Effects {
  unit: { slug: string };
  period: { code: string };
  targets: {
    counts: Record<string, number>;
    ended: number;
    unjudged: number;
    own: {
      id: string;
      indicator: { code: string };
      level: string;
      change: string;
      said: { value: string | null; withdrawn: boolean };
      before: { value: string | null } | null;
      later: { value: string | null; withdrawn: boolean; document: { id: string; symbol: string | null } | null } | null;
      clause: string | null;
      page: number | null;
      standing: Standing | null;
    }[];
    divided: { indicator: { code: string }; units: number; counts: Record<string, number> | null }[];
  };
  tasks: { counts: Record<string, number>; list: { id: string; content: string; class: string }[] };
}
interface InstitutionMap {
  documents: {
    id: string;
    symbol: string | null;
    level: string;
    state: string;
    targets: { counts: Record<string, number>; ended: number; below: number };
    tasks: Record<string, number>;
  }[];
  relations: { from: string; to: string; kind: string }[];
  aside: number;
}
interface Card {
  period: string;
  rows: {
    indicator: { code: string };
    status: { class: string };
    plans: { document: { id: string } | null; target: string | null; percent: string | null; level: string; issuer: string }[];
  }[];
}

let cities: DemoCities;
let stranger: Asker;
beforeAll(async () => {
  cities = await openDemoCities(['yen-bai', 'ho-chi-minh', 'hai-phong']);
  stranger = asker(cities.services);
  for (const slug of ['yen-bai', 'hai-phong'] as const) {
    const scope = demoScope(demoTenantIds[slug]);
    await withScope(cities.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  }
});
afterAll(() => cities.close());

const mapOf = async (slug: string): Promise<InstitutionMap> => (await stranger.get<InstitutionMap>(`/institution-map/${slug}`)).json;
const effectsOf = async (slug: string, id: string): Promise<Effects> =>
  (await stranger.get<Effects>(`/document-effects/${id}?unit=${slug}`)).json;
const documentOf = async (slug: string, symbol: string): Promise<string> => {
  const found = (await mapOf(slug)).documents.find((one) => one.symbol === symbol);
  if (found === undefined) throw new Error(`${symbol} is not on the map of ${slug}`);
  return found.id;
};

describe('the institution map of the demo’s cities', () => {
  test('holds what the source says: what it cites, from the level that issued it', async () => {
    const { documents, relations } = await mapOf('ho-chi-minh');
    const source = documents.find(({ symbol }) => symbol === '1330-CV/BTGTU');
    expect(relations).toHaveLength(8);
    expect(new Set(relations.map(({ from, kind }) => `${from} ${kind}`))).toEqual(new Set([`${source?.id} cites`]));
    expect(documents.find(({ symbol }) => symbol === '98/2023/QH15')?.level).toBe('central');
    expect(documents.find(({ symbol }) => symbol === '71/NQ-HĐND')?.level).toBe('province');
    expect((await mapOf('yen-bai')).documents.find(({ symbol }) => symbol === '4699')?.level).toBe('district');
  });

  test('counts the targets of the document that decided them, not of the text they were read in', async () => {
    const { documents } = await mapOf('yen-bai');
    const total = (symbol: string | null) => {
      const targets = documents.find((one) => one.symbol === symbol && one.level === 'district')?.targets;
      return Object.values(targets?.counts ?? {}).reduce((sum, count) => sum + count, targets?.ended ?? 0);
    };
    expect(total('4699')).toBe(10);
    const read = await stranger.get<{ documents: { id: string; kind: string }[] }>('/documents?unit=yen-bai');
    const news = read.json.documents.find(({ kind }) => kind === 'Bản tin');
    expect((await effectsOf('yen-bai', news?.id ?? '')).targets.own).toEqual([]);
  });
});

describe('what a document set', () => {
  test('stands as the scorecard has it: the row’s status for the plan it goes by', async () => {
    const card = (await stranger.get<Card>('/scorecards/yen-bai')).json;
    let compared = 0;
    for (const { id } of (await mapOf('yen-bai')).documents) {
      const effects = await effectsOf('yen-bai', id);
      expect(effects.period.code).toBe(card.period);
      for (const target of effects.targets.own) {
        const row = card.rows.find((one) => one.indicator.code === target.indicator.code);
        const [plan, ...others] = row?.plans ?? [];
        if (row === undefined || others.length > 0 || plan?.target !== target.said.value) continue;
        expect([target.indicator.code, target.standing]).toEqual([
          target.indicator.code,
          expect.objectContaining({ class: row.status.class, percent: plan.percent }),
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  test('counts are those of the lines, and the map counts the same', async () => {
    const id = await documentOf('yen-bai', '4699');
    const { targets } = await effectsOf('yen-bai', id);
    const classes = targets.own.flatMap(({ standing }) => standing?.class ?? []);
    expect(Object.values(targets.counts).reduce((sum, count) => sum + count, 0)).toBe(classes.length);
    for (const [name, count] of Object.entries(targets.counts)) expect(classes.filter((one) => one === name)).toHaveLength(count);
    expect((await mapOf('yen-bai')).documents.find((one) => one.id === id)?.targets).toEqual({
      counts: targets.counts,
      ended: targets.ended,
      below: 0,
    });
  });

  test('a document of another body, an unknown one and rubbish are not found', async () => {
    const id = await documentOf('yen-bai', '4699');
    expect((await stranger.get(`/document-effects/${id}?unit=hai-phong`)).status).toBe(404);
    expect((await stranger.get(`/document-effects/${newId()}?unit=yen-bai`)).status).toBe(404);
    expect((await stranger.get('/document-effects/nothing?unit=yen-bai')).status).toBe(422);
    expect((await stranger.get('/institution-map/nowhere')).status).toBe(404);
  });
});

describe('as decisions go on', () => {
  test('an amendment shows in both documents, a dropped target counts as ended, tasks stand by their class', async () => {
    const chairman = asker(cities.services);
    await chairman.post('/demo/persona', { tenant: 'yen-bai', persona: 'chairman' });
    const id = await documentOf('yen-bai', '4699');
    const { targets } = await effectsOf('yen-bai', id);
    const [changed, dropped] = targets.own.filter(({ said, level }) => said.value !== null && level === 'assigned');
    const terms = (of: typeof changed, value: string | null) => ({
      unit: 'yen-bai',
      indicator: of?.indicator.code,
      period: '2020',
      level: 'assigned',
      comparator: 'ge',
      value,
      basedOnVersion: 1,
      ...(value === null ? {} : { clause: 'Điều 1', page: 2 }),
    });
    const amended = await chairman.post('/targets', {
      plan: 'city-2020',
      amendment: { decidedOn: '2020-07-01', documentSymbol: '1999/QĐ-UBND', reason: 'Điều chỉnh giữa năm' },
      targets: [terms(changed, '1'), terms(dropped, null)],
    });
    expect(amended.status).toBe(200);
    const after = await effectsOf('yen-bai', id);
    const lineOf = (effects: Effects, of: typeof changed) => effects.targets.own.find((one) => one.id === of?.id);
    expect(lineOf(after, changed)).toMatchObject({ change: 'set', said: changed?.said, later: { value: '1' } });
    expect(lineOf(after, dropped)).toMatchObject({ later: { withdrawn: true }, standing: null });
    expect(after.targets.ended).toBe(targets.ended + 1);
    const amendment = lineOf(after, changed)?.later?.document;
    expect(amendment?.symbol).toBe('1999/QĐ-UBND');
    const own = await effectsOf('yen-bai', amendment?.id ?? '');
    expect(lineOf(own, changed)).toMatchObject({ change: 'amended', before: changed?.said, clause: 'Điều 1', page: 2, later: null });
    expect(lineOf(own, dropped)).toMatchObject({ change: 'withdrawn', standing: null });

    const task = (deadline: string | null) => ({
      lead: null,
      content: `Việc đến ${deadline ?? 'chưa rõ'}`,
      deadline,
      keepDayOff: true,
    });
    const assigned = await chairman.post('/directives', {
      directive: { source: 'document', document: id, toldBy: 'Chủ tịch UBND', toldOn: '2020-01-02', words: 'Giao nhiệm vụ năm 2020' },
      tasks: [task('2020-03-02'), task(null)],
    });
    expect(assigned.status).toBe(200);
    const { tasks } = await effectsOf('yen-bai', id);
    expect(tasks.counts).toEqual({ overdue: 1, 'no-deadline': 1 });
    expect(tasks.list.map((one) => one.class)).toEqual(['overdue', 'no-deadline']);
    const { documents } = await mapOf('yen-bai');
    expect(documents.find((one) => one.id === id)?.tasks).toEqual({ overdue: 1, 'no-deadline': 1 });
  });

  test('a restricted document is on no map and has no effects, also for those it names', async () => {
    const office = asker(cities.services);
    await office.post('/demo/persona', { tenant: 'hai-phong', persona: 'office' });
    const people = (await office.get<{ people: { id: string }[] }>('/document-readers')).json.people;
    const open = (await mapOf('hai-phong')).documents[0];
    const recorded = await office.post<{ id: string }>('/documents', {
      document: { restricted: true, symbol: '09-NQ/TU', issuer: 'Thành ủy', issuedOn: '2024-01-01', readers: people.map(({ id }) => id) },
    });
    expect(recorded.status).toBe(200);
    const related = await office.post(`/documents/${recorded.json.id}/relations`, {
      to: open?.id,
      kind: 'replaces',
      stands: true,
      basedOn: 0,
    });
    expect(related.status).toBe(200);
    expect((await office.get(`/documents/${recorded.json.id}?unit=hai-phong`)).status).toBe(200);
    for (const who of [office, stranger]) {
      const { documents, relations } = (await who.get<InstitutionMap>('/institution-map/hai-phong')).json;
      expect(documents.map(({ id }) => id)).not.toContain(recorded.json.id);
      expect(relations.map(({ from }) => from)).not.toContain(recorded.json.id);
      expect((await who.get(`/document-effects/${recorded.json.id}?unit=hai-phong`)).status).toBe(404);
    }
  });
});
