import { createDemoPersonas } from '@thucthi/access/demo';
import { openPaper } from '@thucthi/paper';
import { asWorker, businessClock, newId, withScope } from '@thucthi/platform';
import { read } from '@thucthi/reader';
import { indicatorCatalogue } from '@thucthi/registry/server';
import type { SessionPage } from '@thucthi/sessions/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { asker, type Asker } from './testing/asker.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

/** The 23rd conference of the Party committee of Ho Chi Minh City, 10 October 2023, held again: its quick notice in the Party's form. */
let house: DemoCities;
let office: Asker;
let page: SessionPage;

const facts = {
  kind: 'party-conference',
  title: 'Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ 23 (khóa XI)',
  heldOn: '2023-10-10',
  startsAt: '08:00',
  place: 'Hội trường thành phố',
  chair: 'Bí thư Thành ủy',
  secretary: 'Chánh Văn phòng Thành ủy',
  period: '2023-01/2023-09',
};
const tasks = `1. Kiên trì, quyết liệt chỉ đạo giải ngân vốn đầu tư công.
2. Tiếp tục hỗ trợ doanh nghiệp tháo gỡ khó khăn.
3. Chuẩn bị tốt các công việc phục vụ Nhân dân trong những ngày lễ tết sắp tới.`;

const act = async (way: 'post' | 'put', path: string, body: object): Promise<void> => {
  const answer = await office[way]<SessionPage>(`/sessions/${page.id}${path}`, body);
  expect([path, answer.status, answer.status === 200 ? '' : JSON.stringify(answer.json)]).toEqual([path, 200, '']);
  page = answer.json;
};
const move = (to: string): Promise<void> => act('post', '/moves', { basedOn: page.version, to });

beforeAll(async () => {
  house = await openDemoCities(['ho-chi-minh']);
  const body = await asWorker(house.database, 'test', (tx) =>
    tx.selectFrom('tenant').select('id').where('slug', '=', 'ho-chi-minh').executeTakeFirstOrThrow(),
  );
  const scope = demoScope(body.id);
  await withScope(house.database, scope, (tx) => createDemoPersonas(tx, scope, businessClock(demoBusinessDate), { ward: null }));
  office = asker(house.services);
  const { status } = await office.post('/demo/persona', { tenant: 'ho-chi-minh', persona: 'office' });
  if (status !== 200) throw new Error(`the office is not signed in: ${status}`);
  const made = await office.post<{ id: string }>('/sessions', { unit: 'ho-chi-minh', facts });
  page = (await office.get<SessionPage>(`/sessions/${made.json.id}`)).json;
});
afterAll(() => house.close());

test('143 are called, 49 of them members who vote; the contents of the conference are its agenda', async () => {
  const members = Array.from({ length: 143 }, (_, at) => ({
    id: newId(),
    office: at < 49 ? `Ủy viên Ban Chấp hành thứ ${at + 1}` : `Đại biểu mời thứ ${at - 48}`,
    role: at === 0 ? 'chair' : at < 49 ? 'member' : 'guest',
    votes: at < 49,
  }));
  await act('put', '/members', { basedOn: page.version, members });
  const titles = [
    'Báo cáo tình hình kinh tế - xã hội thành phố 09 tháng đầu năm 2023; nhiệm vụ, giải pháp trọng tâm 03 tháng cuối năm 2023',
    'Dự thảo Báo cáo kết quả 02 năm thực hiện Nghị quyết số 05-NQ/TU',
  ];
  await act('put', '/agenda', { basedOn: page.version, items: titles.map((title) => ({ id: newId(), kind: 'report', title })) });
  await move('summoned');
  await move('in-session');
  await act('post', '/attendance', { marks: page.members.map(({ id }) => ({ member: id, attendance: 'present' })) });
  expect(page.quorum).toMatchObject({ members: 49, present: 49, reached: true });
});

test('its directions become tasks, and the quick notice says them and the frozen figures in the form of the Party', async () => {
  await act('post', '/lines', { list: 'conclusion', text: tasks });
  await move('concluded');
  for (const line of page.lines)
    await act('put', `/lines/${line.id}`, { basedOn: line.version, line: { text: line.text, leads: [], state: 'confirmed' } });
  await move('closed');
  expect(page.lines.flatMap((line) => line.tasks)).toHaveLength(3);
  const texts: string[] = [];
  for (const format of ['docx', 'pdf']) {
    const file = await house.ask(`/api/v1/sessions/${page.id}/papers/notice?format=${format}&unit=ho-chi-minh`);
    const paper = await openPaper(new Uint8Array(await file.arrayBuffer()));
    if (!paper.read) throw new Error(paper.refusal.vi);
    texts.push(paper.paper.text);
    const words = paper.paper.text.replaceAll(/\s+/g, ' ');
    for (const said of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH',
      'THÔNG BÁO NHANH',
      'Kết quả Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ 23 (khóa XI)',
      'Có mặt 49/49 ủy viên Ban Chấp hành',
      '(1) Báo cáo tình hình kinh tế - xã hội thành phố 09 tháng đầu năm 2023',
      'Kiên trì, quyết liệt chỉ đạo giải ngân vốn đầu tư công',
      '[chưa rõ đơn vị chủ trì]',
    ])
      expect([format, said, words.includes(said)]).toEqual([format, said, true]);
  }
  const indicators = indicatorCatalogue.map(({ code, name, aliases, unit }) => ({ code, aliases: [name.vi, ...aliases], units: [unit] }));
  const [docx, pdf] = texts.map((text) =>
    read(text, { indicators }).observations.map(({ exact, unit, measure, label, period }) =>
      [exact, unit, measure, label, period].join('|'),
    ),
  );
  expect(docx!.length).toBeGreaterThan(10);
  expect(pdf).toEqual(docx);
});
