import { convert, decimalString, foldVi, formatDateVi, formatNumberVi, QuantityError, sameVi } from '@thucthi/kernel';
import { splitMilestone, splitRange } from './exchange-words.ts';
import { parseCell } from './parse-cell.ts';
import type { PlannedIndicator } from './planned-indicator.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome } from './problem.ts';
import type { Comparator } from './target.ts';

/** What the value cell of a row asks for, in the indicator's own unit. */
export type ExchangedTerms = Readonly<{ comparator: Comparator; value: string | null }>;

/** Reads the value cell by the kind of comparison, converting from the row's unit of quantity to the indicator's. */
export function readValue(kind: Comparator['kind'], text: string, quantity: string, indicator: PlannedIndicator): Outcome<ExchangedTerms> {
  const number = (raw: string) => readNumber(raw, quantity, indicator);
  switch (kind) {
    case 'ge':
    case 'le':
    case 'eq': {
      const value = number(text);
      return value.ok ? accepted({ comparator: { kind }, value: value.value }) : value;
    }
    case 'range': {
      const ends = splitRange(text);
      if (ends === null) return refused(problem('number-invalid', { raw: text }));
      const lo = number(ends[0]);
      const hi = number(ends[1]);
      if (!lo.ok) return lo;
      return hi.ok ? accepted({ comparator: { kind, lo: lo.value, hi: hi.value }, value: null }) : hi;
    }
    case 'milestone': {
      const read = splitMilestone(text);
      if (read === null) return refused(problem('date-invalid', { raw: text }));
      const value = read.value === null ? accepted(null) : number(read.value);
      return value.ok ? accepted({ comparator: { kind, date: read.date }, value: value.value }) : value;
    }
    case 'yes-no':
      return ['', 'co', 'dat'].includes(foldVi(text))
        ? accepted({ comparator: { kind }, value: null })
        : refused(problem('yes-no-value', { raw: text }));
  }
}

function readNumber(raw: string, quantity: string, indicator: PlannedIndicator): Outcome<string> {
  const content = parseCell(raw, indicator);
  if (content.kind === 'empty') return refused(problem('value-missing'));
  if (content.kind === 'rubbish') return refused(content.why);
  if (quantity === '' || quantity === indicator.unit || sameVi(quantity.toLowerCase(), indicator.unit.toLowerCase()))
    return accepted(content.value);
  try {
    return accepted(decimalString(convert(content.value, quantity, indicator.unit)));
  } catch (error) {
    if (!(error instanceof QuantityError)) throw error;
    return refused(problem('quantity-unit', { raw: quantity, unit: indicator.unit }));
  }
}

/** Writes what a target asks for as the text of a value cell, which reads back as the same. */
export function writeValue({ comparator, value }: ExchangedTerms): string {
  switch (comparator.kind) {
    case 'ge':
    case 'le':
    case 'eq':
      return value === null ? '' : formatNumberVi(value);
    case 'range':
      return `${formatNumberVi(comparator.lo)} đến ${formatNumberVi(comparator.hi)}`;
    case 'milestone':
      return `${value === null ? '' : `${formatNumberVi(value)} trước `}${formatDateVi(comparator.date)}`;
    case 'yes-no':
      return 'có';
  }
}
