import { stateWords, sessionStates } from '../domain/session-state.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const many = (value: unknown): number => (typeof value === 'number' ? value : 0);
const of = (detail: Detail) => ({ vi: `của “${text(detail['title'])}”`, en: `of "${text(detail['title'])}"` });
const outcomes: Readonly<Record<string, { vi: string; en: string }>> = {
  passed: { vi: 'được thông qua', en: 'passed' },
  lost: { vi: 'không được thông qua', en: 'lost' },
  'no-quorum': { vi: 'không đủ số thành viên', en: 'no quorum' },
  'tie-open': { vi: 'hai bên bằng phiếu', en: 'a tie' },
};
const part =
  (vi: string, en: string): Sentence =>
  (detail) => ({ vi: `${vi} ${of(detail).vi}`, en: `${en} ${of(detail).en}` });

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const sessionAuditSentences: Readonly<Record<string, Sentence>> = {
  'sessions.create': (detail) => ({ vi: `tạo phiên họp “${text(detail['title'])}”`, en: `called the session "${text(detail['title'])}"` }),
  'sessions.change': part('sửa thông tin', 'changed the facts'),
  'sessions.move': (detail) => {
    const state = sessionStates.find((one) => one === detail['to']);
    const words = state === undefined ? { vi: '', en: '' } : stateWords[state];
    const tasks = many(detail['tasks']);
    return {
      vi: `chuyển phiên họp “${text(detail['title'])}” sang “${words.vi}”${tasks > 0 ? `, giao ${tasks} nhiệm vụ` : ''}`,
      en: `took the session "${text(detail['title'])}" to ${words.en}${tasks > 0 ? ` and assigned ${tasks} tasks` : ''}`,
    };
  },
  'sessions.postpone': (detail) => ({
    vi: `hoãn, đổi lịch phiên họp “${text(detail['title'])}”: ${text(detail['reason'])}`,
    en: `put off the session "${text(detail['title'])}": ${text(detail['reason'])}`,
  }),
  'sessions.cancel': (detail) => ({
    vi: `hủy phiên họp “${text(detail['title'])}”: ${text(detail['reason'])}`,
    en: `called off the session "${text(detail['title'])}": ${text(detail['reason'])}`,
  }),
  'sessions.agenda': part('sửa chương trình', 'set the agenda'),
  'sessions.item': part('chuyển nội dung đang bàn', 'moved on an item'),
  'sessions.members': part('sửa thành phần', 'set the members'),
  'sessions.attendance': part('điểm danh', 'called the roll'),
  'sessions.freeze': part('chốt số liệu', 'froze the material'),
  'sessions.vote': (detail) => ({ vi: `mở biểu quyết “${text(detail['question'])}”`, en: `opened the vote "${text(detail['question'])}"` }),
  'sessions.ballot': (detail) =>
    detail['mode'] === 'secret'
      ? { vi: 'bỏ một phiếu kín', en: 'cast a secret vote' }
      : { vi: 'ghi một phiếu biểu quyết', en: 'entered a vote' },
  'sessions.vote-closed': (detail) => {
    const outcome = outcomes[text(detail['outcome'])] ?? { vi: '', en: '' };
    return {
      vi: `chốt biểu quyết “${text(detail['question'])}”: ${many(detail['for'])} tán thành, ${many(detail['against'])} không tán thành, ${many(detail['abstain'])} không biểu quyết; ${outcome.vi}`,
      en: `closed the vote "${text(detail['question'])}": ${many(detail['for'])} for, ${many(detail['against'])} against, ${many(detail['abstain'])} abstained; ${outcome.en}`,
    };
  },
  'sessions.lines': part('ghi thêm kết luận', 'entered conclusions'),
  'sessions.line': part('sửa một dòng kết luận', 'settled a conclusion'),
  'sessions.paper': (detail) => ({
    vi: `cập nhật văn bản ${of(detail).vi}${text(detail['symbol']) === '' ? '' : `, số ${text(detail['symbol'])}`}`,
    en: `moved a paper ${of(detail).en}${text(detail['symbol']) === '' ? '' : `, number ${text(detail['symbol'])}`}`,
  }),
  'sessions.rules': (detail) => ({
    vi: `sửa quy chế của một loại phiên họp (lần ${many(detail['revision'])})`,
    en: `set the rules of a kind of session (revision ${many(detail['revision'])})`,
  }),
};
