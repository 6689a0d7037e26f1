import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const householdPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'households.people',
    columns: ['household_person.code', 'household_person.name', 'household_person.place', 'household_person.note'],
    what: {
      vi: 'Mã, họ tên, nơi ở người trong danh sách hộ và ghi chú',
      en: 'Codes, names and places of people in lists of households, and notes',
    },
    purpose: { vi: 'Theo mục đích ghi ở từng danh sách.', en: 'As each list says.' },
    basis: { vi: 'Căn cứ ghi ở từng danh sách.', en: 'As each list says.' },
    seenBy: {
      vi: 'Người giữ danh sách ở xã; người khác chỉ khi mở có lý do, được ghi lại.',
      en: 'Who keeps the list in the commune; others only by an opening with a reason, which is noted.',
    },
    kept: { vi: 'Đến ngày hết hạn lưu ghi ở từng danh sách.', en: 'Until the day each list names.' },
    erased: { vi: 'Chương trình tự xóa tên; con số còn lại.', en: 'Names are erased by the program; numbers stay.' },
  },
  {
    id: 'households.openings',
    columns: ['household_opening.reason'],
    what: { vi: 'Ai đã mở danh sách hộ của đơn vị khác, lý do', en: 'Who opened another unit’s list, and why' },
    purpose: { vi: 'Kiểm soát việc xem danh sách.', en: 'Control over who looks.' },
    basis: saidOften.duty,
    seenBy: { vi: 'Người giữ danh sách, người xem nhật ký.', en: 'Who keeps the list, who reads the trail.' },
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
