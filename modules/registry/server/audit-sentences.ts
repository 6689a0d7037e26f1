type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const eventNames: Readonly<Record<string, { vi: string; en: string }>> = {
  merge: { vi: 'sáp nhập', en: 'a merger' },
  split: { vi: 'chia tách', en: 'a split' },
  transfer: { vi: 'chuyển', en: 'a transfer' },
  rename: { vi: 'đổi tên', en: 'a rename' },
  upgrade: { vi: 'nâng cấp', en: 'an upgrade' },
};
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const day = (value: unknown): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text(value)) ? text(value).split('-').toReversed().join('/') : text(value);

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const registryAuditSentences: Readonly<Record<string, Sentence>> = {
  'unit.event-recorded': (detail) => {
    const name = eventNames[text(detail['kind'])] ?? { vi: text(detail['kind']), en: text(detail['kind']) };
    const document = text(detail['document']);
    return {
      vi: `ghi nhận ${name.vi} đơn vị từ ngày ${day(detail['date'])}${document === '' ? '' : ` theo ${document}`}`,
      en: `recorded ${name.en} of units from ${text(detail['date'])}${document === '' ? '' : ` under ${document}`}`,
    };
  },
  'indicator.defined': (detail, subject) => ({
    vi: `định nghĩa chỉ tiêu ${subject.id}, lần ${text(detail['version'])}: ${text(detail['reason'])}`,
    en: `defined the indicator ${subject.id}, version ${text(detail['version'])}: ${text(detail['reason'])}`,
  }),
};
