import {
  addDays,
  compareDates,
  dec,
  decimalString,
  formatDateVi,
  formatPeriodVi,
  isValidDate,
  parsePeriodCode,
  periodCode,
  periodEnd,
  periodStart,
} from '@thucthi/kernel';
import { figureSlot, type FigureSlot } from './figure-slot.ts';

/** One cell as a person sent it, with what the registry knows of its unit and indicator (null = unknown). */
export interface EntryToCheck {
  period: string;
  asOf: string | null;
  value: string;
  numerator: string | null;
  denominator: string | null;
  /** Between which days the unit exists, over all its names and places in the tree. */
  unit: { name: string; validFrom: string; validTo: string | null } | null;
  indicator: {
    unit: string;
    decimals: number;
    rollUp: 'sum' | 'weighted' | 'ratio-of-sums' | 'none';
    scale: string;
    accumulation: string;
  } | null;
}

/** A cell made ready for the ledger. */
export interface CheckedEntry {
  period: string;
  /** What the person wrote, where the figure stands under another code ("as of 10 November"). */
  statedPeriod: string | null;
  periodEnd: string;
  asOf: string;
  value: string;
  numerator: string | null;
  denominator: string | null;
}

/** What a problem of a cell is about: which of the things a person gave has to be mended. */
export type EntryPart = 'unit' | 'indicator' | 'period' | 'asOf' | 'value' | 'numerator' | 'denominator';

export interface EntryProblem {
  about: EntryPart;
  vi: string;
  en: string;
}

const mostDecimals = 10;

/** Checks one cell against the calendar, the registry and the indicator's arithmetic; `today` is the business date. */
export function checkEntry(entry: EntryToCheck, today: string): { ok: true; value: CheckedEntry } | { ok: false; problem: EntryProblem } {
  const refuse = (about: EntryPart, vi: string, en: string): { ok: false; problem: EntryProblem } => ({
    ok: false,
    problem: { about, vi, en },
  });
  if (entry.unit === null) return refuse('unit', 'Không tìm thấy đơn vị này.', 'This unit is not known.');
  if (entry.indicator === null)
    return refuse('indicator', 'Không tìm thấy chỉ tiêu này trong danh mục.', 'This indicator is not in the catalogue.');
  let slot: FigureSlot;
  try {
    slot = figureSlot(parsePeriodCode(entry.period), entry.indicator.accumulation);
  } catch {
    return refuse(
      'period',
      `Kỳ báo cáo “${entry.period.slice(0, 40)}” không hợp lệ.`,
      `The period "${entry.period.slice(0, 40)}" is not valid.`,
    );
  }
  const { period, cutOff, statedPeriod } = slot;
  const starts = periodStart(period);
  const ends = periodEnd(period);
  if (compareDates(starts, today) > 0) {
    return refuse(
      'period',
      `${capital(formatPeriodVi(period))} chưa bắt đầu (hôm nay là ${formatDateVi(today)}), chưa thể nhập số thực hiện.`,
      `The period ${entry.period} has not begun; no actual can be entered yet.`,
    );
  }
  if (entry.unit.validTo !== null && compareDates(starts, entry.unit.validTo) > 0) {
    return refuse(
      'unit',
      `${entry.unit.name} đã ngừng hoạt động từ ngày ${formatDateVi(addDays(entry.unit.validTo, 1))}, không nhập được số liệu của kỳ sau ngày đó.`,
      `${entry.unit.name} ended on ${entry.unit.validTo}; later periods take no figures.`,
    );
  }
  if (compareDates(ends, entry.unit.validFrom) < 0) {
    return refuse(
      'unit',
      `${entry.unit.name} chỉ thành lập từ ngày ${formatDateVi(entry.unit.validFrom)}.`,
      `${entry.unit.name} exists only since ${entry.unit.validFrom}.`,
    );
  }
  if (cutOff !== null && entry.asOf !== null && entry.asOf !== cutOff)
    return refuse(
      'asOf',
      `Ngày chốt số liệu khác với ngày ghi trong kỳ (${formatDateVi(cutOff)}).`,
      `The as-of date differs from the one in the period (${cutOff}).`,
    );
  const asOf = entry.asOf ?? cutOff ?? (compareDates(ends, today) > 0 ? today : ends);
  if (!isValidDate(asOf) || compareDates(asOf, today) > 0)
    return refuse('asOf', 'Ngày chốt số liệu không được sau hôm nay.', 'The as-of date may not lie after today.');
  if (compareDates(asOf, starts) < 0)
    return refuse(
      'asOf',
      'Ngày chốt số liệu không được trước ngày bắt đầu của kỳ.',
      'The as-of date may not lie before the period begins.',
    );
  return checkValue(entry, entry.indicator, { period: periodCode(period), statedPeriod, periodEnd: ends, asOf });
}

function checkValue(
  entry: EntryToCheck,
  indicator: NonNullable<EntryToCheck['indicator']>,
  slot: Pick<CheckedEntry, 'period' | 'statedPeriod' | 'periodEnd' | 'asOf'>,
): { ok: true; value: CheckedEntry } | { ok: false; problem: EntryProblem } {
  const refuse = (about: EntryPart, vi: string, en: string): { ok: false; problem: EntryProblem } => ({
    ok: false,
    problem: { about, vi, en },
  });
  const value = dec(entry.value);
  if (value.decimalPlaces() > mostDecimals)
    return refuse('value', `Giá trị có quá ${mostDecimals} chữ số thập phân.`, `The value has more than ${mostDecimals} decimals.`);
  const plain = { ...slot, value: decimalString(value), numerator: null, denominator: null };
  switch (indicator.rollUp) {
    case 'none':
    case 'sum':
      return { ok: true, value: plain };
    case 'ratio-of-sums': {
      if (entry.numerator === null || entry.denominator === null)
        return refuse('numerator', 'Chỉ tiêu tỷ lệ cần nhập cả tử số và mẫu số.', 'A ratio needs its numerator and denominator.');
      const [numerator, denominator] = [dec(entry.numerator), dec(entry.denominator)];
      if (denominator.lte(0)) return refuse('denominator', 'Mẫu số phải lớn hơn 0.', 'The denominator must be greater than zero.');
      const computed = numerator.times(indicator.scale).div(denominator);
      const halfUnit = dec(1)
        .div(dec(10).pow(Math.min(value.decimalPlaces(), indicator.decimals)))
        .div(2);
      if (computed.minus(value).abs().gt(halfUnit)) {
        return refuse(
          'value',
          `Giá trị không khớp tử số chia mẫu số (tính ra ${decimalString(computed.toDecimalPlaces(indicator.decimals + 1)).replace('.', ',')}).`,
          `The value does not match numerator ÷ denominator (${decimalString(computed.toDecimalPlaces(indicator.decimals + 1))}).`,
        );
      }
      return { ok: true, value: { ...plain, numerator: decimalString(numerator), denominator: decimalString(denominator) } };
    }
    case 'weighted': {
      if (entry.denominator === null) return { ok: true, value: plain };
      const weight = dec(entry.denominator);
      if (weight.lte(0)) return refuse('denominator', 'Quyền số phải lớn hơn 0.', 'The weight must be greater than zero.');
      return { ok: true, value: { ...plain, numerator: decimalString(value.times(weight)), denominator: decimalString(weight) } };
    }
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
