import { describe, expect, it } from 'vitest';
import { firstIssue, provincePlan } from './example-targets.ts';
import { amendPlan, issuersCode, parseIssuersCode, validatePlan, versionAt } from './plan.ts';
import type { Plan } from './plan.ts';
import { planLabel, versionLabel } from './plan-label.ts';
import { targetLabel } from './target.ts';

const july = {
  id: 'v2',
  decidedOn: '2023-07-14',
  effectiveFrom: '2023-07-15',
  recordedOn: '2023-07-20',
  document: 'doc-38',
  reason: 'Điều chỉnh dự toán',
};

function amended(): Plan {
  const outcome = amendPlan(provincePlan, july);
  if (!outcome.ok) throw new Error('the amendment was refused');
  return outcome.value;
}

describe('versions of a plan', () => {
  it('keep answering for the dates before an amendment', () => {
    expect(versionAt(amended(), '2023-07-14')?.id).toBe('v1');
    expect(versionAt(amended(), '2023-07-15')?.id).toBe('v2');
    expect(versionAt(amended(), '2022-12-31')).toBeNull();
  });

  it('are not known before they were recorded', () => {
    expect(versionAt(amended(), '2023-07-31', '2023-07-19')?.id).toBe('v1');
    expect(versionAt(amended(), '2023-07-31', '2023-07-20')?.id).toBe('v2');
  });

  it('let the latest decision win where two reach the same day', () => {
    const backdated = amendPlan(amended(), { ...july, id: 'v3', decidedOn: '2023-11-01', effectiveFrom: '2023-03-01' });
    if (!backdated.ok) throw new Error('the amendment was refused');
    expect(versionAt(backdated.value, '2023-02-28')?.id).toBe('v1');
    expect(versionAt(backdated.value, '2023-03-01')?.id).toBe('v3');
    expect(versionAt(backdated.value, '2023-12-31')?.id).toBe('v3');
  });

  it('refuse a decision dated before the former one, a repeated id and an impossible date', () => {
    const codes = (change: Partial<typeof july>) => {
      const outcome = amendPlan(provincePlan, { ...july, ...change });
      return outcome.ok ? [] : outcome.problems.map((p) => p.code);
    };
    expect(codes({ decidedOn: '2022-12-08' })).toEqual(['decided-before-former']);
    expect(codes({ id: 'v1' })).toEqual(['version-duplicate']);
    expect(codes({ effectiveFrom: '2023-02-30' })).toEqual(['date-invalid']);
    expect(codes({})).toEqual([]);
  });
});

describe('validatePlan', () => {
  it('refuses a reversed term, an impossible year and a plan nobody decided', () => {
    const codes = (change: Partial<Plan>) => {
      const outcome = validatePlan({ ...provincePlan, ...change });
      return outcome.ok ? [] : outcome.problems.map((p) => p.code);
    };
    expect(codes({ period: { kind: 'years', from: 2025, to: 2021 } })).toEqual(['term-reversed']);
    expect(codes({ period: { kind: 'year', year: 20233 } })).toEqual(['period-impossible']);
    expect(codes({ versions: [] })).toEqual(['plan-without-version']);
    expect(codes({})).toEqual([]);
  });
});

describe('issuers code', () => {
  it('does not depend on the order the issuers were named in', () => {
    expect(issuersCode(['city', 'province'])).toBe('province+city');
    expect(parseIssuersCode('city+province')).toEqual({ ok: true, value: ['province', 'city'], warnings: [] });
    expect(parseIssuersCode('')).toEqual({ ok: true, value: [], warnings: [] });
    expect(parseIssuersCode('province+ministry').ok).toBe(false);
  });
});

describe('planLabel', () => {
  const short = (issuers: Plan['issuers'], kind: Plan['kind'] = 'plan', lang: 'vi' | 'en' = 'vi') =>
    planLabel({ ...provincePlan, issuers, kind }, { lang, style: 'short' });

  it('names a plan as a bullet bar does', () => {
    expect(short(['province'])).toBe('KH tỉnh');
    expect(short(['city'])).toBe('KH thành phố');
    expect(short(['central'])).toBe('KH Trung ương');
    expect(short(['council'])).toBe('NQ HĐND');
    expect(short(['party-congress'])).toBe('NQ Đại hội');
    expect(short(['party-committee'])).toBe('NQ cấp ủy');
    expect(short(['city', 'province'])).toBe('KH tỉnh và thành phố');
    expect(short(['province', 'council'])).toBe('KH tỉnh và NQ HĐND');
    expect(short([])).toBe('KH (không nêu cơ quan giao)');
    expect(short(['executive'], 'allocation')).toBe('Phân bổ của UBND');
  });

  it('names it in English', () => {
    expect(short(['province', 'city'], 'plan', 'en')).toBe('Provincial and city plan');
    expect(short(['party-congress'], 'plan', 'en')).toBe('Congress resolution');
    expect(short([], 'plan', 'en')).toBe('Plan (issuer not stated)');
  });

  it('names it in a sentence with its years', () => {
    const long = (plan: Plan, lang: 'vi' | 'en' = 'vi') => planLabel(plan, { lang, style: 'long' });
    expect(long(provincePlan)).toBe('Kế hoạch tỉnh giao năm 2023');
    expect(long({ ...provincePlan, issuers: ['party-congress'], period: { kind: 'years', from: 2015, to: 2020 } })).toBe(
      'Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2015-2020',
    );
    expect(long({ ...provincePlan, issuers: ['council'], period: { kind: 'years', from: 2021, to: 2025 } })).toBe(
      'Nghị quyết Hội đồng nhân dân giai đoạn 2021-2025',
    );
    expect(long(provincePlan, 'en')).toBe('Provincial plan for 2023');
  });

  it('marks striving and scenario, and numbers the amendments', () => {
    const form = { lang: 'vi', style: 'short' } as const;
    expect(targetLabel({ ...provincePlan, issuers: ['party-congress'] }, 'striving', form)).toBe('Phấn đấu (NQ Đại hội)');
    expect(targetLabel(provincePlan, 'assigned', form)).toBe('KH tỉnh');
    expect(versionLabel(firstIssue, 'vi')).toBe('lần đầu, 09/12/2022');
    expect(versionLabel({ ...july, number: 2 }, 'vi')).toBe('điều chỉnh lần 1, 14/07/2023');
  });
});
