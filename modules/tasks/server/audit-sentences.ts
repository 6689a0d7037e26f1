import { turnKinds, type TurnKind } from '../domain/inquiry/inquiry-state.ts';
import { turnWords } from '../domain/inquiry/inquiry-words.ts';
import { obstacleStepWords } from '../domain/obstacle/obstacle-rules.ts';
import { obstacleStepKinds } from '../domain/obstacle/obstacle-state.ts';
import { stepWords } from '../domain/step-words.ts';
import { stepKinds, type StepKind } from '../domain/task-state.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const many = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const tasks = (count: number): string => `${count} ${count === 1 ? 'task' : 'tasks'}`;
const turnOf = (value: unknown): TurnKind | undefined => turnKinds.find((kind) => kind === value);
const kindOf = (value: unknown): StepKind | undefined => stepKinds.find((kind) => kind === value);

const hourOf = (detail: Detail): string => String(Number(detail['digestHour']));
const daysOf = (detail: Detail): string => {
  const days = detail['daysBefore'];
  return Array.isArray(days) && days.length > 0 ? days.map(Number).join(', ') : '0';
};

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const taskAuditSentences: Readonly<Record<string, Sentence>> = {
  'tasks.assign': (detail) => ({ vi: `giao ${many(detail['tasks'])} nhiệm vụ`, en: `assigned ${tasks(many(detail['tasks']))}` }),
  'tasks.hand-down': (detail) => ({
    vi: `giao tiếp xuống dưới ${many(detail['tasks'])} phần của một nhiệm vụ`,
    en: `handed down ${tasks(many(detail['tasks']))} as parts of one`,
  }),
  'tasks.step': (detail) => {
    const kind = kindOf(detail['step']);
    const words = kind === undefined ? { vi: '', en: '' } : stepWords[kind];
    return { vi: `ghi bước “${words.vi}” của một nhiệm vụ`, en: `took the step "${words.en}" with a task` };
  },
  'tasks.view': (detail) => {
    const did = { saved: { vi: 'lưu', en: 'saved' }, changed: { vi: 'sửa', en: 'changed' }, deleted: { vi: 'xóa', en: 'deleted' } };
    const words = Object.entries(did).find(([name]) => name === detail['did'])?.[1] ?? { vi: 'đổi', en: 'changed' };
    return { vi: `${words.vi} một bộ lọc nhiệm vụ của mình`, en: `${words.en} a view of tasks of their own` };
  },
  'inquiries.turn': (detail) => {
    const kind = turnOf(detail['turn']);
    const words = kind === undefined ? { vi: '', en: '' } : turnWords[kind];
    return { vi: `ghi “${words.vi}” trong một yêu cầu giải trình`, en: `wrote "${words.en}" in a request for an explanation` };
  },
  'reminders.set': (detail) => ({
    vi: `đặt cách nhắc việc: tổng hợp lúc ${hourOf(detail)} giờ, nhắc trước ${daysOf(detail)} ngày làm việc`,
    en: `set the reminders: digest at ${hourOf(detail)}:00, ${daysOf(detail)} working days before`,
  }),
  'obstacles.ladder': (detail) => ({
    vi: `đặt thang ${many(detail['ladder'])} cấp xử lý vướng mắc`,
    en: `set the ${many(detail['ladder'])} rungs to which obstacles are brought`,
  }),
  'obstacles.step': (detail) => {
    const kind = obstacleStepKinds.find((one) => one === detail['step']);
    const words = kind === undefined ? { vi: '', en: '' } : obstacleStepWords[kind];
    return { vi: `ghi “${words.vi}” về một vướng mắc`, en: `wrote "${words.en}" about an obstacle` };
  },
};
