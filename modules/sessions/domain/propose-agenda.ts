import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import type { Subject } from '../contract.ts';
import { standsOn } from './stands-on.ts';
import { lowerFirst, unitInSentence } from './unit-in-sentence.ts';

interface Worded {
  readonly vi: string;
  readonly en: string;
}

/** What a proposal is made of: an item that is not on the agenda yet, and why it belongs there. */
export interface Proposed {
  readonly kind: 'carried' | 'report' | 'indicator' | 'task' | 'obstacle' | 'explanation' | 'vote' | 'conclusion' | 'opening' | 'other';
  readonly title: string;
  readonly note: string | null;
  readonly presenter: string | null;
  readonly minutes: number | null;
  readonly subject: Subject | null;
  readonly reason: Worded;
}

/** The state of the body from which an agenda is proposed. */
export interface AgendaGround {
  readonly unit: string;
  readonly period: string;
  readonly periodWords: string;
  readonly nextPeriodWords: string;
  readonly previous: { readonly id: string; readonly title: string; readonly tasks: number; readonly overdue: number } | null;
  /** What stood on the agenda of sessions that were called off since one was held. */
  readonly calledOff: readonly (Omit<Proposed, 'reason'> & { readonly session: { readonly title: string; readonly heldOn: string } })[];
  readonly red: readonly {
    readonly code: string;
    readonly name: Worded;
    readonly status: Worded;
    readonly sentence: Worded;
    readonly owner: string | null;
  }[];
  /** Indicators whose source says two things, or whose figures do not fit together. */
  readonly conflicts: readonly { readonly code: string; readonly name: Worded; readonly message: Worded; readonly owner: string | null }[];
  readonly overdue: readonly { readonly unit: string; readonly name: string; readonly content: string; readonly daysOver: number }[];
  readonly obstacles: readonly { readonly id: string; readonly title: string; readonly waitsFor: string; readonly days: number }[];
  readonly explanations: readonly { readonly id: string; readonly title: string; readonly unit: string; readonly daysOver: number }[];
}

/**
 * The agenda a session asks for, in the order sessions go: the roll, what became of last time, the report, then what is red, overdue and
 * stuck, the programme and the conclusion. Overdue tasks come by who holds them, for one unit answers for all of its own.
 */
export function proposeAgenda(ground: AgendaGround): Proposed[] {
  const own = ownItems(ground);
  const back = returned(ground, own);
  const at = own.findIndex(({ kind }) => kind === 'vote');
  return [...own.slice(0, at), ...back, ...own.slice(at)];
}

/** What was not gone through since its session was called off, where nothing else brings it here. */
function returned({ calledOff }: AgendaGround, own: readonly Proposed[]): Proposed[] {
  const back: Proposed[] = [];
  for (const { session, ...item } of calledOff) {
    const one = {
      ...item,
      reason: {
        vi: `chưa được bàn do ${lowerFirst(session.title)} (ngày ${formatDateVi(session.heldOn)}) đã hủy`,
        en: `not dealt with, since "${session.title}" of ${formatDateEn(session.heldOn)} was called off`,
      },
    };
    if (item.kind !== 'carried' && !standsOn([...own, ...back], one)) back.push(one);
  }
  return back;
}

/** What the state of the body brings to the agenda. */
function ownItems(ground: AgendaGround): Proposed[] {
  return [
    {
      kind: 'opening',
      title: 'Điểm danh, thông qua chương trình',
      note: null,
      presenter: null,
      minutes: 5,
      subject: null,
      reason: { vi: 'mở đầu mỗi phiên', en: 'opens every session' },
    },
    ...carried(ground),
    {
      kind: 'report',
      title: `Báo cáo tình hình kinh tế - xã hội ${ground.periodWords}`,
      note: null,
      presenter: null,
      minutes: 15,
      subject: null,
      reason: { vi: `kỳ đánh giá của phiên: ${ground.periodWords}`, en: `the period this session assesses: ${ground.period}` },
    },
    ...ground.red.map((row): Proposed => ({
      kind: 'indicator',
      title: row.name.vi,
      note: row.sentence.vi === '' ? null : row.sentence.vi,
      presenter: row.owner,
      minutes: 10,
      subject: { kind: 'indicator', unit: ground.unit, code: row.code, period: ground.period },
      reason: { vi: joined(row.status.vi, row.sentence.vi), en: joined(row.status.en, row.sentence.en) },
    })),
    ...ground.conflicts.map((row): Proposed => ({
      kind: 'indicator',
      title: row.name.vi,
      note: row.message.vi,
      presenter: row.owner,
      minutes: 5,
      subject: { kind: 'indicator', unit: ground.unit, code: row.code, period: ground.period },
      reason: { vi: `Mâu thuẫn: ${row.message.vi}`, en: `Does not fit: ${row.message.en}` },
    })),
    ...overdue(ground),
    ...ground.obstacles.map((one): Proposed => ({
      kind: 'obstacle',
      title: one.title,
      note: `Đang chờ ${one.waitsFor}, ${one.days} ngày`,
      presenter: null,
      minutes: 10,
      subject: { kind: 'obstacle', id: one.id },
      reason: {
        vi: `vướng mắc đã ${one.days} ngày, đang chờ ${one.waitsFor}`,
        en: `an obstacle for ${one.days} days, waiting for ${one.waitsFor}`,
      },
    })),
    ...ground.explanations.map((one): Proposed => ({
      kind: 'explanation',
      title: one.title,
      note: `${one.unit} chưa giải trình`,
      presenter: one.unit,
      minutes: 5,
      subject: { kind: 'explanation', id: one.id },
      reason:
        one.daysOver > 0
          ? { vi: `yêu cầu giải trình quá hạn ${one.daysOver} ngày làm việc`, en: `an explanation ${one.daysOver} working days overdue` }
          : { vi: 'yêu cầu giải trình chưa được trả lời', en: 'an explanation not answered yet' },
    })),
    {
      kind: 'vote',
      title: `Biểu quyết chương trình công tác ${ground.nextPeriodWords}`,
      note: null,
      presenter: null,
      minutes: 10,
      subject: null,
      reason: { vi: 'chương trình công tác kỳ tới cần được thông qua', en: 'the work programme of the coming period is put to the vote' },
    },
    {
      kind: 'conclusion',
      title: 'Chủ trì kết luận',
      note: null,
      presenter: null,
      minutes: 15,
      subject: null,
      reason: { vi: 'kết thúc mỗi phiên', en: 'ends every session' },
    },
  ];
}

const joined = (status: string, sentence: string): string => (sentence === '' ? status : `${status}: ${sentence}`);

function carried({ previous }: AgendaGround): Proposed[] {
  if (previous === null) return [];
  const { title, tasks, overdue: late } = previous;
  return [
    {
      kind: 'carried',
      title: `Tình hình thực hiện kết luận ${lowerFirst(title)}`,
      note: null,
      presenter: null,
      minutes: 10,
      subject: { kind: 'session', id: previous.id },
      reason: {
        vi: tasks === 0 ? 'phiên trước không giao nhiệm vụ nào' : `${tasks} nhiệm vụ của phiên trước, ${late} quá hạn`,
        en: tasks === 0 ? 'the last session assigned no tasks' : `${tasks} tasks of the last session, ${late} overdue`,
      },
    },
  ];
}

/** So many holders of overdue tasks get an item of their own; the others answer together. */
const ownHolders = 5;

function overdue({ overdue: tasks }: AgendaGround): Proposed[] {
  const holders = [...Map.groupBy(tasks, ({ unit }) => unit)].toSorted(([, a], [, b]) => b.length - a.length || mostOver(b) - mostOver(a));
  const own = holders.length <= ownHolders + 1 ? holders : holders.slice(0, ownHolders);
  const others = holders.slice(own.length).flatMap(([, of]) => of);
  const names = [...new Set(others.map(({ name }) => name))];
  return [
    ...own.map(([unit, of]) => ofHolder(unit, of)),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'task' as const,
            title: `${others.length} nhiệm vụ quá hạn của ${names.length} đơn vị khác`,
            note: names.join(', '),
            presenter: null,
            minutes: 10,
            subject: null,
            reason: {
              vi: `${names.length} đơn vị khác có ${others.length} nhiệm vụ quá hạn, lâu nhất ${mostOver(others)} ngày làm việc`,
              en: `${names.length} other units have ${others.length} overdue tasks, the oldest by ${mostOver(others)} working days`,
            },
          },
        ]),
  ];
}

function ofHolder(unit: string, of: AgendaGround['overdue']): Proposed {
  const [first] = of.toSorted((a, b) => b.daysOver - a.daysOver);
  const name = first?.name ?? '';
  return {
    kind: 'task',
    title: `${of.length} nhiệm vụ quá hạn của ${unitInSentence(name)}`,
    note: first === undefined ? null : `Lâu nhất: ${first.content} (quá ${first.daysOver} ngày làm việc)`,
    presenter: name,
    minutes: 5,
    subject: { kind: 'tasks-of', unit },
    reason: {
      vi: `${name} có ${of.length} nhiệm vụ quá hạn, lâu nhất ${mostOver(of)} ngày làm việc`,
      en: `${name} has ${of.length} overdue ${of.length === 1 ? 'task' : 'tasks'}, the oldest by ${mostOver(of)} working days`,
    },
  };
}
const mostOver = (tasks: readonly { daysOver: number }[]): number => Math.max(0, ...tasks.map(({ daysOver }) => daysOver));
