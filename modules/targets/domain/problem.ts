import { formatDateEn, formatDateVi, formatNumberEn, formatNumberVi, formatPeriodEn, formatPeriodVi } from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import { problemMessages } from './problem-messages.ts';

/** The name of one thing that can be wrong with a plan, a target or an allocation. */
export type ProblemCode = keyof typeof problemMessages;

/** A parameter of a message: text as it is, or a number, date, period or name that each language writes in its own way. */
export type ProblemParam =
  | string
  | Readonly<{ number: string }>
  | Readonly<{ date: string }>
  | Readonly<{ period: Period }>
  | Readonly<{ vi: string; en: string }>;

/** One thing found wrong, in words for the person who can mend it; a warning does not stop the work. */
export type Problem = Readonly<{
  code: ProblemCode;
  severity: 'error' | 'warning';
  messageVi: string;
  messageEn: string;
}>;

/** The answer of a rule that may refuse: the value with its warnings, or the reasons why not. */
export type Outcome<T> =
  | Readonly<{ ok: true; value: T; warnings: readonly Problem[] }>
  | Readonly<{ ok: false; problems: readonly Problem[] }>;

/** A problem that stops the work, worded in both languages. */
export function problem(code: ProblemCode, params: Readonly<Record<string, ProblemParam>> = {}): Problem {
  return worded(code, 'error', params);
}

/** A problem worth saying that does not stop the work, worded in both languages. */
export function warning(code: ProblemCode, params: Readonly<Record<string, ProblemParam>> = {}): Problem {
  return worded(code, 'warning', params);
}

/** The accepting answer of a rule. */
export function accepted<T>(value: T, warnings: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

/** The refusing answer of a rule. */
export function refused(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

/** The answer that follows from what was found: refused when anything is an error, else accepted with the warnings. */
export function outcomeOf<T>(value: T, found: readonly Problem[]): Outcome<T> {
  return found.some((p) => p.severity === 'error') ? { ok: false, problems: found } : { ok: true, value, warnings: found };
}

function worded(code: ProblemCode, severity: Problem['severity'], params: Readonly<Record<string, ProblemParam>>): Problem {
  const { vi, en } = problemMessages[code];
  return {
    code,
    severity,
    messageVi: filled(vi, params, 'vi'),
    messageEn: filled(en, params, 'en'),
  };
}

function filled(template: string, params: Readonly<Record<string, ProblemParam>>, lang: 'vi' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name];
    if (param === undefined) throw new Error(`Message parameter ${name} was not given`);
    return written(param, lang);
  });
}

function written(param: ProblemParam, lang: 'vi' | 'en'): string {
  if (typeof param === 'string') return param;
  if ('number' in param) return lang === 'vi' ? formatNumberVi(param.number) : formatNumberEn(param.number);
  if ('date' in param) return lang === 'vi' ? formatDateVi(param.date) : formatDateEn(param.date);
  if ('period' in param) return lang === 'vi' ? formatPeriodVi(param.period) : formatPeriodEn(param.period);
  return param[lang];
}
