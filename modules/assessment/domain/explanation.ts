import {
  formatNumberEn,
  formatNumberVi,
  formatQuantityEn,
  formatQuantityVi,
  parsePeriodCode,
  formatPeriodEn,
  formatPeriodVi,
} from '@thucthi/kernel';
import type { Qualifier } from '@thucthi/kernel';
import type { AssessedFigure, FigureSource, Vintage } from './assessed-figure.ts';
import type { Bilingual, Check, Reason } from './bilingual.ts';
import { planName } from './plan-target.ts';
import type { PlanTarget } from './plan-target.ts';

/** One number that went into another, with everything needed to follow it to its source. */
export type ExplanationInput = {
  label: Bilingual;
  value: string;
  unit: string;
  qualifiers: readonly Qualifier[];
  period: string | null;
  asOf: string | null;
  vintage: Vintage | null;
  source: FigureSource | null;
  derived: boolean;
  interval: { lo: string; hi: string } | null;
  note: Bilingual | null;
  /** How this input itself came about, when it was worked out. */
  explanation: Explanation | null;
};

/** A cross-check shown under an explanation; `ok` false asks for an answer. */
export type ExplanationCheck = { ok: boolean } & Bilingual;

/** "Explain this number": formula, result, inputs down to their sources, checks, and what could not be compared. */
export type Explanation = {
  title: Bilingual;
  /** Null for a number that was entered as it is. */
  formula: Bilingual | null;
  result: { value: string; unit: string };
  inputs: ExplanationInput[];
  checks: ExplanationCheck[];
  notComparable: Reason[];
};

/** A figure as an input. */
export function figureInput(
  figure: AssessedFigure,
  label: Bilingual,
  unit: string,
  explanation: Explanation | null = null,
): ExplanationInput {
  return {
    label,
    value: figure.value,
    unit,
    qualifiers: figure.qualifiers,
    period: figure.period,
    asOf: figure.asOf,
    vintage: figure.vintage,
    source: figure.source ?? null,
    derived: figure.origin === 'derived',
    interval: figure.interval ?? null,
    note: hedgeNote(figure.qualifiers),
    explanation,
  };
}

/** A target as an input; a derived one says what it was derived from and how far it may be off. */
export function targetInput(plan: PlanTarget, unit: string): ExplanationInput {
  const name = planName(plan);
  return {
    label: name,
    value: plan.value ?? '',
    unit,
    qualifiers: plan.qualifiers,
    period: plan.period,
    asOf: null,
    vintage: null,
    source: null,
    derived: plan.derived !== null,
    interval: plan.derived === null ? null : { lo: plan.derived.lo, hi: plan.derived.hi },
    note: plan.derived === null ? documentNote(plan) : derivedNote(plan, unit),
    explanation: null,
  };
}

/** A bare number of the formula, such as the months left. */
export function plainInput(label: Bilingual, value: string, unit: string, note: Bilingual | null = null): ExplanationInput {
  return {
    label,
    value,
    unit,
    qualifiers: [],
    period: null,
    asOf: null,
    vintage: null,
    source: null,
    derived: false,
    interval: null,
    note,
    explanation: null,
  };
}

/** A check as an explanation shows it: contradictions that were found. */
export function checkLine(check: Check): ExplanationCheck {
  return { ok: false, vi: check.messageVi, en: check.messageEn };
}

/** A formula in both number styles: `numbersOf('{0} ÷ {1} × 100', ['838.9', '1550.6'])` → "838,9 ÷ 1.550,6 × 100". */
export function numbersOf(pattern: string, values: readonly string[]): Bilingual {
  const fill = (write: (v: string) => string): string => pattern.replace(/\{(\d)\}/g, (_, i: string) => write(values[Number(i)] ?? ''));
  return { vi: fill((v) => formatNumberVi(v)), en: fill((v) => formatNumberEn(v)) };
}

function hedgeNote(qualifiers: readonly Qualifier[]): Bilingual | null {
  const said = qualifiers.filter((q) => q !== 'ước');
  if (said.length === 0) return null;
  const list = said.map((q) => `“${q}”`).join(', ');
  return { vi: `Văn bản ghi ${list}; giữ nguyên dấu ước lượng.`, en: `The document says ${list}; the hedge is kept.` };
}

function documentNote(plan: PlanTarget): Bilingual | null {
  return plan.document === undefined ? null : { vi: `Theo ${plan.document}.`, en: `Set by ${plan.document}.` };
}

function derivedNote(plan: PlanTarget, unit: string): Bilingual | null {
  if (plan.derived === null) return null;
  const { lo, hi, percent } = plan.derived;
  const from =
    percent === undefined
      ? { vi: 'Suy ra từ tỷ lệ công bố', en: 'Derived from a published percentage' }
      : {
          vi: `Suy ra từ tỷ lệ công bố ${formatQuantityVi(percent, '%')}`,
          en: `Derived from the published ${formatQuantityEn(percent, '%')}`,
        };
  return {
    vi: `${from.vi}; do làm tròn, số đúng nằm từ ${formatQuantityVi(lo, unit, { decimals: 1 })} đến ${formatQuantityVi(hi, unit, { decimals: 1 })}. Chưa đối chiếu quyết định giao.`,
    en: `${from.en}; by rounding the true value lies between ${formatQuantityEn(lo, unit, { decimals: 1 })} and ${formatQuantityEn(hi, unit, { decimals: 1 })}. Not yet checked against the decision.`,
  };
}

/** A period as an explanation names it: a stretch from January is "lũy kế". */
export function periodWords(code: string): Bilingual {
  const period = parsePeriodCode(code);
  const vi = formatPeriodVi(period);
  return { vi: /^\d/.test(vi) ? `lũy kế ${vi}` : vi, en: formatPeriodEn(period) };
}
