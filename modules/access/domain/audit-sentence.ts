import { isRoleCode, roles } from './roles.ts';

export type Detail = Readonly<Record<string, unknown>>;
/** How an action reads to a person; the actor stands before it: "Nguyễn A" + "đăng nhập". */
export type AuditSentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const roleName = (detail: Detail): { vi: string; en: string } => {
  const code = said(detail['role']);
  return isRoleCode(code) ? roles[code].name : { vi: code, en: code };
};
const place = (detail: Detail): { vi: string; en: string } =>
  detail['unitId'] == null
    ? { vi: 'toàn cơ quan', en: 'the whole body' }
    : { vi: `đơn vị số ${said(detail['unitId'])}`, en: `unit ${said(detail['unitId'])}` };

/** The sentences of this module's own actions. */
export const ownAuditSentences: Readonly<Record<string, AuditSentence>> = {
  'person.created': () => ({ vi: 'tạo tài khoản', en: 'created an account' }),
  'person.locked': () => ({ vi: 'khóa tài khoản', en: 'locked an account' }),
  'person.unlocked': () => ({ vi: 'mở lại tài khoản', en: 'opened an account again' }),
  'person.password-changed': () => ({ vi: 'đổi mật khẩu của mình', en: 'changed the own password' }),
  'person.password-reset': () => ({ vi: 'đặt lại mật khẩu cho tài khoản', en: 'reset the password of an account' }),
  'person.signed-in': () => ({ vi: 'đăng nhập', en: 'signed in' }),
  'person.signed-out': () => ({ vi: 'đăng xuất', en: 'signed out' }),
  'person.became-persona': () => ({ vi: 'chọn vai dùng thử', en: 'chose a demo persona' }),
  'role.assigned': (detail) => ({
    vi: `giao vai trò ${roleName(detail).vi}, phạm vi ${place(detail).vi}`,
    en: `assigned the role ${roleName(detail).en} for ${place(detail).en}`,
  }),
  'role.ended': (detail) => ({
    vi: `thu hồi vai trò ${roleName(detail).vi}, phạm vi ${place(detail).vi}`,
    en: `ended the role ${roleName(detail).en} for ${place(detail).en}`,
  }),
  'body.founded': () => ({ vi: 'thiết lập cơ quan và quản trị viên đầu tiên', en: 'founded the body and its first administrator' }),
};

/**
 * The sentence of one audit row. Other modules contribute theirs by action; an action nobody explains still reads as
 * a sentence that names it.
 */
export function auditSentence(
  known: Readonly<Record<string, AuditSentence>>,
  action: string,
  detail: Detail,
  subject: { kind: string; id: string },
): { vi: string; en: string } {
  return (
    known[action] ??
    (() => ({ vi: `thực hiện “${action}” trên ${subject.kind} ${subject.id}`, en: `did "${action}" to ${subject.kind} ${subject.id}` }))
  )(detail, subject);
}
