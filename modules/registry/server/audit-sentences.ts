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

const indicatorsIn = (detail: Detail): string => {
  const codes = (Array.isArray(detail['indicators']) ? detail['indicators'] : []).map(text);
  return codes.length > 3 ? `${codes.slice(0, 3).join(', ')}…` : codes.join(', ');
};

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
  'units.added': (detail) => {
    const units = (Array.isArray(detail['units']) ? detail['units'] : []) as { name?: unknown }[];
    const names = units.slice(0, 3).map(({ name }) => text(name));
    const more = Number(detail['count'] ?? 0) - names.length;
    return {
      vi: `thêm đơn vị ${names.join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
      en: `added ${names.join(', ')}${more > 0 ? ` and ${more} others` : ''}`,
    };
  },
  'coverage.assigned': (detail) => ({
    vi: `giao ${text(detail['units'])} đơn vị báo cáo ${indicatorsIn(detail)} từ ngày ${day(detail['validFrom'])}`,
    en: `asked ${text(detail['units'])} units to report ${indicatorsIn(detail)} from ${text(detail['validFrom'])}`,
  }),
  'coverage.changed': (detail) => ({
    vi: `đổi ${text(detail['count'])} dòng giao báo cáo: ${text(detail['reason'])}`,
    en: `changed ${text(detail['count'])} rows of who reports what: ${text(detail['reason'])}`,
  }),
  'calendar.entered': (detail, subject) => {
    const count = Array.isArray(detail['days']) ? detail['days'].length : 0;
    const document = text(detail['document']);
    return {
      vi: `nhập ${count} ngày vào lịch làm việc năm ${subject.id}${document === '' ? '' : ` theo ${document}`}`,
      en: `entered ${count} days in the calendar of ${subject.id}${document === '' ? '' : ` under ${document}`}`,
    };
  },
  'indicator.defined': (detail, subject) => ({
    vi: `định nghĩa chỉ tiêu ${subject.id}, lần ${text(detail['version'])}: ${text(detail['reason'])}`,
    en: `defined the indicator ${subject.id}, version ${text(detail['version'])}: ${text(detail['reason'])}`,
  }),
};
