import { insideSentence, statusWords } from '../domain/index.ts';
import type { StatusClass } from '../domain/index.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const assessmentAuditSentences: Readonly<Record<string, Sentence>> = {
  'status.rules-changed': (detail) => ({
    vi: `thay đổi quy tắc đánh giá: ${text(detail['reason'])}`,
    en: `changed the rules of judgement: ${text(detail['reason'])}`,
  }),
  'status.override': (detail) => {
    const indicator = text(detail['indicator']);
    const reason = text(detail['reason']) === '' ? '' : `: ${text(detail['reason'])}`;
    if (detail['class'] == null)
      return { vi: `bỏ đánh giá riêng của chỉ tiêu ${indicator}${reason}`, en: `withdrew the own judgement of ${indicator}${reason}` };
    const words = statusWords(detail['class'] as StatusClass);
    return {
      vi: `đánh giá chỉ tiêu ${indicator} là ${insideSentence(words.vi)}${reason}`,
      en: `judged ${indicator} as ${insideSentence(words.en)}${reason}`,
    };
  },
};
