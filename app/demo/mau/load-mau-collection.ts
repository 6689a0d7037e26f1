import { demoPersonasOf } from '@thucthi/access/demo';
import { peopleToName } from '@thucthi/access/server';
import {
  allowLateEntryOf,
  layOutOnTime,
  saveFormOf,
  setReportingCalendarOf,
  takeStepsIn,
  type AskedForm,
  type AskedReport,
} from '@thucthi/collection/server';
import { mintScope, movableClock, newId, runWrite, silentLog, withScope, type Database, type Scope } from '@thucthi/platform';
import { demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { draw } from './draw.ts';
import { momentOn } from './mau-months.ts';
import { makeMauUnits, wholeMau, type Reporter } from './mau-units.ts';

/** The months of the sample city's forms, each with the day on which units send in time, and the day on which the late ones do. */
const months = [
  { period: '2026-08', laidOut: '2026-08-03', sent: '2026-09-11', late: '2026-09-18', marked: '2026-09-21' },
  { period: '2026-09', laidOut: '2026-09-01', sent: '2026-10-14', late: '2026-10-19', marked: '2026-10-22' },
  { period: '2026-10', laidOut: '2026-10-01', sent: '2026-11-12', late: null, marked: '2026-11-13' },
] as const;

type Named = Omit<AskedReport, 'basedOn'>;

/**
 * Enters the sample city's forms, reporting calendar and what became of three months of reports, through the doors people use and on the days
 * on which it happened: most wards in time, some late, a few never, one returned, one that may enter late. Answers how many reports were sent.
 */
export async function loadMauCollection(database: Database): Promise<number> {
  const tenantId = demoTenantIds.mau;
  const office = await officeOf(database, tenantId);
  const clock = movableClock(momentOn('2026-07-30', 9));
  const work = { database, clock, scope: office };
  await setReportingCalendarOf(work, {
    writeId: newId(clock.now()),
    basedOn: 0,
    frequency: 'month',
    startMonth: 0,
    startDay: 1,
    endMonth: 0,
    endDay: 31,
    dueDays: [11, 13],
    graceDays: 5,
  });
  clock.moveTo(momentOn(months[0].laidOut, 8));
  const form = await saveFormOf(work, monthly(newId(clock.now())));
  await saveFormOf(work, quarterly(newId(clock.now())));
  const communes = makeMauUnits(wholeMau, firstUnitId(tenantId)).communes.filter(({ to }) => to === null);
  const own = communes.find(({ kind }) => kind === 'ward');
  let sent = 0;
  for (const month of months) {
    clock.moveTo(momentOn(month.laidOut, 8));
    await layOutOnTime({ database, clock, log: silentLog });
    const groups = habitsOf(communes, own, month.period);
    const named = (units: readonly Reporter[]): Named[] => units.map(({ slug }) => ({ unit: slug, form: form.id, period: month.period }));
    const take = (step: 'send' | 'approve' | 'accept' | 'return', reports: readonly Named[], basedOn: number, reason?: string) =>
      runWrite(database, office, (tx) =>
        takeStepsIn(tx, unnamed(office), clock, { step, reason, reports: reports.map((report) => ({ ...report, basedOn })) }),
      );
    clock.moveTo(momentOn(month.sent, 15));
    await take('send', named(groups.inTime), 0, 'Gửi theo lịch báo cáo');
    sent += groups.inTime.length;
    if (month.late !== null) {
      clock.moveTo(momentOn(month.late, 16));
      await take('send', named(groups.late), 0, 'Chờ đối chiếu với thuế cơ sở');
      sent += groups.late.length;
    }
    clock.moveTo(momentOn(month.marked, 9));
    await take('approve', named(groups.approved), 1);
    await take('accept', named(groups.accepted), 2);
    if (groups.returned !== null)
      await take('return', named([groups.returned]), 1, 'Thu ngân sách tháng 10 chưa khớp số của Kho bạc, đề nghị rà lại.');
  }
  const late = habitsOf(communes, own, '2026-09').never[0];
  clock.moveTo(momentOn('2026-11-13', 10));
  if (late !== undefined)
    await allowLateEntryOf(work, {
      writeId: newId(clock.now()),
      unit: late.slug,
      form: form.id,
      period: '2026-09',
      authority: 'Công văn 2914/UBND-TH của Chủ tịch UBND thành phố',
      reason: 'Mất kết nối do bão, số liệu tháng 9 nhập sau khi khôi phục đường truyền.',
      lastDay: '2026-11-20',
    });
  return sent;
}

async function officeOf(database: Database, tenantId: number): Promise<Scope> {
  const people = await withScope(database, demoScope(tenantId), (tx) => peopleToName(tx, demoScope(tenantId)));
  const name = demoPersonasOf(null).find(({ persona }) => persona === 'office')?.name;
  return mintScope({
    tenantId,
    personId: people.find((person) => person.name === name)?.id ?? null,
    rights: ['figures.enter', 'figures.approve', 'forms.manage', 'periods.open'],
    readUnits: 'all',
    writeUnits: 'all',
  });
}

/** The wards' own people are not made up one by one: what they did bears no name. */
const unnamed = (scope: Scope): Scope => mintScope({ ...scope, rights: scope.rights, personId: null });

const common = {
  id: null,
  basedOn: 0,
  twoPeople: true,
  dueDays: null,
  graceDays: null,
  validTo: null,
  units: { by: 'kind' as const, kinds: ['ward', 'commune'], below: null },
};

const monthly = (writeId: string): AskedForm => ({
  ...common,
  writeId,
  name: 'Biểu 01: Kinh tế - xã hội tháng của phường, xã',
  frequency: 'month',
  indicators: [
    'budget-revenue',
    'go-total',
    'go-industry',
    'go-construction',
    'retail-services',
    'enterprises-new',
    'enterprises-dissolved',
    'enterprises-suspended',
    'cooperatives-new',
  ],
  steps: ['approve', 'accept'],
  closes: true,
  validFrom: '2026-08-01',
});

const quarterly = (writeId: string): AskedForm => ({
  ...common,
  writeId,
  name: 'Biểu 02: Sản xuất nông nghiệp quý',
  frequency: 'quarter',
  indicators: ['go-agri', 'livestock-herd'],
  steps: [],
  closes: false,
  validFrom: '2026-10-01',
});

/** Who sends in time, late or never in a month, by fixed habits; the last month is still running, and its own ward has not begun. */
function habitsOf(communes: readonly Reporter[], own: Reporter | undefined, period: string) {
  const month = Number(period.slice(5));
  const running = period === '2026-10';
  const others = communes.filter((unit) => unit !== own);
  const habit = (unit: Reporter): number => draw(71, unit.id) * 0.7 + draw(72 + month, unit.id) * 0.3;
  const never = others.filter((unit) => habit(unit) > 0.86);
  const late = others.filter((unit) => habit(unit) > 0.72 && habit(unit) <= 0.86);
  const regular = others.filter((unit) => habit(unit) <= (running ? 0.6 : 0.72));
  const inTime = own === undefined || running ? regular : [...regular, own];
  const returned = running ? (regular.find(({ kind }) => kind === 'ward') ?? null) : null;
  // The own ward's September waits for its head, so that whoever becomes the head finds something to approve.
  const waits = (unit: Reporter): boolean => unit === returned || (unit === own && month === 9) || (running && draw(90, unit.id) > 0.55);
  const approved = [...inTime, ...(running ? [] : late)].filter((unit) => !waits(unit));
  const accepted = approved.filter((unit) => !running || draw(91, unit.id) > 0.4);
  return { inTime, late, never, approved, accepted, returned };
}
