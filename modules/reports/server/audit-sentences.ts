import { kindNames, reportKinds } from '../domain/templates/template.ts';
import { paperStates, paperStateWords } from '../domain/paper-way.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const many = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const reportAuditSentences: Readonly<Record<string, Sentence>> = {
  'reports.template': (detail) => {
    const kind = reportKinds.find((one) => one === detail['kind']);
    const name = kind === undefined ? { vi: '', en: '' } : kindNames[kind];
    if (detail['house'] === true)
      return {
        vi: `đưa mẫu “${name.vi}” về mẫu chung (lần ${many(detail['revision'])})`,
        en: `took the template "${name.en}" back to the common one (revision ${many(detail['revision'])})`,
      };
    return {
      vi: `sửa mẫu “${name.vi}” (lần ${many(detail['revision'])})`,
      en: `set the template "${name.en}" (revision ${many(detail['revision'])})`,
    };
  },
  'reports.create': (detail) => ({ vi: `lập báo cáo “${text(detail['subject'])}”`, en: `began the report "${text(detail['subject'])}"` }),
  'reports.edit': (detail) => ({
    vi: `sửa một đoạn của báo cáo “${text(detail['subject'])}”`,
    en: `changed a paragraph of the report "${text(detail['subject'])}"`,
  }),
  'reports.rows': (detail) => ({
    vi: `bỏ ${many(detail['leftOut'])} dòng khỏi biểu của báo cáo “${text(detail['subject'])}”`,
    en: `left ${many(detail['leftOut'])} rows out of a table of the report "${text(detail['subject'])}"`,
  }),
  'reports.renew': (detail) => ({
    vi: `cập nhật số liệu báo cáo “${text(detail['subject'])}”, ${many(detail['changed'])} số đã đổi`,
    en: `renewed the figures of the report "${text(detail['subject'])}", ${many(detail['changed'])} changed`,
  }),
  'reports.move': (detail) => {
    const to = paperStates.find((one) => one === detail['to']);
    const state = to === undefined ? { vi: '', en: '' } : paperStateWords[to];
    const symbol = text(detail['symbol']);
    return {
      vi: `chuyển báo cáo “${text(detail['subject'])}” sang ${state.vi}${symbol === '' ? '' : `, số ${symbol}`}`,
      en: `took the report "${text(detail['subject'])}" to ${state.en}${symbol === '' ? '' : `, number ${symbol}`}`,
    };
  },
};
