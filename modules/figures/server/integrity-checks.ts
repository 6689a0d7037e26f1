import { asWorker, inOneLook, type IntegrityCheck } from '@thucthi/platform';
import { cellChecks } from './cells/cell-checks.ts';
import { deltasNotFolded, ledgerOrphans, totalsComparedOn, wrongCurrentRows } from './integrity.store.ts';
import { periodsOfBody, verifyTotals } from './verify-totals.ts';

/** What this module can say of its own tables. */
export const figureChecks: readonly IntegrityCheck[] = [
  {
    id: 'figures.totals',
    severity: 'fault',
    title: { vi: 'Các tổng khớp với số liệu gốc', en: 'Totals fit the figures' },
    means: {
      vi: 'Tổng của một đơn vị, hoặc năm trải theo kỳ, khác với những gì các số liệu gốc cộng lại.',
      en: 'A total, or a laid-out year, is not what the figures add up to.',
    },
    mend: {
      vi: 'Tìm nguyên nhân trong log, rồi tính lại từng kỳ: thucthi rollups rebuild --period KỲ. Số liệu gốc không bị đụng đến.',
      en: 'Find out why in the log, then thucthi rollups rebuild --period P. The figures themselves are not touched.',
    },
    find: async ({ database, clock, tenantId, going }) => {
      // The comparison of the same night need not be made twice.
      const tonight = await asWorker(database, 'integrity check', (tx) => totalsComparedOn(tx, tenantId, clock.today()));
      if (tonight !== null) return tonight;
      const found = await verifyTotals(database, tenantId, await periodsOfBody(database, tenantId), going);
      return found === 'stopped' ? null : { count: found.differing, first: found.periods };
    },
  },
  {
    id: 'figures.current',
    severity: 'fault',
    title: { vi: 'Số hiện hành khớp với sổ cái', en: 'Current rows fit the ledger' },
    means: {
      vi: 'Số đang hiện của một ô không phải số liệu mới nhất trong sổ cái, hoặc giá trị khác số liệu ấy.',
      en: 'What a cell shows is not the latest figure of the ledger, or has another value.',
    },
    mend: {
      vi: 'Nhập lại số của ô được nêu (số mới đè lên); sổ cái không mất gì. Báo lỗi cho nơi phát triển.',
      en: 'Enter the cell named again; the ledger has lost nothing. Report the fault.',
    },
    find: inOneLook(wrongCurrentRows),
  },
  {
    id: 'figures.orphans',
    severity: 'fault',
    title: { vi: 'Sổ cái không có dòng mồ côi', en: 'The ledger has no orphans' },
    means: {
      vi: 'Có số liệu, nhận định hoặc tổng trỏ đến đơn vị, chỉ tiêu, văn bản hay số liệu không tồn tại.',
      en: 'A figure, statement or total names a unit, indicator, document or figure that is not there.',
    },
    mend: {
      vi: 'Thường do khôi phục thiếu hoặc sửa tay trong cơ sở dữ liệu: khôi phục bản sao lưu đầy đủ sang nơi khác và đối chiếu.',
      en: 'Mostly an incomplete restore or a change by hand: restore a whole backup elsewhere and compare.',
    },
    find: inOneLook(ledgerOrphans),
  },
  {
    id: 'figures.fold',
    severity: 'warning',
    title: { vi: 'Thay đổi được gộp vào tổng kịp thời', en: 'Changes are folded into totals in time' },
    means: {
      vi: 'Có thay đổi từ hôm trước chưa gộp vào tổng. Số vẫn đúng, nhưng đọc chậm dần.',
      en: 'Changes of an earlier day are not folded. Figures are right, reading gets slower.',
    },
    mend: {
      vi: 'Xem dòng lỗi “background work failed” trong log; khởi động lại chương trình.',
      en: 'Read the errors "background work failed" in the log; start the program again.',
    },
    find: (work) => inOneLook((tx, tenantId) => deltasNotFolded(tx, tenantId, work.clock.today()))(work),
  },
  ...cellChecks,
];
