import { stepKinds, stepWords } from '../domain/report-steps.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const because = (detail: Detail): { vi: string; en: string } => {
  const reason = text(detail['reason']);
  return reason === '' ? { vi: '', en: '' } : { vi: `; lý do: ${reason}`, en: `; reason: ${reason}` };
};

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const collectionAuditSentences: Readonly<Record<string, Sentence>> = {
  'forms.saved': (detail) => ({
    vi: `lưu biểu báo cáo “${text(detail['name'])}” (bản ${Number(detail['version'])})${because(detail).vi}`,
    en: `saved the form “${text(detail['name'])}” (version ${Number(detail['version'])})${because(detail).en}`,
  }),
  'reporting-calendar.set': (detail) => ({
    vi: `đặt lịch báo cáo (bản ${Number(detail['revision'])})`,
    en: `set the reporting calendar (revision ${Number(detail['revision'])})`,
  }),
  'reports.step': (detail) => {
    const kind = stepKinds.find((one) => one === detail['step']);
    const words = kind === undefined ? { vi: '', en: '' } : stepWords[kind];
    return {
      vi: `${words.vi}: biểu “${text(detail['formName'])}”, kỳ ${text(detail['period'])}${because(detail).vi}`,
      en: `${words.en}: form “${text(detail['formName'])}”, period ${text(detail['period'])}${because(detail).en}`,
    };
  },
  'periods.closed': (detail) => {
    const units = Array.isArray(detail['units']) ? detail['units'].length : 0;
    return {
      vi: `khóa kỳ ${text(detail['period'])} của biểu “${text(detail['name'])}” cho ${units} đơn vị${because(detail).vi}`,
      en: `closed the period ${text(detail['period'])} of the form “${text(detail['name'])}” for ${units} units${because(detail).en}`,
    };
  },
  'periods.opened': (detail) => ({
    vi: `cho nhập muộn biểu “${text(detail['formName'])}”, kỳ ${text(detail['period'])}, đến hết ${text(detail['lastDay'])}, theo ${text(detail['authority'])}${because(detail).vi}`,
    en: `allowed late entry for the form “${text(detail['formName'])}”, period ${text(detail['period'])}, until ${text(detail['lastDay'])}, by ${text(detail['authority'])}${because(detail).en}`,
  }),
};
