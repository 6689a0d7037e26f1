import { saidOften, type PersonalDataEntry } from './personal-data.ts';

/** What platform's own tables hold about people, and the ids by which every table says who. */
export const platformPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'platform.ids',
    columns: ['*.recorded_by', '*.person_id', '*.ended_by', 'audit.actor_id', 'write_receipt.actor_id'],
    what: { vi: 'Mã của người làm, ghi ở từng dòng thay cho tên', en: 'The id of who did it, in place of a name' },
    purpose: { vi: 'Biết ai đã ghi, ai chịu trách nhiệm.', en: 'To know who wrote and answers for it.' },
    basis: saidOften.duty,
    seenBy: {
      vi: 'Người dùng của cơ quan, dưới dạng tên tra từ danh sách người dùng.',
      en: 'People of the body, as a name looked up among its people.',
    },
    kept: saidOften.withTheBody,
    erased: {
      vi: 'Khi tên trong danh sách người dùng được xóa, mã không còn dẫn tới ai.',
      en: 'Once the name is erased among the people, the id leads to nobody.',
    },
  },
  {
    id: 'platform.audit',
    columns: ['audit.subject_id', 'audit.canonical'],
    what: { vi: 'Nhật ký: ai làm gì, khi nào, với nội dung nào', en: 'The trail: who did what, when, with what' },
    purpose: { vi: 'Truy vết, kiểm tra, chứng minh số liệu không bị sửa.', en: 'Tracing, inspection, proof that nothing was changed.' },
    basis: saidOften.security,
    seenBy: { vi: 'Người có quyền xem nhật ký.', en: 'Who may read the trail.' },
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'platform.receipts',
    columns: ['write_receipt.answer', 'outbox.payload', 'webhook_delivery.payload'],
    what: { vi: 'Biên nhận lần ghi và tin thay đổi: chỉ chứa mã', en: 'Receipts of writes and news: ids only' },
    purpose: {
      vi: 'Gửi lại không ghi hai lần; báo màn hình và hệ thống khác cập nhật.',
      en: 'Sent twice is written once; pages and other systems renew themselves.',
    },
    basis: saidOften.duty,
    seenBy: saidOften.nobody,
    kept: {
      vi: 'Tin: đến khi phát xong. Tin gửi hệ thống khác: {days} ngày sau khi đến hoặc dừng gửi. Biên nhận: không tự xóa.',
      en: 'News: until announced. To other systems: {days} days after arrival or giving up. Receipts: not removed.',
    },
    retention: 'webhookDays',
    erased: saidOften.byItself,
  },
  {
    id: 'platform.mail',
    columns: ['mail.subject', 'mail.plain', 'mail.html'],
    what: {
      vi: 'Nội dung thư nhắc việc đã gửi; địa chỉ không được lưu cùng thư',
      en: 'The words of letters sent; no address is kept with them',
    },
    purpose: { vi: 'Gửi lại khi máy chủ thư lỗi; biết thư nào đã đi.', en: 'Sending again after a fault; knowing what left.' },
    basis: saidOften.duty,
    seenBy: saidOften.nobody,
    kept: { vi: '{days} ngày.', en: '{days} days.' },
    retention: 'mailDays',
    erased: { vi: 'Chương trình tự xóa trắng nội dung; giữ lại mã thư và thời điểm.', en: 'Emptied by the program; id and time stay.' },
  },
  {
    id: 'platform.webhooks',
    columns: ['webhook.note'],
    what: {
      vi: 'Người phụ trách hệ thống nhận tin, nếu quản trị viên ghi',
      en: 'Who answers for a receiver, where an administrator wrote it',
    },
    purpose: { vi: 'Biết liên hệ ai khi kết nối lỗi.', en: 'To know whom to ask.' },
    basis: saidOften.duty,
    seenBy: { vi: 'Quản trị hệ thống.', en: 'Administrators.' },
    kept: { vi: 'Đến khi gỡ kết nối.', en: 'Until the connection is removed.' },
    erased: saidOften.byHand,
  },
];
