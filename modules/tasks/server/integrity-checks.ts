import { inOneLook, type IntegrityCheck } from '@thucthi/platform';
import { brokenTrees, wrongStandings } from './integrity.store.ts';

/** What this module can say of its own tables. */
export const taskChecks: readonly IntegrityCheck[] = [
  {
    id: 'tasks.standing',
    severity: 'fault',
    title: { vi: 'Trạng thái nhiệm vụ khớp với nhật ký xử lý', en: 'Tasks stand where their custody log says' },
    means: {
      vi: 'Một nhiệm vụ đang ghi ở nơi khác với bước cuối trong nhật ký xử lý, hoặc nhật ký thiếu bước.',
      en: 'A task stands elsewhere than its last step says, or its log has a gap.',
    },
    mend: {
      vi: 'Đọc các bước trên trang của nhiệm vụ; ghi thêm một bước đúng thực tế. Báo lỗi cho nơi phát triển.',
      en: 'Read the steps on the page of the task; take a step that says what is so. Report the fault.',
    },
    find: inOneLook(wrongStandings),
  },
  {
    id: 'tasks.trees',
    severity: 'fault',
    title: { vi: 'Cây nhiệm vụ liền mạch', en: 'Trees of tasks hold together' },
    means: {
      vi: 'Một nhiệm vụ được giao tiếp trỏ đến nhiệm vụ cha không có hoặc khác cây.',
      en: 'A task that was handed down has no parent, or one of another tree.',
    },
    mend: {
      vi: 'Thường do sửa tay trong cơ sở dữ liệu: đối chiếu với bản sao lưu.',
      en: 'Mostly a change by hand: compare with a backup.',
    },
    find: inOneLook(brokenTrees),
  },
];
