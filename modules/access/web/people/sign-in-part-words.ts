import { createCatalogue } from '@thucthi/ui';

/** Words of how a person signs in, for administrators. */
export const signInPartWords = createCatalogue({
  'part.title': { vi: 'Đăng nhập', en: 'Signing in' },
  'part.open': { vi: '{count} nơi đang đăng nhập.', en: '{count} open sign-ins.' },
  'part.no-factor': { vi: 'Chưa bật xác thực hai bước.', en: 'No second factor.' },
  'part.totp': { vi: 'Đã bật ứng dụng tạo mã.', en: 'A program for codes is set up.' },
  'part.passkeys': { vi: '{count} khóa truy cập.', en: '{count} passkeys.' },
  'part.sso': { vi: 'Đã gắn với đăng nhập một lần.', en: 'Linked with single sign-on.' },
  'part.end': { vi: 'Kết thúc mọi phiên đăng nhập', en: 'End all sign-ins' },
  'part.reason': { vi: 'Lý do gỡ xác thực hai bước', en: 'Reason for removing the second factor' },
  'part.remove-hint': {
    vi: 'Chỉ khi người này mất thiết bị và đã được xác minh trực tiếp; sau đó mật khẩu lại đủ để vào.',
    en: 'Only when the device was lost and the person was met; the password alone lets them in again.',
  },
  'part.remove': { vi: 'Gỡ xác thực hai bước', en: 'Remove the second factor' },
  'part.refused': { vi: 'Chưa thực hiện được', en: 'Not done' },
});
