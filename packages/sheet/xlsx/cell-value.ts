import { addDays, dec, decimalString, formatDateVi, nfc } from '@thucthi/kernel';
import { numberText, unguarded } from '../cell-text.ts';
import { spreadsheetUnescaped, textRuns, xmlDecoded } from './xml-text.ts';

/** How cells of a workbook are shown: by style a number, a percentage, a day or a month. */
export interface CellLook {
  readonly kindOf: (style: number) => 'number' | 'percent' | 'day' | 'month';
  readonly from1904: boolean;
}

const formulaPattern = /<(?:\w+:)?f(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const valuePattern = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;

/** One cell as the text a Vietnamese reader sees: decimal comma, day first; '' for an empty one. */
export function readCell(tag: string, content: string, strings: readonly string[], look: CellLook): string {
  const type = /\bt\s*=\s*["'](\w+)["']/.exec(tag)?.[1] ?? 'n';
  if (type === 'inlineStr') return unguarded(nfc(textRuns(content)));
  const value = valuePattern.exec(content)?.[1];
  if (value === undefined) {
    // A program that made the sheet left the sum to be worked out: not an empty cell, and told as what it is.
    const formula = formulaPattern.exec(content);
    return formula === null ? '' : `=${xmlDecoded(formula[1] ?? '')}`;
  }
  switch (type) {
    case 's':
      return unguarded(strings[Number(value)] ?? '');
    case 'str':
      return unguarded(nfc(spreadsheetUnescaped(xmlDecoded(value))));
    case 'b':
      return value.trim() === '1' ? 'có' : 'không';
    case 'd':
      return dayText(value.trim().slice(0, 10)) ?? value;
    case 'e':
      return xmlDecoded(value);
    default:
      return numberCell(value.trim(), look.kindOf(Number(/\bs\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0)), look.from1904);
  }
}

function numberCell(stored: string, kind: ReturnType<CellLook['kindOf']>, from1904: boolean): string {
  if (kind === 'number') return numberText(stored);
  if (kind === 'percent') return `${numberText(decimalString(dec(Number(stored).toPrecision(15)).times(100)))}%`;
  const days = Math.floor(Number(stored));
  // Day 60 of the older count is a 29 February 1900 that never was; days before it are of no use here.
  if (!Number.isFinite(days) || days < (from1904 ? 0 : 61) || days > 2_958_465) return numberText(stored);
  const date = addDays(from1904 ? '1904-01-01' : '1899-12-30', days);
  return kind === 'month' ? `${date.slice(5, 7)}/${date.slice(0, 4)}` : formatDateVi(date);
}

const dayText = (date: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDateVi(date) : null);
