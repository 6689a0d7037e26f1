import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const accessPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'access.person',
    columns: ['person.username', 'person.username_fold', 'person.name', 'person.position', 'person.persona'],
    what: { vi: 'Họ tên, tên đăng nhập, chức vụ của người dùng', en: 'Name, user name and position of people' },
    purpose: { vi: 'Cấp tài khoản, biết ai làm gì.', en: 'Accounts; knowing who does what.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: {
      vi: 'Khóa tài khoản tại trang Người dùng. Chưa có lệnh xóa tên; người vận hành xóa trong bảng person.',
      en: 'Accounts are locked on the page of people. No command erases a name yet; the operator does it in the table person.',
    },
  },
  {
    id: 'access.mail-address',
    columns: ['person.mail_address', 'person.digest_by_mail'],
    what: { vi: 'Địa chỉ thư điện tử nhận nhắc việc', en: 'The address of mail for reminders' },
    purpose: { vi: 'Gửi thư nhắc việc khi người ấy chọn nhận.', en: 'Reminders by mail, where the person wants them.' },
    basis: { vi: 'Người ấy tự khai và tự bỏ.', en: 'Given and taken back by the person.' },
    seenBy: saidOften.oneself,
    kept: { vi: 'Đến khi người ấy bỏ.', en: 'Until the person takes it back.' },
    erased: saidOften.byHand,
  },
  {
    id: 'access.sign-in',
    columns: ['sign_in.browser', 'sign_in.network'],
    what: {
      vi: 'Lượt đăng nhập: thời điểm, loại trình duyệt, dải mạng (không phải địa chỉ đầy đủ)',
      en: 'Sign-ins: time, kind of browser, network (not the address)',
    },
    purpose: { vi: 'Người dùng nhận ra và kết thúc lượt đăng nhập lạ.', en: 'People see and end sign-ins that are not theirs.' },
    basis: saidOften.security,
    seenBy: { vi: 'Chính người ấy; quản trị người dùng thấy số lượt.', en: 'The person; administrators see how many.' },
    kept: {
      vi: 'Lượt đăng nhập dài nhất 7 ngày; hết hạn thì giữ thêm {days} ngày.',
      en: 'A sign-in lasts 7 days at most; {days} days more once it has run out.',
    },
    retention: 'signInDays',
    erased: saidOften.byItself,
  },
  {
    id: 'access.failures',
    columns: ['sign_in_failure.username_fold'],
    what: {
      vi: 'Lần đăng nhập sai: tên đăng nhập đã gõ. Địa chỉ mạng chỉ giữ trong bộ nhớ',
      en: 'Failed sign-ins: the user name typed. Addresses are in memory only',
    },
    purpose: { vi: 'Chặn dò mật khẩu.', en: 'Against guessing.' },
    basis: saidOften.security,
    seenBy: saidOften.nobody,
    kept: { vi: 'Một ngày.', en: 'A day.' },
    erased: saidOften.byItself,
  },
  {
    id: 'access.factors',
    columns: ['passkey.name', 'single_sign_on_link.subject'],
    what: {
      vi: 'Tên khóa truy cập do người ấy đặt; mã của người ấy ở hệ thống đăng nhập một lần',
      en: 'Names of passkeys; the person’s id at the provider of single sign-on',
    },
    purpose: { vi: 'Đăng nhập.', en: 'Signing in.' },
    basis: saidOften.security,
    seenBy: saidOften.oneself,
    kept: { vi: 'Đến khi gỡ.', en: 'Until removed.' },
    erased: saidOften.byHand,
  },
  {
    id: 'access.delegation',
    columns: ['delegation.from_person_id', 'delegation.to_person_id', 'delegation.reason'],
    what: { vi: 'Ủy quyền: ai giao cho ai, lý do', en: 'Delegations: who lends to whom, and why' },
    purpose: { vi: 'Làm thay trong thời gian được giao.', en: 'Acting for somebody for named days.' },
    basis: saidOften.duty,
    seenBy: { vi: 'Hai bên và người xem nhật ký.', en: 'Both sides and readers of the trail.' },
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
