import { addDays, weekday } from '@thucthi/kernel';
import type { AskedStep } from '@thucthi/tasks/server';
import { draw } from './draw.ts';
import type { BookTask } from './mau-task-book.ts';

/** A step of a sample task on its day, by the door it comes through. */
export interface PlottedStep {
  readonly on: string;
  readonly door: 'decision' | 'step';
  readonly step: AskedStep;
}

const saturday = weekday('2024-01-06');
const sunday = weekday('2024-01-07');
/** Officials write on weekdays. */
const onWeekday = (day: string): string => (weekday(day) === saturday ? addDays(day, 2) : weekday(day) === sunday ? addDays(day, 1) : day);

const act = (kind: AskedStep['kind'], more: Partial<AskedStep> = {}): Omit<PlottedStep, 'on'> => ({
  door: 'step',
  step: { kind, keepDayOff: true, ...more },
});
const decide = (kind: AskedStep['kind'], more: Partial<AskedStep> = {}): Omit<PlottedStep, 'on'> => ({
  door: 'decision',
  step: { kind, keepDayOff: true, ...more },
});

const notes = [
  'Đã phân công cán bộ, đang thu thập số liệu.',
  'Đã làm việc với các đơn vị liên quan; còn vướng xác nhận hồ sơ.',
  'Hoàn thành khoảng 60% khối lượng.',
  'Đang lấy ý kiến các đơn vị phối hợp.',
];
const returns = ['Thiếu phụ lục số liệu theo từng đơn vị; đề nghị bổ sung.', 'Số liệu chưa khớp với báo cáo tháng; đề nghị rà soát lại.'];

/** The history of a sample task, days in order; those after `today` have not happened yet. `slugOf` names the units of the book. */
export function plotOf(task: BookTask, told: string, number: number, slugOf: (lead: string) => string, today: string): PlottedStep[] {
  const due = task.due ?? addDays(told, 45);
  const jitter = (stream: number, days: number): number => Math.floor(draw(stream, number) * days);
  const after = (days: number): string => addDays(told, days);
  const before = (days: number): string => addDays(due, -days);
  const reportNo = 20 + ((number * 37) % 400);
  const note = (at: string, which = 0) => [at, act('note', { note: notes[(number + which) % notes.length] })] as const;
  const report = (at: string) =>
    [at, act('report', { evidence: `Báo cáo ${reportNo}/BC (minh họa)`, note: 'Gửi kết quả kèm hồ sơ.' })] as const;
  const receive = [after(1 + jitter(31, 3)), act('receive')] as const;
  const done = (at: string) => [[at, decide('accept')] as const, [addDays(at, 4), decide('close')] as const];
  const sendBack = (at: string, which: number) => [at, decide('return', { note: returns[which] })] as const;
  const plots: Record<BookTask['plot'], (readonly [string, Omit<PlottedStep, 'on'>])[]> = {
    'on-time': [receive, note(after(7)), report(before(2 + jitter(32, 4))), ...done(addDays(due, 1))],
    late: [receive, note(before(3)), report(addDays(due, 6 + jitter(33, 20))), ...done(addDays(due, 30))],
    open: [receive, note(after(9 + jitter(34, 6))), note(before(2), 1)],
    'returned-twice': [
      receive,
      report(before(14)),
      sendBack(before(11), 0),
      report(before(8)),
      sendBack(before(6), 1),
      report(before(1)),
      ...done(addDays(due, 3)),
    ],
    returned: [receive, note(after(10)), report(before(1)), sendBack(addDays(due, 4), 0)],
    'handed-over': [
      receive,
      ...(task.via ?? []).map(
        (to, at) =>
          [
            after(6 + 8 * at),
            act('hand-over', {
              unit: slugOf(to),
              note: at === 0 ? 'Không thuộc chức năng quản lý của đơn vị.' : 'Thuộc địa bàn, lĩnh vực của đơn vị khác.',
            }),
          ] as const,
      ),
      [after(24), act('receive')],
      report(before(4)),
      sendBack(before(2), 0),
      report(addDays(due, 5)),
      sendBack(addDays(due, 8), 1),
      note(addDays(due, 14), 2),
    ],
    extension: [
      receive,
      [before(6), act('ask-extension', { deadline: addDays(due, 21), note: 'Chờ số liệu đối chiếu của đơn vị phối hợp.' })],
      [before(4), decide('grant-extension')],
      report(addDays(due, 17)),
      ...done(addDays(due, 20)),
    ],
    'asks-extension': [
      receive,
      note(after(20)),
      [before(3), act('ask-extension', { deadline: addDays(due, 38), note: 'Vướng di dời hạ tầng kỹ thuật tại mố phía Nam.' })],
    ],
    reported: [receive, note(after(3)), report(before(1))],
    refused: [[after(3), act('refuse', { note: 'Địa bàn khảo sát thuộc phường khác theo ranh giới mới.' })]],
    waiting: [],
    suspended: [receive, note(after(14)), [after(40), decide('suspend', { note: 'Chờ hướng dẫn kỹ thuật của Bộ.' })]],
    cancelled: [receive, [after(9), decide('cancel', { note: 'Trùng với nhiệm vụ đã giao tại thông báo khác.' })]],
  };
  let last = told;
  return plots[task.plot]
    .map(([day, rest]) => {
      last = onWeekday(day > last ? day : last); // where little time is given, things happen on one day rather than out of turn
      return { on: last, ...rest };
    })
    .filter(({ on }) => on <= today);
}
