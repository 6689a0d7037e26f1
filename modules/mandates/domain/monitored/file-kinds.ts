type Words = { readonly vi: string; readonly en: string };

/** One stage a file of a kind goes through. */
export interface FileStage {
  readonly code: string;
  readonly name: Words;
}

/** A kind of monitored file with its stages in order. */
export interface FileKind {
  readonly code: string;
  readonly name: Words;
  readonly stages: readonly FileStage[];
}

const stage = (code: string, vi: string, en: string): FileStage => ({ code, name: { vi, en } });

/**
 * The kinds of files as data: a new one is a new entry here. Stages of a case follow the order of the Criminal Procedure Code
 * (101/2015/QH13), those of findings the laws on inspection and on the State Audit; a file may skip stages and go back.
 */
export const fileKinds: readonly FileKind[] = [
  {
    code: 'criminal-case',
    name: { vi: 'Vụ án', en: 'Criminal case' },
    stages: [
      stage('report-received', 'Tiếp nhận nguồn tin', 'Report received'),
      stage('investigation', 'Khởi tố, điều tra', 'Investigation'),
      stage('prosecution', 'Truy tố', 'Prosecution'),
      stage('first-instance', 'Xét xử sơ thẩm', 'First-instance trial'),
      stage('appeal', 'Xét xử phúc thẩm', 'Appeal'),
      stage('enforcement', 'Thi hành án', 'Enforcement'),
    ],
  },
  {
    code: 'incident',
    name: { vi: 'Vụ việc', en: 'Incident' },
    stages: [
      stage('received', 'Tiếp nhận', 'Received'),
      stage('verification', 'Xác minh', 'Verification'),
      stage('conclusion', 'Kết luận', 'Conclusion'),
      stage('handling', 'Xử lý', 'Handling'),
      stage('follow-up', 'Theo dõi thực hiện', 'Follow-up'),
    ],
  },
  {
    code: 'asset-transfer',
    name: { vi: 'Chuyển giao tài sản', en: 'Transfer of assets' },
    stages: [
      stage('listing', 'Lập danh mục, hồ sơ', 'Listing'),
      stage('appraisal', 'Thẩm định', 'Appraisal'),
      stage('decision', 'Quyết định chuyển giao', 'Decision'),
      stage('handover', 'Bàn giao, tiếp nhận', 'Handover'),
      stage('bookkeeping', 'Hạch toán, cập nhật sổ', 'Entry in the books'),
    ],
  },
  {
    code: 'inspection-finding',
    name: { vi: 'Kiến nghị thanh tra', en: 'Inspection finding' },
    stages: [
      stage('concluded', 'Có kết luận thanh tra', 'Concluded'),
      stage('instructed', 'Chỉ đạo thực hiện', 'Instructed'),
      stage('carried-out', 'Đang thực hiện', 'Being carried out'),
      stage('reported', 'Báo cáo kết quả', 'Reported'),
      stage('checked', 'Kiểm tra việc thực hiện', 'Checked'),
    ],
  },
  {
    code: 'audit-finding',
    name: { vi: 'Kiến nghị kiểm toán', en: 'Audit finding' },
    stages: [
      stage('notified', 'Có thông báo kiến nghị', 'Notified'),
      stage('instructed', 'Chỉ đạo thực hiện', 'Instructed'),
      stage('carried-out', 'Đang thực hiện', 'Being carried out'),
      stage('reported', 'Báo cáo Kiểm toán nhà nước', 'Reported to the State Audit'),
      stage('confirmed', 'Kiểm toán xác nhận', 'Confirmed by the audit'),
    ],
  },
  {
    code: 'complaint',
    name: { vi: 'Khiếu nại, tố cáo', en: 'Complaint or denunciation' },
    stages: [
      stage('accepted', 'Thụ lý', 'Accepted'),
      stage('verification', 'Xác minh', 'Verification'),
      stage('dialogue', 'Đối thoại, kết luận', 'Dialogue and conclusion'),
      stage('decision', 'Quyết định giải quyết', 'Decision'),
      stage('enforcement', 'Thi hành', 'Enforcement'),
    ],
  },
];

/** The kind behind a code; null where the program no longer knows it. */
export const fileKind = (code: string): FileKind | null => fileKinds.find((one) => one.code === code) ?? null;

/** What a stage of a kind is called; its code where the program no longer knows it. */
export const stageName = (kind: string, code: string): Words =>
  fileKind(kind)?.stages.find((one) => one.code === code)?.name ?? { vi: code, en: code };
