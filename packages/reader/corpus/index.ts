import { FIGURE_LINES } from './figure-lines.ts';

export { scoreDirectives, type DirectiveScore } from './score-directives.ts';
export { scoreFigures, type FigureScore } from './score-figures.ts';
export { scoreReports, type ReportScore } from './score-reports.ts';

/** Prose of reports between figures, as dense with numbers as real ones. */
const PROSE =
  'Công tác lãnh đạo, chỉ đạo, điều hành được thực hiện đồng bộ, quyết liệt; phối hợp giữa các ngành, các cấp ngày càng hiệu quả, góp phần tháo gỡ khó khăn cho sản xuất, kinh doanh. Quốc phòng, an ninh được giữ vững, trật tự an toàn xã hội được bảo đảm.';

/** The corpus as one text, for measuring. */
export const corpusText = (): string => FIGURE_LINES.map(({ text }) => `${text}\n${PROSE}\n${PROSE}\n`).join('');
