import { formatPeriodEn, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail, subject: { readonly kind: string; readonly id: string }) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const count = (value: unknown): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);
const inVietnamese = new Intl.NumberFormat('vi-VN');
const inEnglish = new Intl.NumberFormat('en-GB');
const figures = (n: number): { vi: string; en: string } => ({
  vi: `${inVietnamese.format(n)} số liệu`,
  en: `${inEnglish.format(n)} ${n === 1 ? 'figure' : 'figures'}`,
});

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const figureAuditSentences: Readonly<Record<string, Sentence>> = {
  'figures.submit': (detail) => {
    const saved = figures(count(detail['figures']));
    return { vi: `ghi ${saved.vi}`, en: `saved ${saved.en}` };
  },
  'figures.import': (detail) => {
    const written = figures(count(detail['written']));
    const corrected = count(detail['corrected']);
    const file = text(detail['fileName']);
    return {
      vi: `nhập ${written.vi} từ tệp “${file}”${corrected === 0 ? '' : `, trong đó sửa ${inVietnamese.format(corrected)}`}`,
      en: `imported ${written.en} from the file "${file}"${corrected === 0 ? '' : `, ${inEnglish.format(corrected)} of them corrections`}`,
    };
  },
  'figures.record-document': (detail) => {
    const recorded = figures(count(detail['figures']));
    const statements = count(detail['statements']);
    return {
      vi: `ghi ${recorded.vi} và ${inVietnamese.format(statements)} nhận định từ một văn bản`,
      en: `recorded ${recorded.en} and ${inEnglish.format(statements)} ${statements === 1 ? 'statement' : 'statements'} from a document`,
    };
  },
  'figures.totals-differ': (detail) => {
    const differing = count(detail['differing']);
    return {
      vi: `đối chiếu số tổng hợp với sổ số liệu: ${inVietnamese.format(differing)} số tổng hợp lệch`,
      en: `compared the totals with the ledger: ${inEnglish.format(differing)} ${differing === 1 ? 'total differs' : 'totals differ'}`,
    };
  },
  'figures.totals-rebuilt': (detail) => {
    const totals = count(detail['totals']);
    const period = text(detail['period']);
    return {
      vi: `lập lại ${inVietnamese.format(totals)} số tổng hợp ${period === '' ? '' : `của ${formatPeriodVi(parsePeriodCode(period))} `}từ sổ số liệu`,
      en: `rebuilt ${inEnglish.format(totals)} ${totals === 1 ? 'total' : 'totals'} of ${period === '' ? 'a period' : formatPeriodEn(parsePeriodCode(period))} from the ledger`,
    };
  },
};
