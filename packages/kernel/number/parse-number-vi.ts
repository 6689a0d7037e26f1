import { decimalString } from '../decimal/decimal.ts';
import { formatNumberVi, MINUS } from './format-number.ts';
import { NumberError } from './number-error.ts';

/** A number as printed: its exact value, how many decimals were printed, and whether a percent sign stood by it. */
export interface ParsedNumber {
  /** Plain notation, no trailing zeros: "−24,50" gives '-24.5'. */
  readonly value: string;
  /** Decimals as printed: 2 for "24,50". */
  readonly decimals: number;
  readonly percent?: true;
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/gu;
const WHOLE = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)$/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+,\d{3}\.\d+$/;

/**
 * Reads a number as Vietnamese officials write it: dot or space between thousands (always three digits), comma before
 * decimals (always), minus as "-", "−" or brackets, "%" kept apart. A broken or doubtful form is never guessed at: it
 * throws NumberError whose `messageVi` says what to write.
 * @example parseNumberVi('29.976,8') // { value: '29976.8', decimals: 1 }
 * @example parseNumberVi('(-24%)') // { value: '-24', decimals: 0, percent: true }
 * @example parseNumberVi('1,029') // { value: '1.029', decimals: 3 }
 */
export function parseNumberVi(text: string): ParsedNumber {
  const written = text.replace(SPACES, ' ').trim();
  if (written === '') throw new NumberError('empty', 'Chưa có số: ô đang để trống.');
  const { body, negative, percent } = signOf(written);
  const { whole, fraction } = digitsOf(body, written);
  const value = decimalString(`${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`);
  return { value, decimals: fraction.length, ...(percent ? { percent: true as const } : {}) };
}

function signOf(written: string): { body: string; negative: boolean; percent: boolean } {
  let body = written;
  let percent = false;
  let bracketed = false;
  const takePercent = (): void => {
    if (!percent && body.endsWith('%')) {
      percent = true;
      body = body.slice(0, -1).trimEnd();
    }
  };
  takePercent();
  if (body.startsWith('(') && body.endsWith(')')) {
    bracketed = true;
    body = body.slice(1, -1).trim();
    takePercent();
  }
  const sign = /^[-+\u2212\u2013\u2010\u2011]/u.exec(body)?.[0];
  if (sign !== undefined) body = body.slice(1).trimStart();
  if (bracketed && sign === '+') {
    throw new NumberError('bad-sign', `“${written}” vừa có ngoặc (số âm) vừa có dấu cộng: hãy ghi một dấu.`);
  }
  return { body, negative: bracketed || (sign !== undefined && sign !== '+'), percent };
}

function digitsOf(body: string, written: string): { whole: string; fraction: string } {
  if (!/^[\d., ]+$/.test(body) || !/\d/.test(body)) {
    throw new NumberError('not-a-number', `“${written}” không phải là số: chỉ ghi chữ số, dấu chấm tách hàng nghìn và dấu phẩy thập phân.`);
  }
  if (body.includes(',') && ENGLISH.test(body) && (body.includes('.') || body.split(',').length > 2)) {
    const meant = inVietnamese(body.replaceAll(',', ''));
    throw new NumberError(
      'swapped-marks',
      `“${written}” ghi theo kiểu Anh: dấu chấm tách hàng nghìn, dấu phẩy là thập phân. Hãy ghi “${meant}”.`,
    );
  }
  const [whole = '', fraction, ...more] = body.split(',');
  if (more.length > 0) {
    throw new NumberError(
      'many-decimal-marks',
      `“${written}” có nhiều dấu phẩy: một số chỉ có một dấu phẩy thập phân, hàng nghìn tách bằng dấu chấm (ví dụ: 1.234,5).`,
    );
  }
  if (fraction !== undefined && !/^\d+$/.test(fraction)) {
    throw new NumberError('bad-grouping', `“${written}” sai sau dấu phẩy: phần thập phân chỉ gồm chữ số (ví dụ: 1.234,5).`);
  }
  checkWhole(whole, fraction, written);
  return { whole: whole.replace(/[. ]/g, ''), fraction: fraction ?? '' };
}

function checkWhole(whole: string, fraction: string | undefined, written: string): void {
  if (WHOLE.test(whole) && !/^0+[. ]/.test(whole)) return;
  if (whole === '') throw new NumberError('bad-grouping', `“${written}” thiếu phần nguyên: hãy ghi “0,${fraction ?? ''}”.`);
  const point = /^(\d+)\.(\d+)$/.exec(whole);
  if (point !== null && fraction === undefined) {
    const meant = inVietnamese(`${point[1] ?? '0'}.${point[2] ?? '0'}`);
    throw new NumberError('decimal-point', `“${written}” không rõ: dấu thập phân là dấu phẩy. Hãy ghi “${meant}”.`);
  }
  throw new NumberError(
    'bad-grouping',
    `“${written}” tách hàng nghìn sai: mỗi nhóm sau dấu chấm phải đủ ba chữ số (ví dụ: 1.234.567 hoặc 1.029,3).`,
  );
}

function inVietnamese(plain: string): string {
  return formatNumberVi(plain, { decimals: plain.split('.')[1]?.length ?? 0 }).replace(MINUS, '-');
}
