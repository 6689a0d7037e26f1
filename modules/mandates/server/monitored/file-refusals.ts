import { Refusal } from '@thucthi/platform';
import type { FileFault } from '../../domain/monitored/take-file-step.ts';

/** A refusal of something about one field of a monitored file. */
export const refuseFile = (vi: string, en: string, field: string): Refusal =>
  new Refusal('invalid-request', { detail: { vi: `${vi}. Chưa có gì được ghi`, en: `${en}. Nothing was written` }, field });

/** Each fault in words: what is wrong and what to do. */
const faults: Readonly<Record<FileFault, readonly [vi: string, en: string, field: string]>> = {
  closed: ['hồ sơ đã kết thúc theo dõi; hãy mở lại trước khi ghi tiếp', 'the file is closed; reopen it first', 'step'],
  'not-closed': ['hồ sơ đang được theo dõi, không cần mở lại', 'the file is open already', 'step'],
  'unknown-stage': [
    'loại hồ sơ này không có giai đoạn đã chọn; hãy chọn lại',
    'this kind of file has no such stage; choose again',
    'stage',
  ],
  'same-stage': ['hồ sơ đang ở giai đoạn này rồi; hãy chọn giai đoạn khác', 'the file is at this stage already; choose another', 'stage'],
  'day-to-come': ['ngày ghi nhận ở sau hôm nay; hãy kiểm tra lại', 'the day lies in the future; check it', 'on'],
  'day-before-last': ['ngày ghi nhận trước lần chuyển gần nhất; hãy kiểm tra lại', 'the day lies before the latest entry; check it', 'on'],
  'nothing-changed': [
    'chưa có gì khác với bản đang lưu; hãy sửa trước khi ghi',
    'nothing differs from what is kept; change something first',
    'step',
  ],
  'self-not-named': [
    'người ghi phải có tên trong danh sách được xem; người khác trong danh sách có thể bỏ tên bạn sau',
    'whoever writes has to be among the readers; another reader can take you off later',
    'readers',
  ],
};

/** A step that cannot be taken, said to a person. */
export const refuseFault = (fault: FileFault): Refusal => refuseFile(...faults[fault]);
