import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { listSetUpAreas } from '@thucthi/access/contract';
import type { EntrySheet, readStatusRules, Scorecard } from '@thucthi/assessment/contract';
import { movableClock, silentLog, type Database, type MovableClock } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { UnitSummary } from '@thucthi/registry/contract';
import { loadNationalRegistry } from '@thucthi/registry/server';
import type { TargetState } from '@thucthi/targets/contract';
import { startServices, type Services } from './start-services.ts';
import { asker, type Asker } from './testing/asker.ts';

type AnswerOf<E extends { answer: z.ZodType }> = z.output<E['answer']>;

/** A body that starts empty is set up through the routes alone, as its first administrator and its office do it. */
let database: Database;
let services: Services;
let clock: MovableClock;
let admin: Asker;
let office: Asker;

const planFacts = { unit: 'gia-lai', kind: 'plan', period: '2026', decidedOn: '2025-12-10' };
const password = 'một câu thật dài để nhớ';
const officePassword = 'lúa chín đầu bờ tháng mười';
const later = () => clock.moveTo(new Date(clock.now().getTime() + 60_000));
const scorecardOf = async (slug: string, query: string) => (await office.get<Scorecard>(`/scorecards/${slug}${query}`)).json;
const rowOf = async (slug: string, code: string, query = '?period=2026-01/2026-09') =>
  (await scorecardOf(slug, query)).rows.find((row) => row.indicator.code === code);
const unitsOf = async (query = ''): Promise<UnitSummary[]> =>
  (await admin.get<{ units: UnitSummary[] }>(`/units?limit=4000${query}`)).json.units;

beforeAll(async () => {
  database = await openTestDatabase();
  clock = movableClock(new Date('2026-10-15T02:00:00Z'));
  await loadNationalRegistry(database);
  services = await startServices({ database, clock, log: silentLog, demo: false });
  admin = asker(services);
  office = asker(services);
});
afterAll(async () => {
  await services.stop();
  await database.close();
});

describe('an empty system', () => {
  test('is founded over a province of the national list, and its communes come with it', async () => {
    const { areas } = (await admin.get<AnswerOf<typeof listSetUpAreas>>('/setup/areas')).json;
    expect(areas).toHaveLength(34);
    const area = areas.find((one) => one.name === 'Tỉnh Gia Lai')!;
    expect(area.communes).toBeGreaterThan(100);
    const body = { slug: 'gia-lai', nameVi: 'UBND tỉnh Gia Lai', nameEn: 'Gia Lai', area: area.slug };
    const founded = { code: services.setupCode, body, username: 'quan.tri', name: 'Quản trị', password };
    expect((await admin.post('/setup/first-administrator', { ...founded, body: { ...body, area: 'vn-khong-co' } })).json).toMatchObject({
      code: 'invalid-request',
      field: 'area',
    });
    expect((await admin.post('/setup/first-administrator', founded)).status).toBe(200);
    expect((await admin.get('/setup/areas')).json.code).toBe('already-set-up');
    expect((await admin.post('/sign-in', { username: 'quan.tri', password })).status).toBe(200);
    const units = await unitsOf();
    expect(units.find((unit) => unit.slug === 'gia-lai')).toMatchObject({ name: 'Tỉnh Gia Lai', kind: 'province' });
    expect(units).toHaveLength(area.communes + 1);
    expect(new Set(units.map((unit) => unit.kind))).toEqual(new Set(['province', 'ward', 'commune']));
    const person = { username: 'van.phong', name: 'Văn phòng', password, roles: [{ role: 'office' }] };
    expect((await admin.post('/people', person)).status).toBe(200);
    expect((await office.post('/sign-in', { username: 'van.phong', password })).status).toBe(200);
    expect((await office.post('/me/password', { current: password, next: officePassword })).status).toBe(200);
  });

  test('takes departments and neighbourhoods, each where it belongs, none twice', async () => {
    const [ward] = await unitsOf('&q=phuong');
    const unit = (slug: string, more: object) => ({ slug, code: null, validFrom: '2025-07-01', tree: 'territory', ...more });
    const added = await admin.post<{ units: UnitSummary[] }>('/units', {
      units: [
        unit('gl-ubnd', { name: 'UBND tỉnh Gia Lai', kind: 'committee', tree: 'organisation', parent: null }),
        unit('gl-so-tai-chinh', { name: 'Sở Tài chính', kind: 'department', tree: 'organisation', parent: 'gl-ubnd' }),
        unit('gl-to-1', { name: 'Tổ dân phố 1', kind: 'neighbourhood', parent: ward?.slug }),
      ],
    });
    expect(added.json.units).toHaveLength(3);
    const again = await admin.post('/units', {
      units: [unit('khac', { name: 'tổ dân phố 1', kind: 'neighbourhood', parent: ward?.slug })],
    });
    expect(again.json).toMatchObject({ code: 'invalid-request', field: 'name' });
    const stray = await admin.post('/units', { units: [unit('lac', { name: 'Lạc', kind: 'neighbourhood', parent: 'gl-ubnd' })] });
    expect(stray.json).toMatchObject({ code: 'invalid-request', field: 'parent' });
    expect((await office.post('/units', { units: [unit('x', { name: 'X', kind: 'ward', parent: 'gia-lai' })] })).status).toBe(403);
  });
});

describe('who reports what', () => {
  const revenue = 'budget-revenue';
  const communes = async (): Promise<string[]> =>
    (await unitsOf()).filter((unit) => unit.kind === 'ward' || unit.kind === 'commune').map((unit) => unit.slug);

  test('all wards and communes are asked at once, twice changes nothing, and the entry page has it', async () => {
    const units = await communes();
    const asked = { indicators: [revenue], units, frequency: null, validFrom: '2026-01-01', validTo: null, responsible: 'gl-so-tai-chinh' };
    expect((await admin.post('/coverage', asked)).json).toEqual({ given: units.length, already: 0 });
    expect((await admin.post('/coverage', asked)).json).toEqual({ given: 0, already: units.length });
    const listed = (await admin.get<{ rows: object[] }>(`/coverage?indicator=${revenue}`)).json;
    expect(listed.rows).toHaveLength(units.length);
    expect(listed.rows[0]).toMatchObject({ frequency: 'month', responsibleName: 'Sở Tài chính', revision: 1 });
    const sheet = (await office.get<EntrySheet>(`/entry-sheets/${units[0]}?month=2026-09`)).json;
    expect(sheet.rows.map((row) => row.indicator.code)).toContain(revenue);
    expect((await admin.get<{ rows: { action: string }[] }>('/audit')).json.rows.map((row) => row.action)).toContain('coverage.assigned');
  });

  test('a row ends with a reason; who saw it before is refused with both sides; known on an earlier day it still ran', async () => {
    const [first, second] = await communes();
    const of = (unit: string | undefined) => ({
      unit,
      indicator: revenue,
      frequency: 'month',
      validFrom: '2026-01-01',
      responsible: null,
      withdraw: false,
    });
    const end = { reason: 'Đã chuyển nhiệm vụ', rows: [{ ...of(first), basedOn: 1, validTo: '2026-06-30' }] };
    clock.moveTo(new Date('2026-10-16T02:00:00Z'));
    await admin.post('/sign-in', { username: 'quan.tri', password });
    await office.post('/sign-in', { username: 'van.phong', password: officePassword });
    expect((await admin.post('/coverage/changes', end)).json).toEqual({ changed: 1 });
    const late = await admin.post('/coverage/changes', { ...end, rows: [{ ...of(first), basedOn: 1, validTo: null }] });
    expect(late).toMatchObject({ status: 409, json: { code: 'changed-meanwhile', theirs: [{ validTo: '2026-06-30', revision: 2 }] } });
    const isAsked = async (knownOn: string) => (await rowOf(first ?? '', revenue, `?period=2026-09${knownOn}`)) !== undefined;
    expect([await isAsked(''), await isAsked('&knownOn=2026-10-15')]).toEqual([false, true]);
    await office.post('/figures', {
      figures: [{ unit: second, indicator: revenue, period: '2026-09', vintage: 'uoc', value: '12.5', basedOn: null }],
    });
    expect((await rowOf('gia-lai', revenue, '?period=2026-09'))!.actual).toMatchObject({
      reported: 1,
      expected: (await communes()).length - 1,
    });
    const withdrawn = { reason: 'Nhập nhầm', rows: [{ ...of(first), basedOn: 2, validTo: null, withdraw: true }] };
    expect((await admin.post('/coverage/changes', withdrawn)).json).toEqual({ changed: 1 });
    expect((await admin.get(`/coverage?unit=${first}`)).json).toMatchObject({ rows: [] });
    const given = { indicators: [revenue], units: [first], frequency: null, validFrom: '2026-01-01', validTo: null, responsible: null };
    expect((await admin.post('/coverage', given)).json).toEqual({ given: 1, already: 0 });
  });
});

describe('the council’s plan', () => {
  let plan: string;
  const target = (code: string, more: object) => ({
    unit: 'gia-lai',
    indicator: code,
    period: '2026',
    level: 'assigned',
    comparator: 'ge',
    value: null,
    basedOnVersion: null,
    ...more,
  });
  const planOf = (issuer: string, name: string, documentSymbol: string | null) =>
    office.post<{ key: string }>('/plans', { ...planFacts, issuers: [issuer], name, documentSymbol });
  const set = (targets: object[], amendment: object | null = null) => office.post('/targets', { plan, amendment, targets });

  test('takes targets of every comparison, with clause, starting value and the target above', async () => {
    const made = await planOf('council', 'Nghị quyết phát triển kinh tế - xã hội năm 2026', '71/NQ-HĐND');
    plan = made.json.key;
    const answer = await set([
      target('budget-revenue', { value: '100', clause: 'Điều 1, mục 1' }),
      target('nrm-communes', { comparator: 'milestone', value: '72', milestoneOn: '2026-09-30', clause: 'Điều 1, mục 2' }),
      target('cooperatives-new', { comparator: 'yes-no', value: '1' }),
      target('traffic-accidents', { comparator: 'le', value: '95', baseline: '100' }),
      target('unemployment-rate-urban', { comparator: 'range', value: '2', valueHigh: '3' }),
    ]);
    expect(answer.status).toBe(200);
    const read = (await office.get<{ targets: TargetState[] }>(`/plans/${plan}?unit=gia-lai`)).json;
    expect(read).toMatchObject({ can: { assign: true }, plan: { versions: [{ document: { symbol: '71/NQ-HĐND' } }] } });
    const byCode = new Map(read.targets.map((one) => [one.indicator, one]));
    expect(byCode.get('nrm-communes')).toMatchObject({ milestoneOn: '2026-09-30', clause: 'Điều 1, mục 2' });
    expect(byCode.get('traffic-accidents')).toMatchObject({ baseline: '100' });
    const above = byCode.get('budget-revenue')!.id;
    const own = await planOf('executive', 'Quyết định giao chỉ tiêu năm 2026', null);
    const part = {
      plan: own.json.key,
      amendment: null,
      targets: [target('budget-revenue', { value: '110', level: 'striving', parent: above })],
    };
    expect((await office.post<{ targets: TargetState[] }>('/targets', part)).json.targets[0]).toMatchObject({
      parent: above,
      level: 'striving',
    });
    const wrong = { ...part, targets: [target('go-total', { value: '1', parent: above })] };
    expect((await office.post('/targets', wrong)).json).toMatchObject({ code: 'invalid-request', field: 'parent' });
  });

  test('the scorecard counts each by its own measure', async () => {
    const figure = (indicator: string, period: string, value: string) => ({
      unit: 'gia-lai',
      indicator,
      period,
      vintage: 'uoc',
      value,
      basedOn: null,
    });
    const sent = await office.post('/figures', {
      figures: [
        figure('nrm-communes', '2026-08', '70'),
        figure('nrm-communes', '2026-09', '72'),
        figure('cooperatives-new', '2026-01/2026-09', '4'),
        figure('traffic-accidents', '2025-01/2025-09', '80'),
        figure('traffic-accidents', '2026-01/2026-09', '78'),
      ],
    });
    expect(sent.status).toBe(200);
    const communes = (await rowOf('gia-lai', 'nrm-communes'))!;
    expect(communes.plans[0]).toMatchObject({
      milestone: 'met',
      met: true,
      milestoneOn: '2026-09-30',
      clause: 'Điều 1, mục 2',
      percent: '100.00',
    });
    expect(communes.status).toMatchObject({ class: 'met', reasonCode: 'period-closed' });
    expect((await rowOf('gia-lai', 'cooperatives-new'))!.plans[0]).toMatchObject({ comparator: 'yes-no', met: true, percent: null });
    // 80 by September last year, 78 now: 2.5% fewer, of the 5% that the plan asks for.
    expect((await rowOf('gia-lai', 'traffic-accidents'))!.plans[0]).toMatchObject({
      percent: '50.00',
      baseline: { value: '100', origin: 'stated', atCutOff: '80' },
    });
    const { summary } = await scorecardOf('gia-lai', '?period=2026-01/2026-09');
    expect(summary.byDocument.map((one) => one.document)).toContain('71/NQ-HĐND');
    expect(summary.byTargetGroup).toContainEqual(
      expect.objectContaining({ document: '71/NQ-HĐND', targetGroup: 'Điều 1, mục 2', class: 'met', total: 1, metOrExpected: 1 }),
    );
    const added = (list: { total: number }[]) => list.reduce((sum, { total }) => sum + total, 0);
    expect([added(summary.byGroup), added(summary.byDocument)]).toEqual([summary.total, summary.total]);
  });

  test('an amendment counts from its day only, and both percentages stay', async () => {
    const more = target('nrm-communes', { comparator: 'milestone', value: '80', milestoneOn: '2026-09-30', basedOnVersion: 1 });
    const decision = { decidedOn: '2026-10-16', effectiveFrom: '2030-01-01', documentSymbol: null, reason: 'Nâng chỉ tiêu từ năm 2030' };
    expect((await set([more])).status).toBe(422);
    expect((await set([more], decision)).status).toBe(200);
    const before = (await rowOf('gia-lai', 'nrm-communes'))!;
    expect(before.plans[0]).toMatchObject({ target: '72', percent: '100.00' });
    expect(before.plans[0]!.history).toMatchObject([
      { value: '72', inForce: true, percent: '100.00' },
      { value: '80', inForce: false, effectiveFrom: '2030-01-01', percent: '90.00' },
    ]);
    expect((await office.get<{ targets: TargetState[] }>(`/plans/${plan}?unit=gia-lai`)).json.targets).toContainEqual(
      expect.objectContaining({ indicator: 'nrm-communes', value: '80', effectiveFrom: '2030-01-01', version: 2 }),
    );
    const late = await set([{ ...more, value: '90' }], decision);
    expect(late).toMatchObject({ status: 409, json: { code: 'target-changed', conflicts: [{ theirs: { value: '80', version: 2 } }] } });
  });
});

describe('judgement', () => {
  test('the rules of a body are switched with a reason, checked as a whole, and earlier days keep theirs', async () => {
    const { set, version } = (await admin.get<AnswerOf<typeof readStatusRules>>('/status-rules')).json;
    expect(version).toBe(0);
    const without = { ...set, rules: set.rules.slice(0, -1) };
    const change = { basedOn: 0, reason: 'Theo quy chế mới', set };
    expect((await admin.post('/status-rules', { ...change, set: without })).json).toMatchObject({ code: 'invalid-request' });
    const off = {
      ...set,
      rules: set.rules.map((rule) => (['closed-met', 'reached-met'].includes(rule.id) ? { ...rule, enabled: false } : rule)),
    };
    clock.moveTo(new Date('2026-10-17T02:00:00Z'));
    await admin.post('/sign-in', { username: 'quan.tri', password });
    await office.post('/sign-in', { username: 'van.phong', password: officePassword });
    expect((await admin.post('/status-rules', { ...change, set: off })).json).toEqual({ version: 1 });
    expect(await admin.post('/status-rules', { ...change, set: off })).toMatchObject({
      status: 409,
      json: { code: 'changed-meanwhile', theirs: { version: 1, reason: 'Theo quy chế mới' } },
    });
    expect((await rowOf('gia-lai', 'nrm-communes'))!.status.class).not.toBe('met');
    expect((await rowOf('gia-lai', 'nrm-communes', '?period=2026-01/2026-09&knownOn=2026-10-16'))!.status.class).toBe('met');
    expect((await office.post('/status-rules', change)).status).toBe(403);
  });

  test('a person’s judgement names the one it was based on; the second of two is refused with both', async () => {
    const judged = { unit: 'gia-lai', indicator: 'budget-revenue', period: '2026-01/2026-09', basedOn: null };
    const first = await office.post<{ id: string }>('/status-overrides', { ...judged, class: 'at-risk', reason: 'Nguồn thu đất giảm' });
    expect(first.status).toBe(200);
    const second = await office.post('/status-overrides', { ...judged, class: 'missed', reason: 'Chắc chắn không đạt' });
    expect(second).toMatchObject({
      status: 409,
      json: { code: 'changed-meanwhile', yours: { class: 'missed' }, theirs: { class: 'at-risk', reason: 'Nguồn thu đất giảm' } },
    });
    const { overrideId } = (await rowOf('gia-lai', 'budget-revenue'))!.status;
    expect(overrideId).toBe(first.json.id);
    later();
    const withdrawn = await office.post('/status-overrides', { ...judged, basedOn: overrideId, class: null, reason: 'Xem lại' });
    expect(withdrawn.status).toBe(200);
    expect((await rowOf('gia-lai', 'budget-revenue'))!.status.overrideId).toBeNull();
  });
});
