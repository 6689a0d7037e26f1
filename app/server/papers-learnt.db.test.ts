import type { Paper, listWordings } from '@thucthi/intake/contract';
import { withScope } from '@thucthi/platform';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { openPaperHouse, paperClerk, type PaperClerk, type PaperHouse } from './testing/paper-clerk.ts';

type Wordings = z.output<(typeof listWordings)['answer']>;
let house: PaperHouse;
let administrator: PaperClerk;
beforeAll(async () => {
  house = await openPaperHouse();
  administrator = await paperClerk(house.cities.services, 'pleiku', 'administrator');
});
afterAll(() => house.cities.close());

const read = async (text: string): Promise<Paper> => house.office.shown((await house.office.paste(text)).json.id);
const correct = (paper: Paper, at: number, indicator: string) =>
  house.office.post<Paper>(`/papers/${paper.id}/decisions`, {
    basedOn: paper.serial,
    decisions: [{ oid: paper.findings[at]!.oid, verdict: 'correct', as: { indicator } }],
  });
const wordings = async () => (await administrator.get<Wordings>('/wordings')).json.wordings;

test('a wording a person linked is proposed, and known to the next reading once the administrator accepts it', async () => {
  const text = 'Tháng 9/2022, tiền thuế nộp kho bạc đạt 61,2 tỷ đồng.';
  const before = await read(text);
  expect(before.findings[0]).toMatchObject({ text: '61,2 tỷ đồng', proposal: { indicator: null } });
  const corrected = await correct(before, 0, 'budget-revenue');
  expect(corrected.json.findings[0]!.proposal).toMatchObject({
    becomes: 'figure',
    indicator: { code: 'budget-revenue' },
    value: '61.2',
    problem: null,
  });
  expect((await read(text)).findings[0]!.proposal.indicator).toBeNull();
  const [proposed] = (await wordings()).filter(({ state }) => state === 'proposed');
  expect(proposed).toMatchObject({ wording: before.findings[0]!.label, indicator: { code: 'budget-revenue' }, paper: { id: before.id } });
  expect((await house.office.get('/wordings')).status).toBe(403);
  expect((await house.office.post(`/wordings/${proposed!.id}/decision`, { accept: true })).status).toBe(403);
  expect((await administrator.post(`/wordings/${proposed!.id}/decision`, { accept: true })).json).toMatchObject({ state: 'accepted' });
  expect((await administrator.post(`/wordings/${proposed!.id}/decision`, { accept: false })).json.code).toBe('wording-decided');
  expect((await read(text)).findings[0]!.proposal).toMatchObject({ indicator: { code: 'budget-revenue' }, value: '61.2', problem: null });
});

test('a wording that is another indicator’s name is refused with the sentence it would break', async () => {
  const paper = await read('Tháng 9/2022, thu ngân sách nhà nước trên địa bàn đạt 61,3 tỷ đồng.');
  expect(paper.findings[0]!.proposal.indicator).toMatchObject({ code: 'budget-revenue' });
  const other = await correct(paper, 0, 'budget-expenditure');
  expect(other.json.findings[0]!.proposal.indicator).toMatchObject({ code: 'budget-expenditure' });
  const proposed = (await wordings()).find(({ indicator }) => indicator.code === 'budget-expenditure')!;
  const refused = await administrator.post(`/wordings/${proposed.id}/decision`, { accept: true });
  expect(refused.json).toMatchObject({
    code: 'wording-breaks',
    vi: expect.stringMatching(/chỉ tiêu “Tổng thu ngân sách nhà nước trên địa bàn”/) as string,
  });
  expect((await wordings()).find(({ id }) => id === proposed.id)!.state).toBe('proposed');
  expect((await administrator.post(`/wordings/${proposed.id}/decision`, { accept: false })).json).toMatchObject({ state: 'refused' });
});

const rowsIn = (table: 'figure' | 'statement' | 'figure_source' | 'proposed_target'): Promise<number> => {
  const scope = demoScope(demoTenantIds.pleiku);
  return withScope(house.cities.database, scope, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(tx);
    return rows[0]!.n;
  });
};
const ledger = async () => ({
  figures: await rowsIn('figure'),
  statements: await rowsIn('statement'),
  secondSources: await rowsIn('figure_source'),
  targets: await rowsIn('proposed_target'),
});

test('whatever part of a paper is accepted, exactly that is recorded, and recording again writes nothing', async () => {
  const months = [1, 2, 3, 4, 5];
  const choices = fc.sample(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { numRuns: months.length, seed: 7 });
  for (const [at, month] of months.entries()) {
    const paper = await read(
      `Tháng ${month}/2022, thu ngân sách đạt 6${month},2 tỷ đồng, tăng 8,${month}% so với cùng kỳ, bằng 5,${month}% dự toán tỉnh giao.\n` +
        `Tháng ${month}/2022, thành phố đón 41.${month}50 lượt khách. Năm 2023, phấn đấu thu ngân sách đạt 1.9${month}0 tỷ đồng.`,
    );
    const able = paper.findings.filter(({ proposal }) => proposal.problem === null && proposal.becomes !== 'nothing');
    expect(able.length).toBeGreaterThan(3);
    const chosen = new Set(able.filter((_, place) => choices[at]![place]).map(({ oid }) => oid)).add(able[0]!.oid);
    const decisions = paper.findings.map(({ oid }) => ({ oid, verdict: chosen.has(oid) ? 'accept' : 'reject' }));
    const decided = await house.office.post<Paper>(`/papers/${paper.id}/decisions`, { basedOn: 0, decisions });
    const before = await ledger();
    const done = await house.office.post<{ figures: number; statements: number; secondSources: number; targets: number; paper: Paper }>(
      `/papers/${paper.id}/record`,
      { basedOn: decided.json.serial },
    );
    expect(done.status, JSON.stringify(done.json).slice(0, 500)).toBe(200);
    const { paper: after, ...counts } = done.json;
    expect(counts.figures + counts.statements + counts.secondSources + counts.targets).toBe(chosen.size);
    expect(new Set(after.findings.flatMap(({ oid, decision }) => (decision?.recorded ? [oid] : [])))).toEqual(chosen);
    const now = await ledger();
    for (const kind of ['figures', 'statements', 'secondSources', 'targets'] as const)
      expect(now[kind] - before[kind], kind).toBe(counts[kind]);
    expect(after.state).toBe('reviewed');
    expect((await house.office.post(`/papers/${paper.id}/record`, { basedOn: after.serial })).json.code).toBe('nothing-accepted');
    expect(await ledger()).toEqual(now);
  }
});
