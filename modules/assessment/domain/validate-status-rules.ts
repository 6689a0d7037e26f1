import type { Accumulation } from './indicator-traits.ts';
import type { PaceBasis } from './pace.ts';
import type { Standing } from './standing.ts';
import type { StatusCondition, StatusReasonCode, StatusRule, StatusRuleSet } from './status-rule.ts';
import { STATUS_ORDER } from './status-class.ts';
import type { StatusClass } from './status-class.ts';

/** What is wrong with a rule set, in Vietnamese, with the rule it is about. */
export type RuleProblem = { rule: string | null; code: string; messageVi: string };

/** A checked rule set, or everything that is wrong with it. */
export type ValidatedRules = { ok: true; set: StatusRuleSet } | { ok: false; problems: RuleProblem[] };

const REASONS: readonly StatusReasonCode[] = [
  'no-plan',
  'no-actual',
  'no-target-value',
  'period-closed',
  'reached-early',
  'ceiling-passed',
  'awaited',
  'forecast-meets',
  'forecast-misses',
  'forecast-straddles',
  'no-forecast',
  'pace',
  'percent',
  'stated',
  'rule',
];
const STANDINGS: readonly Standing[] = ['exceeded', 'met', 'short'];
const ACCUMULATIONS: readonly Accumulation[] = ['sum', 'last', 'average', 'index', 'ratio-of-sums', 'season', 'year-only'];
const BASES: readonly PaceBasis[] = ['phased', 'last-year-share', 'linear'];

/** Reads a rule set from outside (settings, a file) and says in Vietnamese what is wrong with it. */
export function validateStatusRules(input: unknown): ValidatedRules {
  const problems: RuleProblem[] = [];
  const say = (rule: string | null, code: string, messageVi: string): void => {
    problems.push({ rule, code, messageVi });
  };
  if (!isRecord(input) || typeof input['name'] !== 'string' || input['name'].trim() === '') {
    say(null, 'no-name', 'Bộ quy tắc phải có tên.');
  }
  const list = isRecord(input) ? input['rules'] : undefined;
  if (!Array.isArray(list) || list.length === 0) {
    say(null, 'no-rules', 'Bộ quy tắc phải có ít nhất một quy tắc.');
    return { ok: false, problems };
  }
  const rules = list.map((raw: unknown, i) => readRule(raw, i, say));
  const seen = new Set<string>();
  for (const rule of rules) {
    if (rule === null) continue;
    if (seen.has(rule.id)) say(rule.id, 'duplicate-id', `Mã quy tắc “${rule.id}” bị trùng.`);
    seen.add(rule.id);
  }
  const active = rules.filter((rule) => rule?.enabled === true);
  const last = active.at(-1);
  if (last === undefined) say(null, 'all-off', 'Mọi quy tắc đều đang tắt.');
  else if (last?.when.test !== 'always')
    say(last?.id ?? null, 'no-last-rule', 'Quy tắc cuối cùng đang bật phải luôn đúng (“always”), để chỉ tiêu nào cũng có kết quả.');
  active.forEach((rule, i) => {
    if (rule?.when.test === 'always' && i < active.length - 1) {
      say(rule.id, 'unreachable', `Quy tắc “${rule.id}” luôn đúng nên các quy tắc sau nó không bao giờ được xét.`);
    }
  });
  if (problems.length > 0) return { ok: false, problems };
  const name = isRecord(input) && typeof input['name'] === 'string' ? input['name'] : '';
  return { ok: true, set: { name, rules: rules.flatMap((rule) => (rule === null ? [] : [rule])) } };
}

type Say = (rule: string | null, code: string, messageVi: string) => void;

function readRule(raw: unknown, index: number, say: Say): StatusRule | null {
  if (!isRecord(raw)) {
    say(null, 'not-a-rule', `Quy tắc thứ ${index + 1} không đúng dạng.`);
    return null;
  }
  const id = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : null;
  const at = id ?? `thứ ${index + 1}`;
  if (id === null) say(null, 'no-id', `Quy tắc thứ ${index + 1} chưa có mã.`);
  const given = STATUS_ORDER.find((c): c is StatusClass => c === raw['class']);
  if (given === undefined) say(id, 'bad-class', `Quy tắc “${at}”: không có mức đánh giá “${String(raw['class'])}”.`);
  const reason = REASONS.find((r) => r === raw['reason']);
  if (reason === undefined) say(id, 'bad-reason', `Quy tắc “${at}”: không có lý do “${String(raw['reason'])}”.`);
  if (typeof raw['enabled'] !== 'boolean') say(id, 'bad-enabled', `Quy tắc “${at}”: phải ghi rõ bật hay tắt.`);
  const basis = (['linear-pace', 'pace', 'stated'] as const).find((b) => b === raw['basis']);
  if (raw['basis'] !== undefined && basis === undefined)
    say(id, 'bad-basis', `Quy tắc “${at}”: không có căn cứ “${JSON.stringify(raw['basis'])}”.`);
  const when = readCondition(raw['when'], at, id, say, 0);
  if (id === null || given === undefined || reason === undefined || when === null) return null;
  return { id, enabled: raw['enabled'] === true, when, class: given, reason, ...(basis === undefined ? {} : { basis }) };
}

function readCondition(raw: unknown, at: string, id: string | null, say: Say, depth: number): StatusCondition | null {
  const bad = (what: string): null => {
    say(id, 'bad-condition', `Quy tắc “${at}”: ${what}.`);
    return null;
  };
  if (!isRecord(raw) || depth > 6) return bad('điều kiện không đúng dạng');
  const is = raw['is'];
  switch (raw['test']) {
    case 'no-plan':
    case 'no-actual':
    case 'reached-for-good':
    case 'ceiling-passed':
    case 'awaited':
    case 'always':
      return { test: raw['test'] };
    case 'closed':
    case 'forecast-known':
      return typeof is === 'boolean' ? { test: raw['test'], is } : bad('điều kiện phải ghi đúng hay sai');
    case 'standing': {
      const list = subset(is, STANDINGS);
      return list === null ? bad('kết quả so sánh không đúng') : { test: 'standing', is: list };
    }
    case 'stated': {
      const list = subset(is, STATUS_ORDER);
      return list === null ? bad('mức đánh giá nêu trong văn bản không đúng') : { test: 'stated', is: list };
    }
    case 'accumulation': {
      const list = subset(is, ACCUMULATIONS);
      return list === null ? bad('cách cộng dồn không đúng') : { test: 'accumulation', is: list };
    }
    case 'forecast': {
      const standing = subset(raw['standing'], STANDINGS);
      const end = raw['end'];
      if (standing === null || (end !== 'low' && end !== 'high')) return bad('điều kiện về dự báo không đúng');
      return { test: 'forecast', end, standing };
    }
    case 'pace': {
      const basis = subset(raw['basis'], BASES);
      const bounds = readBounds(raw);
      return basis === null || bounds === null ? bad('ngưỡng tiến độ không đúng') : { test: 'pace', basis, ...bounds };
    }
    case 'percent': {
      const bounds = readBounds(raw);
      return bounds === null ? bad('ngưỡng phần trăm không đúng') : { test: 'percent', ...bounds };
    }
    case 'all':
    case 'any': {
      const parts = raw['of'];
      if (!Array.isArray(parts) || parts.length === 0) return bad('nhóm điều kiện đang để trống');
      const read = parts.map((part: unknown) => readCondition(part, at, id, say, depth + 1));
      const whole = read.flatMap((part) => (part === null ? [] : [part]));
      return whole.length === read.length ? { test: raw['test'], of: whole } : null;
    }
    case 'not': {
      const part = readCondition(raw['of'], at, id, say, depth + 1);
      return part === null ? null : { test: 'not', of: part };
    }
    default:
      return bad(`không có điều kiện “${String(raw['test'])}”`);
  }
}

function readBounds(raw: Record<string, unknown>): { atLeast?: string; below?: string } | null {
  const bounds: { atLeast?: string; below?: string } = {};
  for (const key of ['atLeast', 'below'] as const) {
    const value = raw[key];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return null;
    bounds[key] = value;
  }
  return bounds.atLeast === undefined && bounds.below === undefined ? null : bounds;
}

function subset<T extends string>(value: unknown, of: readonly T[]): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const found = value.flatMap((v: unknown) => of.filter((o) => o === v));
  return found.length === value.length ? found : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
