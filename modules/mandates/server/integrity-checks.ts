import { inOneLook, type IntegrityCheck } from '@thucthi/platform';
import { wrongFiles, wrongWords } from './integrity.store.ts';

/** What this module can say of its own tables. */
export const mandateChecks: readonly IntegrityCheck[] = [
  {
    id: 'mandates.words',
    severity: 'fault',
    title: { vi: 'Văn bản tìm được theo đúng từ của nó', en: 'Documents are found by their own words' },
    means: {
      vi: 'Danh mục từ của một văn bản khác với nội dung đăng ký: tìm kiếm có thể bỏ sót.',
      en: 'The words kept for a document are not its own: searches may miss it.',
    },
    mend: {
      vi: 'Mở văn bản và ghi một lần đính chính: các từ được lập lại.',
      en: 'Correct the document once: its words are written anew.',
    },
    find: inOneLook(wrongWords),
  },
  {
    id: 'mandates.files',
    severity: 'fault',
    title: { vi: 'Tệp văn bản còn nguyên', en: 'Files of documents are whole' },
    means: {
      vi: 'Nội dung một tệp không còn khớp mã SHA-256 đã đăng ký, hoặc thiếu phần.',
      en: 'The bytes of a file are not those of its SHA-256, or parts are missing.',
    },
    mend: { vi: 'Lấy lại tệp từ bản sao lưu; mã băm cho biết đúng tệp nào.', en: 'Take the file from a backup; the hash tells which one.' },
    find: inOneLook(wrongFiles),
  },
];
