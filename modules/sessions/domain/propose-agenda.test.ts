import { expect, test } from 'vitest';
import { proposeAgenda, type AgendaGround } from './propose-agenda.ts';
import { standsOn } from './stands-on.ts';

const ground: AgendaGround = {
  unit: 'mau',
  period: '2026-01/2026-10',
  periodWords: '10 tháng đầu năm 2026',
  nextPeriodWords: 'tháng 11 năm 2026',
  previous: { id: '01a15709-7500-704d-b696-8f4cd9b4cd96', title: 'Phiên họp tháng 10', tasks: 8, overdue: 2 },
  red: [
    {
      code: 'fdi',
      name: { vi: 'Vốn FDI', en: 'FDI' },
      status: { vi: 'Không đạt', en: 'Missed' },
      sentence: { vi: '55,8% KH', en: '55.8%' },
      owner: null,
    },
  ],
  conflicts: [],
  calledOff: [],
  overdue: ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map((unit, at) => ({
    unit,
    name: `Đơn vị ${unit}`,
    content: `việc ${at}`,
    daysOver: at + 1,
  })),
  obstacles: [{ id: '01a15709-7500-704d-b696-8f4cd9b4cd97', title: 'Chợ mới', waitsFor: 'Công an thành phố', days: 23 }],
  explanations: [],
};

test('the agenda follows the order of a session; each item says why it is there', () => {
  const proposals = proposeAgenda(ground);
  expect(proposals.map(({ kind }) => kind)).toEqual([
    'opening',
    'carried',
    'report',
    'indicator',
    ...Array.from({ length: 5 }, () => 'task'),
    'task',
    'obstacle',
    'vote',
    'conclusion',
  ]);
  expect(proposals.every(({ reason }) => reason.vi !== '' && reason.en !== '')).toBe(true);
  expect(proposals[4]).toMatchObject({ title: '2 nhiệm vụ quá hạn của Đơn vị a', subject: { kind: 'tasks-of', unit: 'a' } });
  expect(proposals[9]).toMatchObject({ title: '2 nhiệm vụ quá hạn của 2 đơn vị khác', note: expect.stringContaining('Đơn vị b') });
});

test('what stands on the agenda is not offered again, however its item was renamed', () => {
  const proposals = proposeAgenda(ground);
  const renamed = proposals.map((one) => (one.subject === null ? one : { ...one, title: 'Đổi tên' }));
  expect(proposals.every((one) => standsOn(renamed, one))).toBe(true);
  expect(proposals.filter((one) => standsOn([], one))).toEqual([]);
  const [, , , indicator, task] = proposals;
  expect(standsOn([{ kind: 'task', title: 'khác', subject: { kind: 'tasks-of', unit: 'z' } }], task!)).toBe(false);
  expect(
    standsOn(
      [{ kind: 'indicator', title: 'x', subject: { kind: 'indicator', period: '2026-01/2026-10', unit: 'mau', code: 'fdi' } }],
      indicator!,
    ),
  ).toBe(true);
});

test('what stood on the agenda of a session that was called off comes back once, where nothing else brings it', () => {
  const session = { title: 'Phiên họp chuyên đề', heldOn: '2026-11-10' };
  const item = { note: null, presenter: null, minutes: 10, session };
  const calledOff: AgendaGround['calledOff'] = [
    { ...item, kind: 'opening', title: 'Điểm danh', subject: null },
    { ...item, kind: 'carried', title: 'Kết luận kỳ trước', subject: { kind: 'session', id: '01a15709-7500-704d-b696-8f4cd9b4cd99' } },
    { ...item, kind: 'indicator', title: 'FDI', subject: { kind: 'indicator', unit: 'mau', code: 'fdi', period: '2026-01/2026-10' } },
    { ...item, kind: 'other', title: 'Quy hoạch chợ', subject: null },
    { ...item, kind: 'other', title: 'Quy hoạch chợ', subject: null },
  ];
  const proposals = proposeAgenda({ ...ground, calledOff });
  const back = proposals.filter(({ reason }) => reason.vi.includes('đã hủy'));
  expect(back.map(({ title }) => title)).toEqual(['Quy hoạch chợ']);
  expect(back[0]?.reason.vi).toBe('chưa được bàn do phiên họp chuyên đề (ngày 10/11/2026) đã hủy');
  expect(proposals.indexOf(back[0]!)).toBe(proposals.findIndex(({ kind }) => kind === 'vote') - 1);
});
