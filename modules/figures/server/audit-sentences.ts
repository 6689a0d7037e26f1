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

/** The period a row of the trail is about, inside a sentence. */
const ofPeriod = (detail: Detail): { vi: string; en: string } => {
  const period = parsePeriodCode(text(detail['period']));
  const said = formatPeriodVi(period);
  return { vi: `${said.charAt(0).toLocaleLowerCase('vi')}${said.slice(1)}`, en: `of ${formatPeriodEn(period)}` };
};

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
    const several = count(detail['files']);
    const from =
      several === 0
        ? { vi: `tệp “${file}”`, en: `the file "${file}"` }
        : { vi: `${inVietnamese.format(several)} tệp`, en: `${inEnglish.format(several)} ${several === 1 ? 'file' : 'files'}` };
    return {
      vi: `nhập ${written.vi} từ ${from.vi}${corrected === 0 ? '' : `, trong đó sửa ${inVietnamese.format(corrected)}`}`,
      en: `imported ${written.en} from ${from.en}${corrected === 0 ? '' : `, ${inEnglish.format(corrected)} of them corrections`}`,
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
  'cells.comment': (detail) => {
    const mentioned = count(detail['mentioned']);
    return {
      vi: `nêu ý kiến về một số liệu ${ofPeriod(detail).vi}${mentioned === 0 ? '' : `, nhắc đến ${inVietnamese.format(mentioned)} người`}`,
      en: `commented on a figure ${ofPeriod(detail).en}${mentioned === 0 ? '' : `, calling ${inEnglish.format(mentioned)} ${mentioned === 1 ? 'person' : 'people'}`}`,
    };
  },
  'cells.resolve': (detail) => ({
    vi: `đánh dấu đã giải quyết trao đổi về số liệu ${ofPeriod(detail).vi}`,
    en: `marked the thread on a figure ${ofPeriod(detail).en} as settled`,
  }),
  'cells.reopen': (detail) => ({
    vi: `mở lại trao đổi về số liệu ${ofPeriod(detail).vi}`,
    en: `opened the thread on a figure ${ofPeriod(detail).en} again`,
  }),
  'cells.erase': (detail) => ({
    vi: `xóa lời một ý kiến về số liệu ${ofPeriod(detail).vi}, lý do: ${text(detail['reason'])}`,
    en: `erased the words of a comment on a figure ${ofPeriod(detail).en}, because: ${text(detail['reason'])}`,
  }),
  'cells.attach': (detail) => ({
    vi: `nộp một tệp minh chứng cho số liệu ${ofPeriod(detail).vi}`,
    en: `laid a file of evidence beside a figure ${ofPeriod(detail).en}`,
  }),
  'cells.withdraw': (detail) => ({
    vi: `rút một tệp minh chứng của số liệu ${ofPeriod(detail).vi}, lý do: ${text(detail['reason'])}`,
    en: `took back a file of evidence of a figure ${ofPeriod(detail).en}, because: ${text(detail['reason'])}`,
  }),
  'cells.secret-file': (detail) => ({
    vi: `nộp một tệp minh chứng mang dấu độ mật cho số liệu ${ofPeriod(detail).vi}; tệp không được lưu`,
    en: `sent a file of evidence with a mark of secrecy for a figure ${ofPeriod(detail).en}; nothing of it was kept`,
  }),
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
