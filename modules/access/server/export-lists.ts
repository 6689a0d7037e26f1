import { formatDateVi } from '@thucthi/kernel';
import { fileAnswer, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { z } from 'zod';
import type { exportAudit, exportPeople } from '../contract.ts';
import type { AuditSentence } from '../domain/audit-sentence.ts';
import { peoplePage } from './manage-people.ts';
import { showAudit } from './show-audit.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly log: Log;
}

/** Rows of one statement: by key, so that the embedded database's one connection is soon free. */
const rowsAtOnce = 200;

const peopleColumns = [
  { heading: 'Họ và tên', width: 30 },
  { heading: 'Tên đăng nhập', width: 22 },
  { heading: 'Chức vụ', width: 36 },
  { heading: 'Vai trò', width: 60 },
  { heading: 'Tài khoản', width: 16 },
];

/** The people of the body with their roles as a workbook, read page by page while it is sent. */
export function exportPeopleOf(work: Work, asked: z.output<(typeof exportPeople)['query']>): Response {
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let after: string | undefined;
    do {
      const page = await peoplePage(work, { search: asked.search, limit: rowsAtOnce, after });
      for (const { name, username, position, roles, active, persona } of page.people) {
        const held = roles.map((role) => (role.unit === null ? role.name.vi : `${role.name.vi}: ${role.unit.name}`));
        yield [name, username, position ?? '', held.join('; '), active ? (persona === null ? 'Đang dùng' : 'Vai dùng thử') : 'Đã khóa'];
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  const file = { type: fileTypes.xlsx, disposition: attachment('Người dùng.xlsx', 'nguoi-dung.xlsx') };
  return fileAnswer(workbookOf({ name: 'Người dùng', columns: peopleColumns }, rows()), file, work.log);
}

const auditColumns = [
  { heading: 'Ngày', width: 12 },
  { heading: 'Giờ', width: 10 },
  { heading: 'Người làm', width: 28 },
  { heading: 'Việc', width: 90 },
  { heading: 'Mã việc', width: 26 },
  { heading: 'Đối tượng', width: 40 },
];
const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const clockInVietnam = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'medium' });

/** The audit trail in sentences as a workbook, read page by page while it is sent. */
export function exportAuditOf(
  work: Work,
  sentences: Readonly<Record<string, AuditSentence>>,
  asked: z.output<(typeof exportAudit)['query']>,
): Response {
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let after: string | undefined;
    do {
      const page = await showAudit(work.database, work.scope, sentences, { ...asked, limit: rowsAtOnce, after });
      for (const { at, actor, sentence, action, subjectKind, subjectId } of page.rows) {
        const instant = new Date(at);
        const day = formatDateVi(dayInVietnam.format(instant));
        yield [day, clockInVietnam.format(instant), actor?.name ?? 'Hệ thống', sentence.vi, action, `${subjectKind} ${subjectId}`];
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  const file = { type: fileTypes.xlsx, disposition: attachment('Nhật ký.xlsx', 'nhat-ky.xlsx') };
  return fileAnswer(workbookOf({ name: 'Nhật ký', columns: auditColumns }, rows()), file, work.log);
}
