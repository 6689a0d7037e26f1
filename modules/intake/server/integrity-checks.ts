import { inOneLook, type IntegrityCheck } from '@thucthi/platform';
import { wrongOriginals } from './integrity.store.ts';

/** What this module can say of its own tables. */
export const intakeChecks: readonly IntegrityCheck[] = [
  {
    id: 'intake.originals',
    severity: 'fault',
    title: { vi: 'Bản gốc các báo cáo đã gửi còn nguyên', en: 'Originals of papers are whole' },
    means: {
      vi: 'Nội dung một bản gốc không còn khớp mã SHA-256, thiếu phần, hoặc đã mất.',
      en: 'The bytes of an original are not those of its SHA-256, parts are missing, or it is gone.',
    },
    mend: {
      vi: 'Lấy lại bản gốc từ bản sao lưu, hoặc gửi lại tệp: tệp giống hệt được nhận ra theo mã băm.',
      en: 'Take it from a backup, or send the file again: the same file is known by its hash.',
    },
    find: inOneLook(wrongOriginals),
  },
];
