import {
  commaMayPartThousands,
  convert,
  decimalString,
  foldVi,
  isValidDate,
  NumberError,
  parseNumberVi,
  PeriodError,
  QuantityError,
  readDateVi,
  readPeriodVi,
  sameVi,
  type Period,
} from '@thucthi/kernel';
import { headingOf, type FileColumn } from './file-columns.ts';
import type { FileDirectory, FileIndicator, FileUnit } from './file-ground.ts';

/** What is wrong with one cell of a row, in words. */
export interface CellFault {
  readonly column: FileColumn;
  readonly vi: string;
  readonly en: string;
}

/** Gives the text of a cell of the row in hand. */
export type CellOf = (column: FileColumn) => string;

const longestText = 500;
const mostDigits = 24;

/** Thrown by the reading of one cell and caught by its row's. */
export class Fault extends Error {
  readonly fault: CellFault;
  constructor(column: FileColumn, vi: string, en: string) {
    super(en);
    this.fault = { column, vi, en };
  }
}

/** The period a cell names, as a code or in Vietnamese. */
export function readPeriod(text: string): Period {
  if (text === '')
    throw new Fault('period', 'Chưa ghi kỳ: hãy ghi như “tháng 9/2026” hoặc “9 tháng đầu năm 2026”.', 'The period is missing.');
  try {
    return readPeriodVi(text);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    throw new Fault('period', error.messageVi, `“${text}” is no period the calendar has.`);
  }
}

/** The day a cell names; '' where it is left open. */
export function readAsOf(text: string): string {
  if (text === '' || isValidDate(text)) return text;
  try {
    return readDateVi(text);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    throw new Fault('asOf', error.messageVi, `“${text}” is no day the calendar has.`);
  }
}

const vintageWords: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/^(?:uoc|uoc thuc hien|uoc tinh|so uoc)$/, 1],
  [/^(?:so bo|so-bo|so so bo)$/, 2],
  [/^(?:chinh thuc|chinh-thuc|so chinh thuc)$/, 3],
];
/** The kinds of figure as a file writes them. */
export const vintageNames: Readonly<Record<1 | 2 | 3, string>> = { 1: 'ước', 2: 'sơ bộ', 3: 'chính thức' };

/** The kind of figure a cell names. */
export function readVintage(text: string): 1 | 2 | 3 {
  const found = vintageWords.find(([pattern]) => pattern.test(foldVi(text)))?.[1];
  if (found !== undefined) return found;
  throw text === ''
    ? new Fault(
        'vintage',
        'Chưa ghi loại số: hãy ghi “ước”, “sơ bộ” hoặc “chính thức”.',
        'The kind of figure is missing: ước, sơ bộ or chính thức.',
      )
    : new Fault(
        'vintage',
        `Không rõ loại số “${text}”: hãy ghi “ước”, “sơ bộ” hoặc “chính thức”.`,
        `Unknown kind of figure “${text}”: use ước, sơ bộ or chính thức.`,
      );
}

/** The unit a row names by code, by name, or by both, which must agree; one that is no more is found too, so that it can be told. */
export function findUnit(cell: CellOf, directory: FileDirectory, date: string): FileUnit {
  const [code, name] = [cell('unitCode'), cell('unitName')];
  const column = code === '' ? 'unitName' : 'unitCode';
  if (code === '' && name === '')
    throw new Fault('unitCode', 'Chưa ghi mã hoặc tên đơn vị.', 'Neither code nor name of the unit is given.');
  const named = code === '' ? directory.unitsByName(name, date) : [];
  if (named.length > 1)
    throw new Fault(
      'unitName',
      `Có nhiều đơn vị tên “${name}”: hãy ghi thêm mã đơn vị.`,
      `Several units are called “${name}”: add the code.`,
    );
  const unit = (code === '' ? named[0] : directory.unitByCode(code, date)) ?? directory.formerUnit(code || name);
  if (unit === null) {
    const raw = code || name;
    throw new Fault(
      column,
      `Không có đơn vị “${raw}” trong danh mục. Hãy xuất tệp mẫu để lấy đúng mã.`,
      `No unit “${raw}” is registered. Export the template for the right codes.`,
    );
  }
  if (code !== '' && name !== '' && !unit.names.some((one) => sameVi(one.name, name))) {
    const actual = unit.names.at(-1)?.name ?? unit.slug;
    throw new Fault(
      'unitName',
      `Mã “${code}” là ${actual}, không phải “${name}”: hãy sửa mã hoặc tên.`,
      `Code “${code}” is ${actual}, not “${name}”.`,
    );
  }
  if (!unit.writable)
    throw new Fault(
      column,
      `${unit.names.at(-1)?.name ?? unit.slug} nằm ngoài phạm vi bạn được giao nhập số.`,
      `${unit.slug} lies outside what you may write.`,
    );
  return unit;
}

/** The indicator a row names by code, by name or alias, or by both, which must agree. */
export function findIndicator(cell: CellOf, directory: FileDirectory): FileIndicator {
  const [code, name] = [cell('indicatorCode'), cell('indicatorName')];
  if (code === '' && name === '')
    throw new Fault('indicatorCode', 'Chưa ghi mã hoặc tên chỉ tiêu.', 'Neither code nor name of the indicator is given.');
  if (code === '') {
    const [found, ...others] = directory.indicatorsByName(name);
    if (found === undefined)
      throw new Fault('indicatorName', `Không có chỉ tiêu “${name}” trong danh mục.`, `No indicator “${name}” is in the catalogue.`);
    if (others.length > 0)
      throw new Fault(
        'indicatorName',
        `Có nhiều chỉ tiêu tên “${name}”: hãy ghi thêm mã chỉ tiêu.`,
        `Several indicators are called “${name}”: add the code.`,
      );
    return found;
  }
  const indicator = directory.indicatorByCode(code);
  if (indicator === null)
    throw new Fault('indicatorCode', `Không có chỉ tiêu mã “${code}” trong danh mục.`, `No indicator “${code}” is in the catalogue.`);
  if (name !== '' && !directory.indicatorsByName(name).includes(indicator) && !sameVi(indicator.name, name))
    throw new Fault(
      'indicatorName',
      `Mã “${code}” là “${indicator.name}”, không phải “${name}”: hãy sửa mã hoặc tên.`,
      `Code “${code}” is “${indicator.name}”, not “${name}”.`,
    );
  return indicator;
}

/** The exact number of a cell; what may be read in two ways is refused. */
export function readNumber(text: string, column: FileColumn, to: { unit: string | null; decimals: number }): string {
  let read;
  try {
    read = parseNumberVi(text);
  } catch (error) {
    if (!(error instanceof NumberError)) throw error;
    throw new Fault(column, error.messageVi, `“${text}” is no number as Vietnamese write it (1.234,5).`);
  }
  if (read.percent === true && to.unit !== '%')
    throw new Fault(
      column,
      `“${text}” là tỷ lệ phần trăm, còn chỉ tiêu này tính bằng ${to.unit ?? 'số tuyệt đối'}.`,
      `“${text}” is a percentage; this indicator is counted in ${to.unit ?? 'absolute numbers'}.`,
    );
  if (commaMayPartThousands(text, to.decimals)) {
    const thousand = text.replaceAll(',', '.');
    throw new Fault(
      column,
      `“${text}” không rõ là số thập phân hay hàng nghìn: ghi ${thousand} nếu là hàng nghìn, ghi ${text}0 nếu là số thập phân.`,
      `“${text}” may be a decimal or a thousand: write ${thousand} for the thousand, ${text}0 for the decimal.`,
    );
  }
  if ((read.value.split('.')[0] ?? '').length > mostDigits)
    throw new Fault(column, `Số “${text.slice(0, 40)}…” quá lớn.`, 'The number is too large.');
  return read.value;
}

/** The text of a free column, null where it is empty. */
export function shortText(cell: CellOf, column: 'note' | 'reason' | 'externalId'): string | null {
  const text = cell(column);
  if (text.includes('\u0000') || text.length > longestText)
    throw new Fault(
      column,
      `Cột “${headingOf(column)}” dài quá ${longestText} ký tự.`,
      `Column “${headingOf(column)}” is longer than ${longestText} characters.`,
    );
  return text === '' ? null : text;
}
/** A value in the indicator's own unit. */
export function converted(value: string, from: string, to: string): string {
  if (sameVi(from, to)) return value;
  try {
    return decimalString(convert(value, from, to));
  } catch (error) {
    if (!(error instanceof QuantityError)) throw error;
    throw new Fault(
      'quantity',
      `Đơn vị tính “${from}” không đổi được sang “${to}” của chỉ tiêu này.`,
      `The unit “${from}” cannot be converted to “${to}”.`,
    );
  }
}
