import { foldVi, isValidDate, parseDateVi, sameVi } from '@thucthi/kernel';
import { issuers } from './plan.ts';
import type { Issuer } from './plan.ts';
import type { Polarity } from './planned-indicator.ts';
import { accepted, problem, refused } from './problem.ts';
import type { Outcome } from './problem.ts';
import { levels } from './target.ts';
import type { Comparator, Level } from './target.ts';
import { comparatorName } from './validate-target.ts';

const issuerNames: Readonly<Record<Issuer, string>> = {
  central: 'Trung ương',
  province: 'tỉnh',
  city: 'thành phố',
  council: 'HĐND',
  executive: 'UBND',
  'party-congress': 'Đại hội Đảng bộ',
  'party-committee': 'cấp ủy',
  unit: 'đơn vị',
};

const issuerPatterns: readonly (readonly [RegExp, Issuer])[] = [
  [/^(?:trung uong|tw|chinh phu|thu tuong.*|bo tai chinh)$/, 'central'],
  [/^(?:tinh|ubnd tinh|uy ban nhan dan tinh)$/, 'province'],
  [/^(?:thanh pho|tp|ubnd thanh pho|ubnd tp|uy ban nhan dan thanh pho)$/, 'city'],
  [/^(?:hdnd|hoi dong nhan dan)(?: .*)?$/, 'council'],
  [/^(?:ubnd|uy ban nhan dan)(?: .*)?$/, 'executive'],
  [/^dai hoi(?: .*)?$/, 'party-congress'],
  [/^(?:cap uy|tinh uy|thanh uy|dang uy|ban chap hanh.*)(?: .*)?$/, 'party-committee'],
  [/^don vi$/, 'unit'],
];

const levelNames: Readonly<Record<Level, string>> = {
  assigned: 'giao',
  striving: 'phấn đấu',
  scenario: 'kịch bản',
};

const comparatorWords: Readonly<Record<Comparator['kind'], readonly string[]>> = {
  ge: ['≥', '>=', 'ít nhất', 'tối thiểu', 'trên', 'không dưới', 'không thấp hơn', 'trở lên'],
  le: ['≤', '<=', 'không quá', 'tối đa', 'dưới', 'không vượt', 'không vượt quá', 'không cao hơn'],
  eq: ['=', 'bằng', 'đúng'],
  range: ['trong khoảng', 'khoảng', 'từ đến', 'từ…đến'],
  milestone: ['hoàn thành trước', 'trước', 'trước ngày'],
  'yes-no': ['có/không', 'đạt/không đạt'],
};

const comparatorKinds = ['ge', 'le', 'eq', 'range', 'milestone', 'yes-no'] as const;

/** Issuers as a file writes them: "tỉnh + thành phố"; empty when the source names none. */
export function writeIssuers(of: readonly Issuer[]): string {
  return issuers
    .filter((issuer) => of.includes(issuer))
    .map((issuer) => issuerNames[issuer])
    .join(' + ');
}

/** The issuers a file names, by Vietnamese name or by code, joined by "và", "+", "," or ";". */
export function readIssuers(text: string): Outcome<readonly Issuer[]> {
  const parts = text
    .split(/\s+và\s+|[+,;&]/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => ({ part, issuer: issuerOf(part) }));
  const unknown = read.filter(({ issuer }) => issuer === null);
  if (unknown.length > 0) return refused(...unknown.map(({ part }) => problem('issuer-unknown', { raw: part })));
  return accepted(issuers.filter((issuer) => read.some((one) => one.issuer === issuer)));
}

/** A level as a file writes it. */
export function writeLevel(level: Level): string {
  return levelNames[level];
}

/** The level a file names; an empty cell means the target is assigned. */
export function readLevel(text: string): Outcome<Level> {
  const folded = foldVi(text.trim());
  if (folded === '' || folded === 'duoc giao') return accepted('assigned');
  const level = levels.find((one) => one === folded || foldVi(levelNames[one]) === folded);
  return level === undefined ? refused(problem('level-unknown', { raw: text.trim() })) : accepted(level);
}

/** The kind of comparison a file names; an empty cell takes the natural one of the indicator's direction. */
export function readComparatorKind(
  text: string,
  value: string,
  indicator: Readonly<{ name: Readonly<{ vi: string; en: string }>; polarity: Polarity }>,
): Outcome<Comparator['kind']> {
  const word = text.trim();
  if (word === '') {
    if (splitRange(value) !== null) return accepted('range');
    if (indicator.polarity === 'up') return accepted('ge');
    if (indicator.polarity === 'down') return accepted('le');
    return refused(problem('comparator-missing', { indicator: indicator.name }));
  }
  const lower = word.toLowerCase();
  const kind =
    comparatorKinds.find((one) => one === lower || comparatorWords[one].includes(lower)) ??
    comparatorKinds.find((one) => comparatorWords[one].some((known) => sameVi(known, lower)));
  return kind === undefined ? refused(problem('comparator-unknown', { raw: word })) : accepted(kind);
}

/** A comparison as a file writes it; words, since a bare "=" is a formula to a spreadsheet. */
export function writeComparator(kind: Comparator['kind']): string {
  return comparatorName(kind).vi;
}

/** The two ends of a range as a person writes one: "8,8-9,4", "từ 8,8 đến 9,4"; null when the text is no range. */
export function splitRange(text: string): readonly [string, string] | null {
  const found = /^(?:từ\s+)?([-−]?\d[\d.,]*%?)\s*(?:-|–|—|đến)\s*([-−]?\d[\d.,]*%?)$/iu.exec(text.trim());
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]];
}

/** The day of a milestone and the value to be reached by it, if any: "30/06/2026", "100 trước 30/06/2026". */
export function splitMilestone(text: string): Readonly<{ date: string; value: string | null }> | null {
  const found = /^(?:(.+?)\s+trước\s+(?:ngày\s+)?)?(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})$/iu.exec(text.trim());
  const day = found?.[2];
  if (day === undefined) return null;
  const date = isValidDate(day) ? day : parseDateVi(day);
  return date === null ? null : { date, value: found?.[1] ?? null };
}

function issuerOf(text: string): Issuer | null {
  const code = issuers.find((issuer) => issuer === text.toLowerCase());
  if (code !== undefined) return code;
  const folded = foldVi(text).replace(/^(?:kh|nq|ke hoach|nghi quyet|qd|quyet dinh)\s+/, '');
  return issuerPatterns.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
