import { createCatalogue } from '@thucthi/ui';

/** Words of the administration's page of wordings. */
export const wordingsWords = createCatalogue({
  title: { vi: 'Cách gọi chỉ tiêu', en: 'Wordings' },
  lead: {
    vi: 'Cách gọi gặp trong văn bản mà cán bộ đã gắn với một chỉ tiêu. Cách gọi được nhận sẽ được hiểu ngay ở lần đọc sau.',
    en: 'Wordings met in papers that people linked to an indicator. An accepted one is understood by the next reading.',
  },
  'empty.title': { vi: 'Chưa có cách gọi nào chờ xem', en: 'No wordings to look at' },
  'empty.text': {
    vi: 'Khi cán bộ sửa chỉ tiêu của một số đọc được, cách gọi trong văn bản sẽ hiện ở đây để quản trị viên quyết.',
    en: 'When somebody corrects the indicator of a figure that was read, the wording of the paper comes here to be decided.',
  },
  table: { vi: 'Cách gọi gặp trong văn bản', en: 'Wordings met in papers' },
  search: { vi: 'Tìm cách gọi, chỉ tiêu', en: 'Search wordings, indicators' },
  'col.wording': { vi: 'Cách gọi', en: 'Wording' },
  'col.indicator': { vi: 'Chỉ tiêu', en: 'Indicator' },
  'col.paper': { vi: 'Gặp trong văn bản', en: 'Met in' },
  'col.by': { vi: 'Người gắn', en: 'Linked by' },
  'col.when': { vi: 'Ngày', en: 'Day' },
  'col.state': { vi: 'Trạng thái', en: 'State' },
  'filter.label': { vi: 'Lọc theo trạng thái', en: 'Filter by state' },
  'state.proposed': { vi: 'Chờ quyết', en: 'To decide' },
  'state.accepted': { vi: 'Đã nhận', en: 'Accepted' },
  'state.refused': { vi: 'Đã từ chối', en: 'Refused' },
  'do.accept': { vi: 'Nhận', en: 'Accept' },
  'do.refuse': { vi: 'Từ chối', en: 'Refuse' },
  'do.accept-one': { vi: 'Nhận cách gọi “{wording}”', en: 'Accept “{wording}”' },
  'do.refuse-one': { vi: 'Từ chối cách gọi “{wording}”', en: 'Refuse “{wording}”' },
  'done.accept': { vi: 'Đã nhận “{wording}” là cách gọi của {indicator}.', en: '“{wording}” is now a name of {indicator}.' },
  'done.refuse': { vi: 'Đã từ chối “{wording}”.', en: '“{wording}” was refused.' },
  'not-allowed': {
    vi: 'Tài khoản của bạn không được giao quản lý danh mục chỉ tiêu nên không xem được trang này.',
    en: 'Your account is not assigned to manage the catalogue, so this page cannot be shown.',
  },
});
