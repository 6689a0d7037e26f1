type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
/** The plan by its name; rows written before it was kept there have only its key. */
const planOf = (detail: Detail, subject: { readonly id: string }): string =>
  text(detail['plan']) === '' ? subject.id : `“${text(detail['plan'])}”`;
const because = (detail: Detail): string => (text(detail['reason']) === '' ? '' : `: ${text(detail['reason'])}`);

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const targetAuditSentences: Readonly<Record<string, Sentence>> = {
  'plan.created': (detail) => ({ vi: `lập kế hoạch “${text(detail['name'])}”`, en: `opened the plan "${text(detail['name'])}"` }),
  'targets.set': (detail, subject) => ({
    vi: `giao ${text(detail['count'])} chỉ tiêu của kế hoạch ${planOf(detail, subject)}`,
    en: `set ${text(detail['count'])} targets of the plan ${planOf(detail, subject)}`,
  }),
  'targets.amended': (detail, subject) => ({
    vi: `điều chỉnh ${text(detail['count'])} chỉ tiêu của kế hoạch ${planOf(detail, subject)}, lần ${text(detail['planVersion'])}${because(detail)}`,
    en: `amended ${text(detail['count'])} targets of the plan ${planOf(detail, subject)}, version ${text(detail['planVersion'])}${because(detail)}`,
  }),
};
