import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import { issuers } from './plan.ts';
import type { Issuer, Plan, PlanPeriod, PlanVersion } from './plan.ts';

/** Which language and how much room a label has. */
export type LabelForm = Readonly<{ lang: 'vi' | 'en'; style: 'short' | 'long' }>;

type Wording = Readonly<{ family: 'plan' | 'resolution'; vi: Names; en: Names }>;
type Names = Readonly<{ short: string; long: string }>;

const wording: Readonly<Record<Issuer, Wording>> = {
  central: named('plan', 'Trung ương', 'Trung ương', 'central', 'central'),
  province: named('plan', 'tỉnh', 'tỉnh', 'provincial', 'provincial'),
  city: named('plan', 'thành phố', 'thành phố', 'city', 'city'),
  council: named('resolution', 'HĐND', 'Hội đồng nhân dân', 'Council', 'People’s Council'),
  executive: named('plan', 'UBND', 'Ủy ban nhân dân', 'executive', 'People’s Committee'),
  'party-congress': named('resolution', 'Đại hội', 'Đại hội Đảng bộ', 'Congress', 'Party Congress'),
  'party-committee': named('resolution', 'cấp ủy', 'cấp ủy Đảng', 'Party Committee', 'Party Committee'),
  unit: named('plan', 'đơn vị', 'đơn vị', 'unit', 'unit'),
};

/**
 * How a plan is called: short on a bullet bar ("KH tỉnh", "NQ HĐND", "KH tỉnh và thành phố"), long in a sentence
 * ("Kế hoạch tỉnh giao năm 2023"); a plan whose source names no issuer says so.
 */
export function planLabel(plan: Pick<Plan, 'kind' | 'issuers' | 'period'>, form: LabelForm): string {
  const label = issuersLabel(plan, form);
  return form.style === 'short' ? label : `${label} ${termLabel(plan, form.lang)}`;
}

/** How one version of a plan is called in a list of versions: "lần đầu, 09/12/2022", "điều chỉnh lần 1, 15/07/2023". */
export function versionLabel(version: PlanVersion, lang: 'vi' | 'en'): string {
  const nth = version.number - 1;
  const name = lang === 'vi' ? (nth === 0 ? 'lần đầu' : `điều chỉnh lần ${nth}`) : nth === 0 ? 'first issue' : `amendment ${nth}`;
  return `${name}, ${lang === 'vi' ? formatDateVi(version.decidedOn) : formatDateEn(version.decidedOn)}`;
}

/** The years a plan covers, in words: "năm 2023", "giai đoạn 2021-2025", for a congress "nhiệm kỳ 2015-2020". */
export function termLabel(plan: Pick<Plan, 'issuers' | 'period'>, lang: 'vi' | 'en'): string {
  const years = yearsText(plan.period);
  if (plan.period.kind === 'year') return lang === 'vi' ? `năm ${years}` : `for ${years}`;
  const congress = plan.issuers.includes('party-congress');
  if (lang === 'vi') return `${congress ? 'nhiệm kỳ' : 'giai đoạn'} ${years}`;
  return `for ${congress ? 'the term ' : ''}${years}`;
}

function issuersLabel(plan: Pick<Plan, 'kind' | 'issuers'>, { lang, style }: LabelForm): string {
  const ordered = issuers.filter((issuer) => plan.issuers.includes(issuer));
  const plans = ordered.filter((i) => wording[i].family === 'plan').map((i) => wording[i][lang][style]);
  const resolutions = ordered.filter((i) => wording[i].family === 'resolution').map((i) => wording[i][lang][style]);
  const allocation = plan.kind === 'allocation';
  if (lang === 'vi') {
    const head = style === 'short' ? 'KH' : 'Kế hoạch';
    if (ordered.length === 0) return `${allocation ? 'Phân bổ' : head} (không nêu cơ quan giao)`;
    if (allocation) return `Phân bổ của ${joined([...plans, ...resolutions], 'và')}`;
    const tail = style === 'short' || plans.every((name) => name === 'đơn vị') ? '' : ' giao';
    return joined(
      [
        ...(plans.length > 0 ? [`${head} ${joined(plans, 'và')}${tail}`] : []),
        ...(resolutions.length > 0 ? [`${style === 'short' ? 'NQ' : 'Nghị quyết'} ${joined(resolutions, 'và')}`] : []),
      ],
      'và',
    );
  }
  const noun = allocation ? 'allocation' : 'plan';
  if (ordered.length === 0) return `${capital(noun)} (issuer not stated)`;
  if (allocation) return capital(`${joined([...plans, ...resolutions], 'and')} ${noun}`);
  return capital(
    joined(
      [
        ...(plans.length > 0 ? [`${joined(plans, 'and')} ${noun}`] : []),
        ...(resolutions.length > 0 ? [`${joined(resolutions, 'and')} resolution`] : []),
      ],
      'and',
    ),
  );
}

function named(family: Wording['family'], viShort: string, viLong: string, enShort: string, enLong: string): Wording {
  return { family, vi: { short: viShort, long: viLong }, en: { short: enShort, long: enLong } };
}

function yearsText(period: PlanPeriod): string {
  return period.kind === 'year' ? String(period.year) : `${period.from}-${period.to}`;
}

function joined(parts: readonly string[], and: string): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
