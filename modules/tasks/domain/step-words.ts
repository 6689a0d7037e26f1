import type { StepKind, TaskState } from './task-state.ts';

/** The same words in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What the states are called. */
export const stateWords: Readonly<Record<TaskState, Words>> = {
  'to-assign': { vi: 'Chưa rõ đơn vị chủ trì', en: 'No lead unit yet' },
  assigned: { vi: 'Đã giao, chờ nhận', en: 'Assigned, not received yet' },
  refused: { vi: 'Từ chối nhận', en: 'Refused' },
  received: { vi: 'Đã nhận', en: 'Received' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  reported: { vi: 'Đã báo cáo, chờ nghiệm thu', en: 'Reported, waiting for acceptance' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  accepted: { vi: 'Đã nghiệm thu', en: 'Accepted' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

/** What the steps are called, as a button says it. */
export const stepWords: Readonly<Record<StepKind, Words>> = {
  assign: { vi: 'Giao việc', en: 'Assign' },
  reassign: { vi: 'Giao lại', en: 'Reassign' },
  receive: { vi: 'Nhận việc', en: 'Receive' },
  refuse: { vi: 'Từ chối nhận', en: 'Refuse' },
  start: { vi: 'Bắt đầu thực hiện', en: 'Start' },
  note: { vi: 'Cập nhật tiến độ', en: 'Note progress' },
  report: { vi: 'Báo cáo kết quả', en: 'Report the result' },
  accept: { vi: 'Nghiệm thu', en: 'Accept' },
  return: { vi: 'Trả lại', en: 'Return' },
  close: { vi: 'Đóng việc', en: 'Close' },
  'ask-extension': { vi: 'Xin gia hạn', en: 'Ask for an extension' },
  'grant-extension': { vi: 'Đồng ý gia hạn', en: 'Grant the extension' },
  'deny-extension': { vi: 'Không gia hạn', en: 'Deny the extension' },
  suspend: { vi: 'Tạm dừng', en: 'Suspend' },
  resume: { vi: 'Tiếp tục', en: 'Resume' },
  'hand-over': { vi: 'Chuyển giao', en: 'Hand over' },
  'hand-down': { vi: 'Giao tiếp xuống dưới', en: 'Hand down' },
  clarify: { vi: 'Làm rõ', en: 'Make clear' },
  cancel: { vi: 'Hủy việc', en: 'Cancel' },
};
