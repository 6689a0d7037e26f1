import { commaMayPartThousands, NumberError, parseNumberVi } from '@thucthi/kernel';
import type { PlannedIndicator } from './planned-indicator.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What a cell holds: nothing, an exact value, or what a person typed that is not one, kept so that it can be mended. */
export type CellContent =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'value'; value: string }>
  | Readonly<{ kind: 'rubbish'; raw: string; why: Problem }>;

/**
 * What a person meant by the text of a cell. "1,029" under an indicator kept at fewer than three decimals is refused:
 * it is as likely a thousand copied from a foreign-language sheet as a Vietnamese decimal.
 */
export function parseCell(raw: string, indicator: Pick<PlannedIndicator, 'unit' | 'decimals'>): CellContent {
  const text = raw.replaceAll('\u00a0', ' ').trim();
  if (text === '' || /^[-–—−]$/.test(text)) return { kind: 'empty' };
  const rubbish = (why: Problem): CellContent => ({ kind: 'rubbish', raw: text, why });
  try {
    const read = parseNumberVi(text);
    if (read.percent === true && indicator.unit !== '%') {
      return rubbish(problem('percent-in-quantity', { raw: text, unit: indicator.unit }));
    }
    if (commaMayPartThousands(text, indicator.decimals)) {
      return rubbish(problem('number-ambiguous', { raw: text, thousand: text.replaceAll(',', '.'), decimal: `${text}0` }));
    }
    return { kind: 'value', value: read.value };
  } catch (error) {
    if (!(error instanceof NumberError)) throw error;
    return rubbish({ ...problem('number-invalid', { raw: text }), messageVi: error.messageVi });
  }
}

/** Whether two cells hold the same. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'value') return b.kind === 'value' && a.value === b.value;
  if (a.kind === 'rubbish') return b.kind === 'rubbish' && a.raw === b.raw;
  return b.kind === 'empty';
}

/** The content of a stored value. */
export function contentOf(value: string | null): CellContent {
  return value === null ? { kind: 'empty' } : { kind: 'value', value };
}

/** The value of a cell, or null when it holds none. */
export function valueOf(content: CellContent): string | null {
  return content.kind === 'value' ? content.value : null;
}
