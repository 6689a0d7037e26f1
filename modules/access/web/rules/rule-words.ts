import { createCatalogue } from '@thucthi/ui';

/** Words of the page of the body's rules of signing in. */
export const ruleWords = createCatalogue({
  'rule.title': { vi: 'Quy định đăng nhập', en: 'Rules of signing in' },
  'rule.lead': {
    vi: 'Vai trò nào phải xác thực hai bước, và hệ thống đăng nhập một lần của cơ quan.',
    en: 'Which roles need a second factor, and the body’s single sign-on.',
  },
  'rule.not-allowed': { vi: 'Chỉ quản trị người dùng mới xem được trang này.', en: 'Only administrators of people see this page.' },
  refused: { vi: 'Chưa ghi được', en: 'Not saved' },
  look: { vi: 'Xem bản mới', en: 'See what it is now' },
  'two.title': { vi: 'Vai trò phải xác thực hai bước', en: 'Roles that need a second factor' },
  'two.lead': {
    vi: 'Vai trò được chọn chỉ có hiệu lực khi người giữ vai trò đăng nhập có bước thứ hai. Người chưa bật vẫn đăng nhập được để bật.',
    en: 'A role chosen here counts only for sign-ins with a second factor. Whoever has none can still sign in to set one up.',
  },
  'two.holders': { vi: '{people} người giữ; {without} người chưa bật', en: '{people} hold it; {without} without' },
  'two.nobody': { vi: 'chưa ai giữ', en: 'held by nobody' },
  'two.save': { vi: 'Ghi quy định', en: 'Save' },
  'two.saved': { vi: 'Đã ghi, bản số {revision}.', en: 'Saved, revision {revision}.' },
  'sso.title': { vi: 'Đăng nhập một lần (OpenID Connect)', en: 'Single sign-on (OpenID Connect)' },
  'sso.lead': {
    vi: 'Người dùng bấm một nút và đăng nhập tại hệ thống của cơ quan. Chỉ người đã có tài khoản ở đây mới vào được, trừ khi bật tự tạo.',
    en: 'People press a button and sign in at the body’s own provider. Only people known here get in, unless new ones are added.',
  },
  'sso.no-key': {
    vi: 'Máy chủ chưa có khóa cài đặt nên chưa giữ được mã bí mật. Hãy nhờ người vận hành đặt THUCTHI_KEY.',
    en: 'The server has no key to keep the secret with. Ask the operator to set THUCTHI_KEY.',
  },
  'sso.return': { vi: 'Địa chỉ quay về cần khai ở nhà cung cấp:', en: 'Address of return, to be told to the provider:' },
  'sso.active': { vi: 'Dùng đăng nhập một lần', en: 'Use single sign-on' },
  'sso.issuer': { vi: 'Địa chỉ nhà cung cấp (issuer)', en: 'Provider (issuer)' },
  'sso.client': { vi: 'Mã ứng dụng (client id)', en: 'Client id' },
  'sso.secret': { vi: 'Mã bí mật (client secret)', en: 'Client secret' },
  'sso.secret-kept': { vi: 'Đang giữ một mã; bỏ trống để giữ nguyên.', en: 'One is kept; leave empty to keep it.' },
  'sso.secret-none': { vi: 'Bỏ trống nếu nhà cung cấp không cấp.', en: 'Leave empty where the provider gives none.' },
  'sso.claim': { vi: 'Trường cho biết tên đăng nhập', en: 'Claim with the user name' },
  'sso.creates': { vi: 'Tự tạo tài khoản cho người chưa có (không kèm vai trò)', en: 'Add people not known here (without a role)' },
  'sso.save': { vi: 'Ghi và kiểm tra nhà cung cấp', en: 'Save and ask the provider' },
  'sso.saved': { vi: 'Đã ghi; nhà cung cấp đã trả lời.', en: 'Saved; the provider has answered.' },
});
