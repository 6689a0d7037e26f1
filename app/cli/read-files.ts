import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sayPeriodCodes } from '@thucthi/kernel';
import { isValidDate } from '@thucthi/kernel';
import { openPaper } from '@thucthi/paper';
import { read, type Check, type Reading } from '@thucthi/reader';
import { CommandFault, wrongCall, type Call, type Command } from './command.ts';

const dateOption = {
  date: { type: 'string', help: 'ngày viết văn bản (2024-11-27), khi văn bản không ghi ngày' },
  place: { type: 'string', help: 'tỉnh, thành phố hoặc xã, phường mà văn bản nói về' },
} as const;

const details = [
  'Nhận .txt, .docx, .pdf, ảnh quét, .xlsx, .html; dấu - là đọc từ đầu vào chuẩn.',
  'Không cần cơ sở dữ liệu, không gửi gì ra ngoài. Văn bản có dấu MẬT bị bỏ ngay, không in ra gì.',
];

/** Prints what is read in files: one line of JSON each, or a list for people. */
export const readFiles: Command = {
  name: 'read',
  usage: 'TỆP… [--json] [--date NGÀY]',
  summary: 'đọc số liệu trong báo cáo',
  details: [...details, 'Trả mã 1 nếu có tệp không đọc được.'],
  options: { json: { type: 'boolean', help: 'mỗi tệp một dòng JSON' }, ...dateOption },
  words: [1, 10_000],
  run: async (call) => {
    let unread = 0;
    for (const file of call.words) {
      const reading = await readingOf(file, call);
      if (reading === null) unread += 1;
      else if (call.flag('json')) call.around.say(jsonLine(file, reading.reading));
      else for (const line of listed(file, reading.reading)) call.around.say(plain(line));
    }
    return unread === 0 ? 0 : 1;
  },
};

/** Prints what does not fit together in files; answers 1 when something does not. */
export const checkFiles: Command = {
  name: 'check',
  usage: 'TỆP… [--date NGÀY]',
  summary: 'tìm chỗ không khớp trong báo cáo',
  details: [...details, 'Trả mã 0 nếu không thấy chỗ nào mâu thuẫn, mã 1 nếu có, hoặc có tệp không đọc được.'],
  options: dateOption,
  words: [1, 10_000],
  run: async (call) => {
    let wrong = 0;
    for (const file of call.words) {
      const read = await readingOf(file, call);
      if (read === null) {
        wrong += 1;
        continue;
      }
      const found = contradictions(read.reading.checks);
      wrong += found.filter(({ verdict }) => verdict === 'fail').length;
      call.around.say(found.length === 0 ? `${nameOf(file)}: không thấy chỗ nào không khớp.` : `${nameOf(file)}:`);
      for (const check of found)
        call.around.say(
          `  ${check.verdict === 'fail' ? 'Không khớp' : 'Cần xem'}: ${sayPeriodCodes(check.message)}${placeOf(check, read.text)}`,
        );
    }
    return wrong === 0 ? 0 : 1;
  },
};

const nameOf = (file: string): string => (file === '-' ? 'stdin' : plain(basename(file)));

/** What stands in a paper is data: signs that steer a terminal, or turn the direction of its lines, are not passed on. */
const plain = (text: string): string => text.replaceAll(/[^\P{C}\t]/gu, ' ');

async function readingOf(file: string, call: Call): Promise<{ text: string; reading: Reading } | null> {
  const date = call.text('date');
  if (date !== null && !isDay(date)) {
    throw new CommandFault(`“${date}” không phải ngày. Ví dụ: 2024-11-27.`, `“${date}” is no date. Example: 2024-11-27.`, wrongCall);
  }
  const opened = await openPaper(bytesOf(file), {
    onProgress: ({ page, pages }) => call.around.progress(`${nameOf(file)}: trang ${page}/${pages}`),
  });
  if (!opened.read) {
    call.around.complain(`${nameOf(file)}: ${opened.refusal.vi}\n${opened.refusal.en}`);
    return null;
  }
  const { text, letterhead } = opened.paper;
  const written = date ?? letterhead.date?.value;
  const place = call.text('place') ?? letterhead.place?.text;
  const options = { id: nameOf(file), ...(written === undefined ? {} : { date: written }), ...(place === undefined ? {} : { place }) };
  return { text, reading: read(text, options) };
}

/** A day or a month of the calendar. */
const isDay = (text: string): boolean => isValidDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandFault(`Không mở được tệp “${file}” (${code ?? ''}).`, `The file “${file}” cannot be opened.`);
  }
}

/** The line of the gold's shape. */
function jsonLine(file: string, { doc, observations, dates, documents, excluded, checks, directives }: Reading): string {
  return JSON.stringify({ id: nameOf(file), doc, observations, dates, documents, excluded, checks, directives });
}

function listed(file: string, { observations, checks }: Reading): string[] {
  const figures = observations
    .filter(({ core }) => core)
    .map(({ text, label, measure, basis_text, period, confidence }) =>
      ['  ', text, label ?? '(chưa rõ chỉ tiêu)', measure, basis_text ?? '', period, confidence === 'look' ? 'cần xem' : '']
        .join('\t')
        .trimEnd(),
    );
  const wrong = contradictions(checks).filter(({ verdict }) => verdict === 'fail').length;
  return [`${nameOf(file)}: ${figures.length} số${wrong === 0 ? '' : `, ${wrong} chỗ không khớp (xem: thucthi check)`}`, ...figures];
}

const contradictions = (checks: readonly Check[]): Check[] =>
  checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn').toSorted((a, b) => a.verdict.localeCompare(b.verdict));

/** Where in the text, by its line. */
function placeOf(check: Check, text: string): string {
  if (check.start === undefined) return '';
  return ` (dòng ${text.slice(0, check.start).split('\n').length})`;
}
