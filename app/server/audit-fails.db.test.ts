import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoPersonas } from '@thucthi/access/demo';
import { businessClock, withScope } from '@thucthi/platform';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker } from './testing/asker.ts';
import { withBrokenAudit, type Tried } from './testing/broken-audit.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** A change whose audit fails does not happen, whatever module it belongs to. */
let house: DemoCities;
let tried: Tried[];

beforeAll(async () => {
  house = await openDemoCities(['cao-bang']);
  const scope = demoScope(demoTenantIds['cao-bang']);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  await house.services.stop(); // the background round would take news away between two looks
}, 240_000);
afterAll(() => house.database.close());

test(
  'writes of every module, tried while no row of the trail can be written: refused, nothing left, and done once it can',
  { timeout: 400_000 },
  async () => {
    const broken = withBrokenAudit(house.services, house.database);
    tried = broken.tried;
    const [office, admin] = [asker(broken.services), asker(broken.services)];
    await office.post('/demo/persona', { tenant: 'cao-bang', persona: 'office' });
    await admin.post('/demo/persona', { tenant: 'cao-bang', persona: 'administrator' });
    const unit = 'cao-bang';
    const day = '2024-11-20';
    // access
    await admin.post('/people', {
      username: 'nguoi.moi',
      name: 'Người mới',
      password: 'một câu thật dài để nhớ',
      roles: [{ role: 'office' }],
    });
    // registry
    await admin.post('/calendar', { document: null, days: [{ day: '2024-12-30', kind: 'off', name: 'Nghỉ bù', basedOn: 0 }] });
    await admin.post('/units', {
      units: [{ slug: 'cb-moi', code: null, name: 'Xã Mới', kind: 'commune', tree: 'territory', parent: unit, validFrom: '2024-01-01' }],
    });
    await admin.post('/coverage', {
      indicators: ['go-total'],
      units: [unit],
      frequency: null,
      validFrom: '2024-01-01',
      validTo: null,
      responsible: null,
    });
    // figures
    await office.post('/figures', {
      figures: [{ unit, indicator: 'cooperatives-new', period: '2024-10', vintage: 'uoc', value: '3', basedOn: null }],
    });
    // targets
    const plan = await office.post<{ key: string }>('/plans', {
      unit,
      kind: 'plan',
      period: '2024',
      decidedOn: '2024-01-10',
      issuers: ['executive'],
      name: 'Kế hoạch thử',
      documentSymbol: null,
    });
    const target = {
      unit,
      indicator: 'cooperatives-new',
      period: '2024',
      level: 'assigned',
      comparator: 'ge',
      value: '30',
      basedOnVersion: null,
    };
    await office.post('/targets', { plan: plan.json.key, amendment: null, targets: [target] });
    // assessment
    await office.post('/status-overrides', {
      unit,
      indicator: 'cooperatives-new',
      period: '2024-10',
      basedOn: null,
      class: 'at-risk',
      reason: 'Thử',
    });
    // mandates
    const document = {
      restricted: false,
      symbol: '999/CV-UBND',
      kind: 'Công văn',
      title: 'Về việc thử',
      issuer: 'UBND',
      issuedOn: day,
      effectiveFrom: null,
      effectiveTo: null,
      recipients: [],
      note: null,
      clauses: [],
      relations: [],
    };
    await office.post('/documents', { document });
    // tasks
    const told = { source: 'at-once', toldBy: 'Chủ tịch UBND', toldOn: day, words: 'Giao nhiệm vụ thử' };
    await office.post('/directives', { directive: told, tasks: [{ lead: null, content: 'Việc thử', deadline: null, keepDayOff: true }] });
    const reminders = (await admin.get<Record<string, unknown>>('/reminder-settings')).json;
    await admin.post('/reminder-settings', { ...reminders, basedOn: reminders['revision'] ?? 0 });
    // sessions
    await office.post('/sessions', {
      unit,
      facts: {
        kind: 'executive',
        title: 'Phiên họp thử',
        heldOn: '2024-11-27',
        startsAt: '14:00',
        place: 'Hội trường',
        chair: 'Chủ tịch UBND Nguyễn Văn An',
        secretary: 'Lê Thị Bình',
        period: '2024-01/2024-11',
      },
    });
    // reports
    await office.post('/report-runs', { unit, kind: 'nine-months', period: '2024-01/2024-09' });
    expect(tried.filter(({ whole }) => whole !== 200)).toEqual([]);
    expect(tried.map(({ route, broken: without, whole, left, audited }) => [route, without, whole, left, audited])).toEqual(
      tried.map(({ route }) => [route, 503, 200, [], true]),
    );
    expect(tried.length).toBeGreaterThan(14);
  },
);
