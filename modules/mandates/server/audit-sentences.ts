import { monitoredAuditSentences } from './monitored/audit-sentences.ts';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail) => { vi: string; en: string };

/** A document as the trail may name it: a restricted one by nothing. */
function named({ restricted, symbol }: Detail): { vi: string; en: string } {
  if (restricted === true) return { vi: 'một văn bản hạn chế', en: 'a restricted document' };
  return typeof symbol === 'string'
    ? { vi: `văn bản ${symbol}`, en: `document ${symbol}` }
    : { vi: 'một văn bản không có số', en: 'a document without a number' };
}

const relationWords: Readonly<Record<string, { vi: string; en: string }>> = {
  implements: { vi: 'thực hiện', en: 'implements' },
  amends: { vi: 'sửa đổi, bổ sung', en: 'amends' },
  replaces: { vi: 'thay thế', en: 'replaces' },
  cites: { vi: 'viện dẫn', en: 'cites' },
  concludes: { vi: 'kết luận', en: 'concludes' },
  answers: { vi: 'trả lời', en: 'answers' },
};
const relation = ({ kind }: Detail) => relationWords[String(kind)] ?? { vi: 'liên quan', en: 'is related to' };

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const mandateAuditSentences: Readonly<Record<string, Sentence>> = {
  'documents.record': (detail) => ({ vi: `ghi ${named(detail).vi} vào sổ`, en: `entered ${named(detail).en} in the register` }),
  'documents.correct': (detail) => {
    const reason = typeof detail['reason'] === 'string' ? `: ${detail['reason']}` : '';
    return { vi: `sửa ${named(detail).vi}${reason}`, en: `corrected ${named(detail).en}${reason}` };
  },
  'documents.relate': (detail) => ({
    vi: `ghi quan hệ “${relation(detail).vi}” giữa hai văn bản`,
    en: `said that a document ${relation(detail).en} another`,
  }),
  'documents.unrelate': (detail) => ({
    vi: `bỏ quan hệ “${relation(detail).vi}” giữa hai văn bản`,
    en: `took back that a document ${relation(detail).en} another`,
  }),
  'documents.keep-file': (detail) => ({
    vi: `lưu một tệp của ${named(detail).vi} (mã băm ${String(detail['hash']).slice(0, 12)}…)`,
    en: `kept a file of ${named(detail).en} (hash ${String(detail['hash']).slice(0, 12)}…)`,
  }),
  'documents.secret-file': () => ({
    vi: 'gửi lên một tệp có dấu chỉ độ mật; tệp bị từ chối, không lưu lại gì',
    en: 'sent a file that bears a mark of secrecy; it was refused and nothing of it is kept',
  }),
  'documents.view-restricted': () => ({ vi: 'xem một văn bản hạn chế', en: 'looked at a restricted document' }),
  'documents.list-restricted': () => ({ vi: 'xem danh sách văn bản hạn chế', en: 'looked at the list of restricted documents' }),
  ...monitoredAuditSentences,
};
