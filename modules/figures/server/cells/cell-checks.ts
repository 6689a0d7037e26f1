import { inOneLook, type IntegrityCheck } from '@thucthi/platform';
import { evidenceNotWhole, wrongThreads } from './cell-checks.store.ts';

/** What threads and files of evidence must hold against each other. */
export const cellChecks: readonly IntegrityCheck[] = [
  {
    id: 'figures.threads',
    severity: 'fault',
    title: { vi: 'Tình trạng trao đổi khớp với các ý kiến', en: 'Threads stand as their rows say' },
    means: {
      vi: 'Số ý kiến, ý kiến cuối hoặc dấu đã giải quyết của một ô khác với các ý kiến đã ghi, hoặc một ý kiến mất lời mà không ai xóa.',
      en: 'How a thread stands is not what its rows come to, or words are gone that nobody erased.',
    },
    mend: {
      vi: 'Thường do khôi phục thiếu hoặc sửa tay trong cơ sở dữ liệu: khôi phục bản sao lưu đầy đủ sang nơi khác và đối chiếu.',
      en: 'Mostly an incomplete restore or a change by hand: restore a whole backup elsewhere and compare.',
    },
    find: inOneLook(wrongThreads),
  },
  {
    id: 'figures.evidence',
    severity: 'fault',
    title: { vi: 'Tệp minh chứng còn nguyên', en: 'Files of evidence are whole' },
    means: {
      vi: 'Một tệp minh chứng thiếu phần, thừa phần, hoặc gắn với số liệu không có trong sổ.',
      en: 'A file of evidence lacks a piece, has one too many, or is bound to a figure that is not in the ledger.',
    },
    mend: {
      vi: 'Khôi phục bản sao lưu đầy đủ sang nơi khác, lấy lại tệp và nộp lại cho ô đó.',
      en: 'Restore a whole backup elsewhere, take the file from there and lay it beside the figure again.',
    },
    find: inOneLook(evidenceNotWhole),
  },
];
