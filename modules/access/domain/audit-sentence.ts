import { isRoleCode, roles } from './roles.ts';
import { webhookAuditSentences } from './webhook-audit-sentences.ts';

export type Detail = Readonly<Record<string, unknown>>;
/** How an action reads to a person; the actor stands before it: "Nguyễn A" + "đăng nhập". */
export type AuditSentence = (detail: Detail, subject: AuditSubject) => { vi: string; en: string };
/** What an action was done to; `name` where it is a person who is still known. */
export type AuditSubject = { readonly kind: string; readonly id: string; readonly name?: string | undefined };

const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const roleName = (detail: Detail): { vi: string; en: string } => {
  const code = said(detail['role']);
  return isRoleCode(code) ? roles[code].name : { vi: code, en: code };
};
const place = (detail: Detail): { vi: string; en: string } =>
  detail['unitId'] == null
    ? { vi: 'toàn cơ quan', en: 'the whole body' }
    : said(detail['unit']) === ''
      ? { vi: `đơn vị số ${said(detail['unitId'])}`, en: `unit ${said(detail['unitId'])}` }
      : { vi: said(detail['unit']), en: said(detail['unit']) };

/** Whose account it is, where that person is still known. */
const whose = ({ name }: AuditSubject): { vi: string; en: string } =>
  name === undefined ? { vi: '', en: '' } : { vi: ` của ${name}`, en: ` of ${name}` };

const ways: Readonly<Record<string, { vi: string; en: string }>> = {
  passkey: { vi: ' bằng khóa truy cập', en: ' with a passkey' },
  'single-sign-on': { vi: ' qua hệ thống đăng nhập một lần', en: ' by single sign-on' },
};
const seconds: Readonly<Record<string, { vi: string; en: string }>> = {
  totp: { vi: ', có mã xác thực', en: ', with a code' },
  'recovery-code': { vi: ', có mã dự phòng', en: ', with a recovery code' },
  passkey: { vi: ', có khóa truy cập', en: ', with a passkey beside the password' },
};
const wrong: Readonly<Record<string, { vi: string; en: string }>> = {
  password: { vi: 'mật khẩu', en: 'password' },
  'own-password': { vi: 'mật khẩu hiện tại', en: 'current password' },
  'second-factor': { vi: 'mã xác thực hoặc khóa truy cập, trong khi mật khẩu đúng', en: 'second factor while the password was right' },
};
function signedIn(detail: Detail): { vi: string; en: string } {
  const way = ways[said(detail['way'])];
  const second = said(detail['way']) === 'password' ? seconds[said(detail['second'])] : undefined;
  return { vi: `đăng nhập${way?.vi ?? ''}${second?.vi ?? ''}`, en: `signed in${way?.en ?? ''}${second?.en ?? ''}` };
}

/** The sentences of this module's own actions. */
export const ownAuditSentences: Readonly<Record<string, AuditSentence>> = {
  'person.created': (_, subject) => ({ vi: `tạo tài khoản${whose(subject).vi}`, en: `created the account${whose(subject).en}` }),
  'person.locked': (_, subject) => ({ vi: `khóa tài khoản${whose(subject).vi}`, en: `locked the account${whose(subject).en}` }),
  'person.unlocked': (_, subject) => ({ vi: `mở lại tài khoản${whose(subject).vi}`, en: `opened the account${whose(subject).en} again` }),
  'person.password-changed': () => ({ vi: 'đổi mật khẩu của mình', en: 'changed the own password' }),
  'person.sign-in-shut': (detail, subject) => {
    const by = wrong[said(detail['by'])] ?? wrong['password']!;
    return {
      vi: `tạm khóa đăng nhập 15 phút đối với tài khoản${whose(subject).vi} sau ${said(detail['failures'])} lần nhập sai liên tiếp, lần cuối sai ${by.vi}`,
      en: `shut the sign-in${whose(subject).en} for 15 minutes after ${said(detail['failures'])} failures, the last one with a wrong ${by.en}`,
    };
  },
  'person.password-reset': (_, subject) => ({
    vi: `đặt lại mật khẩu cho tài khoản${whose(subject).vi}`,
    en: `reset the password of the account${whose(subject).en}`,
  }),
  'person.mail-set': (detail) =>
    detail['digestByMail'] === true && detail['address'] !== 'none'
      ? { vi: 'đặt nhận tổng hợp nhắc việc qua thư điện tử', en: 'takes the digest of reminders by mail' }
      : { vi: 'đặt nhận nhắc việc trong chương trình, không qua thư điện tử', en: 'takes reminders in the program, not by mail' },
  'mail.put-off': () => ({
    vi: 'chưa gửi được một thư nhắc việc vì máy chủ thư không nhận; thư được giữ lại và tự gửi lại',
    en: 'could not send a letter of reminders since the server of mail did not take it; it is kept and sent again',
  }),
  'mail.refused': () => ({
    vi: 'một thư nhắc việc bị máy chủ thư từ chối; cần kiểm tra địa chỉ thư của người nhận',
    en: 'a letter of reminders was refused by the server of mail; the address has to be checked',
  }),
  'person.sign-ins-ended': (detail, subject) => ({
    vi: `kết thúc ${said(detail['ended'])} phiên đăng nhập${whose(subject).vi}`,
    en: `ended ${said(detail['ended'])} sign-ins${whose(subject).en}`,
  }),
  'person.signed-in': (detail) => signedIn(detail),
  'person.totp-set': () => ({ vi: 'bật ứng dụng tạo mã xác thực', en: 'set up a program for codes' }),
  'person.totp-removed': () => ({ vi: 'gỡ ứng dụng tạo mã xác thực', en: 'removed the program for codes' }),
  'person.recovery-codes-made': () => ({ vi: 'tạo lại mã dự phòng', en: 'made new recovery codes' }),
  'person.passkey-added': () => ({ vi: 'đăng ký một khóa truy cập', en: 'registered a passkey' }),
  'person.passkey-removed': () => ({ vi: 'gỡ một khóa truy cập', en: 'removed a passkey' }),
  'person.factors-removed': (detail, subject) => ({
    vi: `gỡ xác thực hai bước${whose(subject).vi}, lý do: ${said(detail['reason'])}`,
    en: `removed the second factors${whose(subject).en}, reason: ${said(detail['reason'])}`,
  }),
  'delegation.made': (detail, { name }) => ({
    vi: `ủy quyền vai trò ${roleName(detail).vi}${name === undefined ? '' : ` cho ${name}`} (${said(detail['capacity'])}), phạm vi ${place(detail).vi}, từ ${said(detail['validFrom'])} đến ${said(detail['validTo'])}`,
    en: `lent the role ${roleName(detail).en}${name === undefined ? '' : ` to ${name}`} (${said(detail['capacity'])}) for ${place(detail).en}, ${said(detail['validFrom'])} to ${said(detail['validTo'])}`,
  }),
  'delegation.ended': (detail, subject) => ({
    vi: `chấm dứt ủy quyền vai trò ${roleName(detail).vi}${whose(subject).vi}`,
    en: `ended the lending of the role ${roleName(detail).en}${whose(subject).en}`,
  }),
  'delegation.taken-up': () => ({ vi: 'bắt đầu làm thay theo ủy quyền', en: 'began to act for somebody' }),
  'delegation.left': () => ({ vi: 'thôi làm thay, trở lại vai trò của mình', en: 'went back to the own role' }),
  'person.linked': (detail, subject) => ({
    vi: `gắn tài khoản${whose(subject).vi} với hệ thống đăng nhập một lần${detail['created'] === true ? ' (tài khoản mới)' : ''}`,
    en: `linked the account${whose(subject).en} with single sign-on${detail['created'] === true ? ' (a new account)' : ''}`,
  }),
  'single-sign-on.set': (detail) =>
    detail['active'] === true
      ? { vi: `đặt đăng nhập một lần qua ${said(detail['issuer'])}`, en: `set single sign-on by ${said(detail['issuer'])}` }
      : { vi: 'tắt đăng nhập một lần', en: 'switched single sign-on off' },
  'sign-in-rules.set': (detail) => {
    const named = Array.isArray(detail['secondFactorRoles']) ? detail['secondFactorRoles'].map((role) => roleName({ role })) : [];
    return named.length === 0
      ? { vi: 'bỏ yêu cầu xác thực hai bước', en: 'demands no second factor any more' }
      : {
          vi: `yêu cầu xác thực hai bước đối với vai trò: ${named.map(({ vi }) => vi).join(', ')}`,
          en: `demands a second factor for the roles: ${named.map(({ en }) => en).join(', ')}`,
        };
  },
  ...webhookAuditSentences,
  'person.signed-out': () => ({ vi: 'đăng xuất', en: 'signed out' }),
  'person.became-persona': () => ({ vi: 'chọn vai dùng thử', en: 'chose a demo persona' }),
  'role.assigned': (detail, { name }) => ({
    vi: `giao vai trò ${roleName(detail).vi}${name === undefined ? '' : ` cho ${name}`}, phạm vi ${place(detail).vi}`,
    en: `assigned the role ${roleName(detail).en}${name === undefined ? '' : ` to ${name}`} for ${place(detail).en}`,
  }),
  'role.ended': (detail, subject) => ({
    vi: `thu hồi vai trò ${roleName(detail).vi}${whose(subject).vi}, phạm vi ${place(detail).vi}`,
    en: `ended the role ${roleName(detail).en}${whose(subject).en} for ${place(detail).en}`,
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
  subject: AuditSubject,
): { vi: string; en: string } {
  return (
    known[action] ??
    (() => ({ vi: `thực hiện “${action}” trên ${subject.kind} ${subject.id}`, en: `did "${action}" to ${subject.kind} ${subject.id}` }))
  )(detail, subject);
}
