import type { Clock } from '../clock/clock.ts';
import { migrationState, type Migration } from '../db/migrate.ts';
import { verifyAudit } from '../audit/seal/verify-audit.ts';
import { inOneLook, type IntegrityCheck } from './integrity-check.ts';
import { lettersNotSent, newsNotAnnounced, receiversNotReached, rowsNotSealed } from './waiting.store.ts';

const ago = (clock: Clock, minutes: number): Date => new Date(clock.now().getTime() - minutes * 60_000);

/** The checks of what every module stands on; `migrations` are those of the whole house. */
export const platformChecks = (migrations: readonly Migration[]): readonly IntegrityCheck[] => [
  {
    id: 'audit.seals',
    severity: 'fault',
    title: { vi: 'Nhật ký khớp với niêm phong', en: 'The trail fits its seals' },
    means: {
      vi: 'Một dòng nhật ký đã bị sửa, xóa, chèn hoặc đổi chỗ sau khi ghi, hoặc niêm phong bị sửa.',
      en: 'A row of the trail was changed, removed, added or moved after it was written, or a seal was changed.',
    },
    mend: {
      vi: 'Không có cách sửa trong chương trình. Giữ nguyên hiện trạng, chạy “thucthi audit verify”, đối chiếu với bản sao lưu trước và báo người phụ trách an toàn thông tin.',
      en: 'Nothing mends it. Keep things as they are, run "thucthi audit verify", compare with an earlier backup, tell who answers for information security.',
    },
    find: async ({ database, tenantId, going }) => {
      const found = await verifyAudit(database, tenantId, { going });
      if (found === 'stopped') return null;
      return {
        count: found.faults,
        first: found.findings.map(({ fault, serial, auditId }) => [fault, serial, auditId].filter((part) => part !== null).join(' ')),
      };
    },
  },
  {
    id: 'audit.waiting',
    severity: 'warning',
    title: { vi: 'Nhật ký được niêm phong kịp thời', en: 'The trail is sealed in time' },
    means: {
      vi: 'Có dòng nhật ký chờ niêm phong quá 15 phút: tiến trình nền không chạy, hoặc một giao dịch kéo dài đang giữ.',
      en: 'Rows have waited for a seal for more than 15 minutes: the background round does not run, or a long transaction holds it.',
    },
    mend: {
      vi: 'Xem dòng lỗi trong log; tìm giao dịch kéo dài trong PostgreSQL (pg_stat_activity).',
      en: 'Read the errors in the log; look for a long transaction in pg_stat_activity.',
    },
    find: (work) => inOneLook((tx, tenantId) => rowsNotSealed(tx, tenantId, ago(work.clock, 15)))(work),
  },
  {
    id: 'outbox.waiting',
    severity: 'warning',
    title: { vi: 'Tin thay đổi được phát kịp thời', en: 'News are announced in time' },
    means: {
      vi: 'Có tin chờ phát quá 5 phút: màn hình đang mở không tự cập nhật.',
      en: 'News have waited for more than 5 minutes: open pages do not renew themselves.',
    },
    mend: {
      vi: 'Xem dòng lỗi “background work failed” trong log; khởi động lại chương trình.',
      en: 'Read the errors "background work failed" in the log; start the program again.',
    },
    find: (work) => inOneLook((tx, tenantId) => newsNotAnnounced(tx, tenantId, ago(work.clock, 5)))(work),
  },
  {
    id: 'mail.waiting',
    severity: 'warning',
    title: { vi: 'Thư đã gửi đi', en: 'Mail has left' },
    means: { vi: 'Có thư đã thử gửi mà chưa đi được.', en: 'Letters were tried and have not left.' },
    mend: {
      vi: 'Xem máy chủ thư nói gì ở Quản trị, Nhắc việc; thư được thử lại và không mất.',
      en: 'See what the server of mail said in the administration, Reminders; letters are tried again and not lost.',
    },
    find: inOneLook(lettersNotSent),
  },
  {
    id: 'webhooks.reached',
    severity: 'warning',
    title: { vi: 'Tin gửi sang hệ thống khác đến nơi', en: 'Messages reach the other systems' },
    means: {
      vi: 'Có hệ thống nhận tin không liên lạc được quá 1 giờ, hoặc có tin đã đến giờ mà chưa được gửi.',
      en: 'A receiver could not be reached for an hour, or messages are overdue.',
    },
    mend: {
      vi: 'Xem ở Quản trị, Kết nối: hệ thống nhận trả lời gì. Tin được gửi lại trong khoảng một ngày; sau đó gửi lại bằng tay.',
      en: 'See under Administration, Connections, what the receiver answered. Messages are tried for about a day, then sent again by hand.',
    },
    find: (work) => inOneLook((tx, tenantId) => receiversNotReached(tx, tenantId, ago(work.clock, 60)))(work),
  },
  {
    id: 'migrations',
    severity: 'fault',
    title: { vi: 'Lược đồ dữ liệu đúng phiên bản', en: 'The schema is that of the program' },
    means: {
      vi: 'Cơ sở dữ liệu thiếu một bước nâng cấp, có bước mà chương trình này không biết, hoặc một tệp nâng cấp đã bị sửa.',
      en: 'A migration is missing, unknown to this program, or its file was edited.',
    },
    mend: {
      vi: 'Chạy đúng phiên bản của chương trình; khôi phục tệp di trú gốc.',
      en: 'Run the right version of the program; restore the original file.',
    },
    find: async ({ database }) => {
      const { pending, changed, unknown } = await migrationState(database, migrations);
      const first = [
        ...changed.map((name) => `changed ${name}`),
        ...pending.map((name) => `pending ${name}`),
        ...unknown.map((name) => `unknown ${name}`),
      ];
      return { count: first.length, first };
    },
  },
];
