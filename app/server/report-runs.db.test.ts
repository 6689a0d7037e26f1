import { createDemoPersonas } from '@thucthi/access/demo';
import { openPaper } from '@thucthi/paper';
import { asWorker, businessClock, withScope } from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';
import type { RunPage } from '@thucthi/reports/contract';
import { readText } from '@thucthi/reports/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker, type Asker } from './testing/asker.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

let house: DemoCities;
let office: Asker;
let id = '';
let page: RunPage;
beforeAll(async () => {
  house = await openDemoCities(['pleiku', 'yen-bai']);
  office = await officeOf('pleiku');
});
afterAll(() => house.close());

/** The office of a city at its browser. */
async function officeOf(city: string): Promise<Asker> {
  const bodies = await asWorker(house.database, 'test', (tx) => readBodies(tx));
  const scope = demoScope(bodies.find(({ rootSlug }) => rootSlug === city)?.id ?? 0);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  const own = asker(house.services);
  expect((await own.post('/demo/persona', { tenant: city, persona: 'office' })).status).toBe(200);
  return own;
}

const words = (block: RunPage['blocks'][number]): string => block.runs.map(({ text }) => text).join('');
const about = (indicator: string): RunPage['blocks'][number] =>
  page.blocks.find(({ kind, runs }) => kind === 'paragraph' && runs.some(({ figure }) => figure?.indicator === indicator))!;
type Preview = { wrong: string[]; subject: string; blocks: RunPage['blocks'] };
type Listed = { kind: string; revision: number; house: boolean; by: string | null; template: { subject: string; parts: object[] } };
/** The templates of Pleiku as they stand, by kind. */
async function templatesOf(reader: Asker): Promise<Record<'half' | 'nine-months', Listed>> {
  const { json } = await reader.get<{ kinds: Listed[] }>('/report-templates/pleiku');
  return Object.fromEntries(json.kinds.map((one) => [one.kind, one])) as Record<'half' | 'nine-months', Listed>;
}
/** A block's words as its page sends them, its figures in their places, with other words behind. */
function edited(block: RunPage['blocks'][number], more: string): object[] {
  let figure = -1;
  return [
    ...block.runs.map((run) => (run.figure !== undefined || run.style === 'missing' ? { figure: (figure += 1) } : { text: run.text })),
    { text: more },
  ];
}

describe('templates', () => {
  test('of every kind are there, and one with unknown or missing variables is refused, each named', async () => {
    const { json } = await office.get<{ kinds: { kind: string; revision: number; template: Record<string, unknown> }[] }>(
      '/report-templates/pleiku',
    );
    expect(json.kinds.map(({ kind }) => kind)).toEqual(['month', 'quarter', 'half', 'nine-months', 'year', 'letter', 'appendix']);
    const nine = json.kinds[3]!.template;
    const wrong = {
      ...nine,
      subject: 'Báo cáo của {cơ quan}',
      parts: [{ part: 'text', heading: '', words: 'Thu đạt {chỉ tiêu: no-such}; {kỳ' }],
    };
    const refused = await office.put<{ code?: string; lines: string[]; detail: string }>('/report-templates/pleiku/nine-months', {
      basedOn: 0,
      template: wrong,
    });
    expect([refused.status, refused.json.code]).toEqual([422, 'report-refused']);
    expect(refused.json.lines).toEqual([
      '{cơ quan} (trích yếu): không có biến này',
      '{chỉ tiêu: no-such} (phần 1): không có chỉ tiêu mang mã “no-such”',
      'phần 1: dấu { } chưa đóng hoặc thừa',
      '{kỳ} (trích yếu): thiếu biến này',
    ]);
    const set = await office.put<{ revision: number }>('/report-templates/pleiku/nine-months', {
      basedOn: 0,
      template: { ...nine, signerTitles: ['TM. UBND', 'Chủ tịch'] },
    });
    expect(set.json.revision).toBe(1);
    const late = await office.put<{ theirs: { signerTitles: string[] }; revision: number }>('/report-templates/pleiku/nine-months', {
      basedOn: 0,
      template: nine,
    });
    expect([late.status, late.json.code]).toEqual([409, 'changed-meanwhile']);
    expect([late.json.theirs.signerTitles, late.json.revision]).toEqual([['TM. UBND', 'Chủ tịch'], 1]);
  });

  test('are kept version by version with who wrote them, go back to the house’s, and are taken up again', async () => {
    const path = '/report-templates/pleiku/half';
    const half = (await templatesOf(office)).half;
    expect([half.house, half.revision, half.by]).toEqual([true, 0, null]);
    // What the house's templates leave open is said in what travels.
    expect(half.template.parts).toContainEqual(expect.objectContaining({ part: 'results', fields: [], indicators: [], patterns: [] }));
    const own = { ...half.template, subject: 'Kết quả {kỳ}' };
    expect((await office.put<{ revision: number }>(path, { basedOn: 0, template: own })).json.revision).toBe(1);
    expect((await office.put<{ revision: number }>(path, { basedOn: 1, template: null })).json.revision).toBe(2);
    const back = (await templatesOf(office)).half;
    expect([back.house, back.revision, back.by, back.template.subject]).toEqual([true, 2, 'Chuyên viên Văn phòng', half.template.subject]);
    const { json } = await office.get<{
      house: { subject: string };
      revisions: { revision: number; template: { subject: string } | null }[];
    }>(`${path}/revisions`);
    expect(json.revisions.map(({ revision, template }) => [revision, template?.subject ?? null])).toEqual([
      [2, null],
      [1, 'Kết quả {kỳ}'],
    ]);
    expect(json.house.subject).toBe(half.template.subject);
    expect((await office.put(path, { basedOn: 1, template: own })).json.code).toBe('changed-meanwhile');
  });

  test('are tried on real figures before they are saved: some indicators in an order, some patterns, what is missing named', async () => {
    const { half } = await templatesOf(office);
    const results = { part: 'results', heading: 'Kết quả', fields: [], indicators: ['budget-revenue'], patterns: ['time-first'] };
    const table = { part: 'table', heading: 'Biểu', indicators: ['exports', 'budget-revenue'] };
    const text = { part: 'text', heading: '', words: 'Của {cơ quan}: {chỉ tiêu: exports}' };
    const ask = (parts: object[], period = '2023-01/2023-09', kind = 'nine-months') =>
      office.post<Preview>(`/report-templates/pleiku/${kind}/preview`, { template: { ...half.template, parts }, period });
    const { status, json } = await ask([text, results, table]);
    expect(status).toBe(200);
    expect(json.wrong).toEqual([
      '{cơ quan} (phần 1): không có biến này',
      '{chỉ tiêu: exports}: không có nội dung để thay ở Thành phố Pleiku, kỳ này',
    ]);
    expect(json.subject).toContain('9 tháng đầu năm 2023');
    const paragraphs = json.blocks.filter(({ kind }) => kind === 'paragraph').map(({ runs }) => runs.map((run) => run.text).join(''));
    expect(paragraphs).toEqual(['Của {cơ quan}: {chỉ tiêu: exports}', expect.stringMatching(/^9 tháng đầu năm 2023, tổng thu ngân sách/)]);
    expect(json.blocks.flatMap((block) => block.table?.rows.map(({ indicator }) => indicator) ?? [])).toEqual(['budget-revenue']);
    expect((await ask([results], '2023-01/2023-09', 'year')).json.code).toBe('report-refused');
    const wrong = await ask([{ ...results, indicators: ['no-such'], patterns: ['poem'] }]);
    expect(wrong.json.wrong).toEqual(['phần 1: không có chỉ tiêu mang mã “no-such”', 'phần 1: không có mẫu câu “poem”']);
    expect((await office.get<{ runs: object[] }>('/report-runs?unit=pleiku')).json.runs).toEqual([]);
  });

  test('a report whose variable stands for nothing is refused when it is begun', async () => {
    const { json } = await office.get<{ kinds: { template: { parts: object[] } }[] }>('/report-templates/pleiku');
    const letter = json.kinds[5]!.template;
    const part = { part: 'text', heading: '', words: '{chỉ tiêu: exports}' };
    await office.put('/report-templates/pleiku/letter', { basedOn: 0, template: { ...letter, parts: [...letter.parts, part] } });
    const refused = await office.post<{ lines: string[] }>('/report-runs', { unit: 'pleiku', kind: 'letter', period: '2023-01/2023-09' });
    expect([refused.status, refused.json.code]).toEqual([422, 'report-refused']);
    expect(refused.json.lines[0]).toContain('{chỉ tiêu: exports}');
  });
});

describe('a report', () => {
  test('is begun from its template, every figure bound, in its body’s words', async () => {
    expect((await office.post('/report-runs', { unit: 'pleiku', kind: 'quarter', period: '2023-08' })).json.code).toBe('report-refused');
    const made = await office.post<{ id: string }>('/report-runs', { unit: 'pleiku', kind: 'nine-months', period: '2023-01/2023-09' });
    expect(made.status).toBe(200);
    ({ id } = made.json);
    page = (await office.get<RunPage>(`/report-runs/${id}`)).json;
    expect([page.subject, page.state, page.template.revision]).toEqual([
      'Tình hình thực hiện các chỉ tiêu, nhiệm vụ 9 tháng đầu năm 2023',
      'draft',
      1,
    ]);
    expect(page.head.signerTitles).toEqual(['TM. UBND', 'Chủ tịch']);
    const revenue = words(about('budget-revenue'));
    expect(revenue).toContain('838,9 tỷ đồng');
    expect(revenue).toContain('47,81% kế hoạch thành phố giao');
    expect(page.blocks.map(words)).toContain('Phương hướng, nhiệm vụ trọng tâm quý IV năm 2023');
  });

  test('keeps a figure bound while its words are changed, paragraph by paragraph', async () => {
    const block = about('budget-revenue');
    const path = `/report-runs/${id}/blocks/${block.id}`;
    const changed = await office.put<RunPage>(path, { basedOn: block.version, words: edited(block, ' Đây là kết quả tích cực.') });
    expect(changed.status).toBe(200);
    page = changed.json;
    expect(words(about('budget-revenue'))).toMatch(/838,9 tỷ đồng.*Đây là kết quả tích cực\.$/);
    expect(about('budget-revenue').runs.filter(({ figure }) => figure !== undefined)).toEqual(
      block.runs.filter(({ figure }) => figure !== undefined),
    );
    const late = await office.put<{ theirs: { runs: { text: string }[] }; yours: object[] }>(path, {
      basedOn: block.version,
      words: [{ text: 'Khác.' }],
    });
    expect([late.status, late.json.code]).toEqual([409, 'changed-meanwhile']);
    expect(late.json.theirs.runs.map(({ text }) => text).join('')).toContain('Đây là kết quả tích cực.');
    expect(late.json.yours).toEqual([{ text: 'Khác.' }]);
    const made = await office.put(path, { basedOn: block.version + 1, words: [{ figure: 9 }] });
    expect(made.json.code).toBe('report-refused');
  });

  test('says what has changed when its figures are renewed; the words of people stay', async () => {
    const figure = {
      unit: 'pleiku',
      indicator: 'budget-revenue',
      period: '2023-01/2023-09',
      vintage: 'chinh-thuc',
      value: '850.4',
      basedOn: null,
    };
    const entered = await office.post('/figures', { figures: [figure] });
    expect([entered.status, entered.json]).toEqual([200, expect.anything()]);
    page = (await office.get<RunPage>(`/report-runs/${id}`)).json;
    expect(page.stale).toBeGreaterThan(0);
    page = (await office.post<RunPage>(`/report-runs/${id}/renewals`, { basedOn: page.version })).json;
    const own = page.renewed.find(({ figure }) => figure.indicator === 'budget-revenue' && figure.measure === 'actual');
    expect([own?.before, own?.after]).toEqual(['gần 838,9 tỷ đồng', '850,4 tỷ đồng']);
    expect(words(about('budget-revenue'))).toMatch(/850,4 tỷ đồng.*Đây là kết quả tích cực\.$/);
    expect(page.stale).toBe(0);
    // It says “ước” of what is final now: a person looks at the words before the report goes up.
    expect([page.turned, about('budget-revenue').turned]).toEqual([1, true]);
    const early = await office.post(`/report-runs/${id}/moves`, { basedOn: page.version, move: { to: 'submitted' } });
    expect(early.json.code).toBe('report-refused');
    const block = about('budget-revenue');
    const looked = edited(block, '').map((run) => ('text' in run ? { text: String(run.text).replace('ước đạt', 'đạt') } : run));
    page = (await office.put<RunPage>(`/report-runs/${id}/blocks/${block.id}`, { basedOn: block.version, words: looked })).json;
    expect([page.turned, words(about('budget-revenue')).includes('ước đạt')]).toEqual([0, false]);
  });

  test('is not handed up while a figure of its words or its table has changed at its source, named by row and column', async () => {
    const figure = { unit: 'pleiku', indicator: 'budget-revenue', period: '2023-01/2023-09', vintage: 'chinh-thuc', value: '851.2' };
    const ledger = await office.get<{ figures: { id: string; period: string; value: string }[] }>(
      '/figures/pleiku?indicator=budget-revenue&year=2023',
    );
    const basedOn = ledger.json.figures.find(({ period, value }) => period === figure.period && value.startsWith('850.4'))?.id;
    const entered = await office.post('/figures', { figures: [{ ...figure, basedOn, reason: 'Đối chiếu Kho bạc' }] });
    expect([entered.status, entered.json]).toEqual([200, expect.anything()]);
    page = (await office.get<RunPage>(`/report-runs/${id}`)).json;
    const rows = page.blocks.find(({ kind }) => kind === 'table')!.table!.rows;
    const at = rows.findIndex(({ indicator }) => indicator === 'budget-revenue');
    expect(rows[at]!.faults).toContainEqual({ column: 'Thực hiện', before: '850,4', after: '851,2' });
    const refused = await office.post<{ detail: string }>(`/report-runs/${id}/moves`, { basedOn: page.version, move: { to: 'submitted' } });
    expect([refused.status, refused.json.code]).toEqual([422, 'report-refused']);
    expect(refused.json.detail).toContain(`dòng ${at + 1} (${rows[at]!.name}), cột “Thực hiện”: 850,4 thành 851,2`);
    page = (await office.post<RunPage>(`/report-runs/${id}/renewals`, { basedOn: page.version })).json;
    expect([page.stale, page.turned]).toEqual([0, 0]);
  });

  test('has its words fixed when it is handed up', async () => {
    page = (await office.post<RunPage>(`/report-runs/${id}/moves`, { basedOn: page.version, move: { to: 'submitted' } })).json;
    expect(page.state).toBe('submitted');
    const block = about('budget-revenue');
    const fixed = await office.put(`/report-runs/${id}/blocks/${block.id}`, { basedOn: block.version, words: edited(block, ' Thêm.') });
    expect(fixed.json.code).toBe('report-refused');
  });

  test('is not handed up while a figure is missing', async () => {
    const other = await officeOf('yen-bai');
    const made = await other.post<{ id: string }>('/report-runs', { unit: 'yen-bai', kind: 'year', period: '2020' });
    let own = (await other.get<RunPage>(`/report-runs/${made.json.id}`)).json;
    expect([own.missing > 0, own.missingNames.length]).toEqual([true, own.missing]);
    const handUp = () =>
      other.post<{ detail: string }>(`/report-runs/${own.id}/moves`, { basedOn: own.version, move: { to: 'submitted' } });
    const refused = await handUp();
    expect([refused.status, refused.json.code]).toEqual([422, 'report-refused']);
    for (const block of own.blocks.filter(({ runs }) => runs.some(({ style }) => style === 'missing'))) {
      const change = { basedOn: block.version, words: [{ text: 'Chưa đến kỳ báo cáo.' }] };
      own = (await other.put<RunPage>(`/report-runs/${own.id}/blocks/${block.id}`, change)).json;
    }
    // The words are mended; the table prints the same results, and is held to the same.
    const table = own.blocks.find(({ kind }) => kind === 'table')!;
    const empty = table.table!.rows.flatMap((row, at) => (row.faults.length > 0 ? [{ ...row, number: at + 1 }] : []));
    expect([own.missing, own.missingCells, empty.length > 0]).toEqual([0, empty.length, true]);
    const cells = await handUp();
    expect([cells.status, cells.json.code]).toEqual([422, 'report-refused']);
    expect(cells.json.detail).toContain(`dòng ${empty[0]!.number} (${empty[0]!.name}), cột “Thực hiện”`);
    const rows = `/report-runs/${own.id}/blocks/${table.id}/rows`;
    const all = table.table!.rows.length;
    const leftOut = empty.map(({ indicator }) => indicator);
    own = (await other.put<RunPage>(rows, { basedOn: table.version, leftOut })).json;
    expect((await other.put(rows, { basedOn: table.version, leftOut: [] })).json.code).toBe('changed-meanwhile');
    const left = own.blocks.find(({ kind }) => kind === 'table')!.table!;
    expect([own.missingCells, left.leftOut.length, left.rows.length]).toEqual([0, leftOut.length, all - leftOut.length]);
    expect((await handUp()).status).toBe(200);
    const file = await house.ask(`/api/v1/report-runs/${own.id}/file?format=xlsx&unit=yen-bai`);
    const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
    expect(paper.read && paper.paper.text.includes('chưa có')).toBe(false);
  });

  test('is written as Word, PDF and a workbook, and read back', async () => {
    for (const format of ['docx', 'pdf', 'xlsx'] as const) {
      const file = await house.ask(`/api/v1/report-runs/${id}/file?format=${format}&unit=pleiku`);
      expect(file.status).toBe(200);
      const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
      const text = paper.read ? paper.paper.text : '';
      expect(text).toContain('851,2');
      if (format === 'xlsx') continue;
      expect(text).toContain('BIỂU TỔNG HỢP KẾT QUẢ 9 THÁNG ĐẦU NĂM 2023');
      const revenue = readText(text).observations.filter(({ indicator, measure }) => indicator === 'budget-revenue' && measure === 'level');
      expect(revenue.map(({ exact }) => exact)).toContain('851200000000');
    }
  });

  test('enters the register of documents when it is recorded as issued, and the next one says what has changed', async () => {
    const move = { to: 'issued', symbol: '312/BC-UBND', issuedOn: '2023-10-06', signer: 'Trịnh Duy Thuân', sha256: 'a'.repeat(64) };
    page = (await office.post<RunPage>(`/report-runs/${id}/moves`, { basedOn: page.version, move })).json;
    expect([page.state, page.symbol, page.document === null]).toEqual(['issued', '312/BC-UBND', false]);
    const { json } = await office.get<{ runs: { id: string; state: string }[] }>('/report-runs?unit=pleiku');
    expect(json.runs.map(({ id: one, state }) => [one, state])).toContainEqual([id, 'issued']);
  });

  test('is read by strangers of the demo, written by none of them', async () => {
    expect((await house.ask(`/api/v1/report-runs/${id}?unit=pleiku`)).status).toBe(200);
    const stranger = asker(house.services);
    expect((await stranger.post('/report-runs', { unit: 'pleiku', kind: 'nine-months', period: '2023-01/2023-09' })).status).toBe(401);
  });
});
