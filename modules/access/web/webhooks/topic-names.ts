import type { WebhookTopic } from '../../domain/webhook-topics.ts';

/** What news of each topic tell of. */
export const topicNames: Readonly<Record<WebhookTopic, { readonly vi: string; readonly en: string }>> = {
  figures: { vi: 'Số liệu', en: 'Figures' },
  targets: { vi: 'Chỉ tiêu được giao', en: 'Targets' },
  status: { vi: 'Đánh giá, xếp loại', en: 'Status' },
  collection: { vi: 'Thu thập báo cáo', en: 'Collection' },
  tasks: { vi: 'Nhiệm vụ, giải trình, vướng mắc', en: 'Tasks, explanations, obstacles' },
  sessions: { vi: 'Phiên họp', en: 'Sessions' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  papers: { vi: 'Văn bản đến được đọc', en: 'Papers' },
  reports: { vi: 'Báo cáo soạn thảo', en: 'Reports' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  cells: { vi: 'Ý kiến, minh chứng của số liệu', en: 'Comments and evidence of figures' },
  households: { vi: 'Danh sách hộ', en: 'Households' },
  units: { vi: 'Đơn vị', en: 'Units' },
  indicators: { vi: 'Danh mục chỉ tiêu', en: 'Catalogue of indicators' },
};
