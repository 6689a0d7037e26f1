type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const number = (value: unknown): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const intakeAuditSentences: Readonly<Record<string, Sentence>> = {
  'papers.read': (detail) => {
    const found = number(detail['findings']);
    return {
      vi: `gửi một văn bản, hệ thống đọc được ${found} số`,
      en: `sent a paper in which ${plural(found, 'number was', 'numbers were')} read`,
    };
  },
  'papers.read-again': (detail) => {
    const [fresh, gone, changed] = [number(detail['new']), number(detail['gone']), number(detail['changed'])];
    return {
      vi: `đọc lại một văn bản bằng bản mới: ${fresh} số mới, ${gone} số không còn thấy, ${changed} số hiểu khác`,
      en: `read a paper again by a newer version: ${fresh} new, ${gone} no longer found, ${changed} understood otherwise`,
    };
  },
  'papers.refused': () => ({ vi: 'gửi một văn bản mà hệ thống không đọc được', en: 'sent a paper that could not be read' }),
  'papers.secret': () => ({
    vi: 'gửi một văn bản có dấu mật; văn bản đã bị xóa ngay',
    en: 'sent a paper with a mark of secrecy; it was wiped at once',
  }),
  'papers.decide': (detail) => {
    const decided = number(detail['decisions']);
    return { vi: `xem xét ${decided} số đọc từ một văn bản`, en: `looked through ${plural(decided, 'number', 'numbers')} of a paper` };
  },
  'papers.record': (detail) => {
    const [figures, statements] = [number(detail['figures']), number(detail['statements'])];
    return {
      vi: `ghi ${figures} số liệu và ${statements} nhận định từ một văn bản đã đọc`,
      en: `recorded ${plural(figures, 'figure', 'figures')} and ${plural(statements, 'statement', 'statements')} of a paper that was read`,
    };
  },
  'papers.wording-accepted': (detail) => ({
    vi: `chấp nhận cách gọi “${text(detail['wording'])}” của một chỉ tiêu`,
    en: `accepted the wording "${text(detail['wording'])}" of an indicator`,
  }),
  'papers.wording-refused': (detail) => ({
    vi: `không chấp nhận cách gọi “${text(detail['wording'])}”`,
    en: `refused the wording "${text(detail['wording'])}"`,
  }),
};
