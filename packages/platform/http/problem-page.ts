import type { Language } from './language.ts';
import { plainPageStyle } from './plain-page.ts';
import { refusalTexts, type RefusalCode } from './refusal-texts.ts';

type Said = Readonly<Record<Language, string>>;

/** What a status means for the person who met it: whether anything was written, and what to do. */
const byStatus: Readonly<Record<number, Said>> = {
  401: {
    vi: 'Máy chủ chưa biết bạn là ai. Chưa có gì được ghi. Hãy đăng nhập rồi làm lại.',
    en: 'The server does not know who you are. Nothing was written. Sign in and try again.',
  },
  403: {
    vi: 'Máy chủ biết bạn là ai, nhưng việc này không thuộc quyền hoặc phạm vi của bạn. Chưa có gì được ghi. Hãy liên hệ quản trị viên của đơn vị.',
    en: 'The server knows you, but this is not among your rights or units. Nothing was written. Ask the administrator of your body.',
  },
  404: {
    vi: 'Địa chỉ không dẫn tới nội dung nào bạn được xem. Nội dung của đơn vị khác cũng trả lời như vậy. Hãy kiểm tra mã đơn vị, mã chỉ tiêu trong địa chỉ.',
    en: 'The address leads to nothing you may see; what belongs to another body is answered the same way. Check the unit and indicator in the address.',
  },
  409: {
    vi: 'Nội dung trên máy chủ đã khác lúc bạn mở. Chưa có gì của lần gửi này được ghi, và không có gì bị mất. Hãy xem hai bên rồi gửi lại.',
    en: 'What the server holds is no longer what you saw. Nothing of this request was written and nothing was lost. Compare both and send again.',
  },
  413: {
    vi: 'Nội dung gửi lên vượt mức cho phép. Chưa có gì được ghi. Hãy chia nhỏ rồi gửi lại.',
    en: 'What was sent is over the limit. Nothing was written. Split it and send again.',
  },
  422: {
    vi: 'Máy chủ hiểu yêu cầu nhưng nội dung chưa đúng. Chưa có gì được ghi. Hãy sửa theo câu báo lỗi rồi gửi lại.',
    en: 'The server understands the request, but its content is not right. Nothing was written. Mend what the sentence names and send again.',
  },
  429: {
    vi: 'Có quá nhiều yêu cầu cùng loại trong thời gian ngắn. Chưa có gì được ghi. Hãy chờ rồi làm lại.',
    en: 'Too many requests of this kind in a short time. Nothing was written. Wait and try again.',
  },
  503: {
    vi: 'Máy chủ tạm thời chưa trả lời được. Phần đã ghi trước đó còn nguyên. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người vận hành.',
    en: 'The server cannot answer at the moment. What was written before is safe. Try again in a few minutes; if it goes on, tell the operator.',
  },
};

const words = {
  title: { vi: 'Các loại lỗi', en: 'Problems' },
  says: { vi: 'Câu báo', en: 'What it says' },
  means: { vi: 'Nghĩa là gì, làm gì tiếp', en: 'What it means, what to do' },
  program: { vi: 'Với chương trình: mã {code}, trạng thái HTTP {status}.', en: 'For programs: code {code}, HTTP status {status}.' },
  all: { vi: 'Tất cả các loại lỗi', en: 'All problems' },
} as const satisfies Record<string, Said>;

const isCode = (text: string): text is RefusalCode => Object.hasOwn(refusalTexts, text);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A sentence about no particular case: what a real one would name stands as "…". */
const general = (code: RefusalCode, language: Language): string => refusalTexts[code][language].replaceAll(/\{\w+\}/g, '…');

/** The page behind the `type` of a problem (RFC 9457 §3.1.1), in one language; null for a code that does not exist. */
export function problemPage(code: string, language: Language): string | null {
  if (!isCode(code)) return null;
  const { status } = refusalTexts[code];
  const sentence = general(code, language);
  const program = words.program[language].replace('{code}', `<code>${code}</code>`).replace('{status}', String(status));
  return page(
    language,
    code,
    `<h1><code>${code}</code></h1>${sentence === '…' ? '' : `<h2>${words.says[language]}</h2><p>${escape(sentence)}</p>`}
<h2>${words.means[language]}</h2><p>${escape(byStatus[status]?.[language] ?? '')}</p><p>${program}</p>
<p><a href="/problems?lang=${language}">${words.all[language]}</a></p>`,
  );
}

/** Every problem there is, each with its sentence. */
export function problemList(language: Language): string {
  const rows = (Object.keys(refusalTexts) as RefusalCode[]).map(
    (code) =>
      `<dt><a href="/problems/${code}?lang=${language}"><code>${code}</code></a> ${refusalTexts[code].status}</dt><dd>${escape(general(code, language))}</dd>`,
  );
  return page(language, '', `<h1>${words.title[language]}</h1><dl>${rows.join('')}</dl>`);
}

function page(language: Language, code: string, body: string): string {
  const other = language === 'vi' ? (['en', 'English'] as const) : (['vi', 'Tiếng Việt'] as const);
  const address = code === '' ? '/problems' : `/problems/${code}`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${code || words.title[language]} · Thực Thi</title>
<style>${plainPageStyle}body{max-width:720px}dt{margin-top:12px}dd{margin:0}main>p:first-child{text-align:right;font-size:13px}</style></head>
<body><main><p><a href="${address}?lang=${other[0]}" lang="${other[0]}">${other[1]}</a></p>${body}</main></body></html>`;
}

/** Whether every status a refusal may have is explained; the test beside asks. */
export const explainedStatuses = (): readonly number[] => Object.keys(byStatus).map(Number);
