import { monthOf } from './mau-months.ts';

/** A document of the sample city's register; every one says that it is made up. */
export interface MauDocument {
  key: string;
  symbol: string;
  kind: string;
  title: string;
  issuer: string;
  issuedOn: string;
}

/** One decision about a plan: the day it was taken, its document, when it was entered, and why it changes an earlier one. */
export interface MauDecision {
  version: number;
  decidedOn: string;
  document: string;
  recordedOn: string;
  reason: string | null;
}

/** A plan of the sample city with every decision that shaped it. */
export interface MauPlan {
  key: string;
  name: string;
  kind: 'plan' | 'allocation';
  issuer: 'central' | 'council' | 'city' | 'party-congress';
  period: string;
  versions: MauDecision[];
}

/** The day on which the sample city began to use the system. */
export const mauBegins = '2023-12-20';

const note = ' (dữ liệu minh họa)';
const issuerNames = {
  central: 'Thủ tướng Chính phủ',
  council: 'Hội đồng nhân dân thành phố Mẫu',
  city: 'Ủy ban nhân dân thành phố Mẫu',
  'party-congress': 'Đại hội Đảng bộ thành phố Mẫu',
} as const;

interface Changed {
  plan: string;
  document: MauDocument;
  recordedOn: string;
  reason: string;
}

/** Decisions that change a plan in the course of its year. */
const changes: readonly Changed[] = [
  changed(
    'city-2024',
    'sd-2024-1',
    '214/QĐ-UBND',
    'Quyết định',
    'city',
    '2024-08-05',
    '2024-08-08',
    'Khách du lịch sáu tháng đầu năm vượt dự kiến, nâng chỉ tiêu cả năm',
  ),
  changed(
    'council-2025',
    'sd-2025-1',
    '58/NQ-HĐND',
    'Nghị quyết',
    'council',
    '2025-07-25',
    '2025-07-30',
    'Điều chỉnh dự toán thu theo kết quả sáu tháng đầu năm',
  ),
  changed(
    'allocation-2025',
    'sd-2025-2',
    '1187/QĐ-UBND',
    'Quyết định',
    'city',
    '2025-07-15',
    '2025-07-18',
    'Giao lại chỉ tiêu cho các phường, xã hình thành sau sắp xếp từ 01/7/2025',
  ),
  changed(
    'central-2026',
    'sd-2026-1',
    '08-MH/QĐ-TTg',
    'Quyết định',
    'central',
    '2026-06-18',
    '2026-06-24',
    'Bổ sung kế hoạch vốn từ nguồn tăng thu năm 2025',
  ),
  changed(
    'city-2026',
    'sd-2026-2',
    '1302/QĐ-UBND',
    'Quyết định',
    'city',
    '2026-07-03',
    '2026-07-07',
    'Giao bổ sung vốn đầu tư công theo quyết định của Thủ tướng; giảm chỉ tiêu nhà ở xã hội do vướng mặt bằng',
  ),
  changed(
    'allocation-2026',
    'sd-2026-3',
    '1365/QĐ-UBND',
    'Quyết định',
    'city',
    '2026-07-10',
    '2026-07-14',
    'Phân bổ vốn đầu tư công bổ sung cho các phường, xã',
  ),
];

function changed(
  plan: string,
  key: string,
  symbol: string,
  kind: string,
  issuer: keyof typeof issuerNames,
  decidedOn: string,
  recordedOn: string,
  reason: string,
): Changed {
  return {
    plan,
    document: { key, symbol, kind, title: `${reason}${note}`, issuer: issuerNames[issuer], issuedOn: decidedOn },
    recordedOn,
    reason,
  };
}

/** The plans of a year: the Prime Minister's, the council's, the city's, and what the city allocates to its communes. */
function plansOfYear(year: number): { plan: MauPlan; document: MauDocument }[] {
  const before = year - 1;
  const at = (day: string): string => `${before}-12-${day}`;
  const recorded = (day: string): string => (at(day) < mauBegins ? mauBegins : at(day));
  const one = (
    kind: MauPlan['kind'],
    issuer: MauPlan['issuer'],
    prefix: string,
    symbol: string,
    documentKind: string,
    name: string,
    decided: string,
    entered: string,
  ) => {
    const document: MauDocument = {
      key: `${prefix}-${year}`,
      symbol,
      kind: documentKind,
      title: `${name}${note}`,
      issuer: issuerNames[issuer],
      issuedOn: at(decided),
    };
    const plan: MauPlan = {
      key: `${prefix}-${year}`,
      name,
      kind,
      issuer,
      period: String(year),
      versions: [{ version: 1, decidedOn: at(decided), document: document.key, recordedOn: recorded(entered), reason: null }],
    };
    return { plan, document };
  };
  const number = year - 2023;
  return [
    one('plan', 'central', 'central', `0${number}-MH/QĐ-TTg`, 'Quyết định', `Chỉ tiêu Trung ương giao năm ${year}`, '04', '08'),
    one(
      'plan',
      'council',
      'council',
      `${30 + number * 7}/NQ-HĐND`,
      'Nghị quyết',
      `Kế hoạch phát triển kinh tế - xã hội năm ${year}`,
      '10',
      '13',
    ),
    one('plan', 'city', 'city', `${2100 + number * 113}/QĐ-UBND`, 'Quyết định', `Giao chỉ tiêu kế hoạch năm ${year}`, '18', '22'),
    one(
      'allocation',
      'city',
      'allocation',
      `${2140 + number * 113}/QĐ-UBND`,
      'Quyết định',
      `Phân bổ chỉ tiêu năm ${year} cho các phường, xã`,
      '26',
      '29',
    ),
  ];
}

function congressPlan(
  key: string,
  period: string,
  decidedOn: string,
  recordedOn: string,
  term: string,
): { plan: MauPlan; document: MauDocument } {
  const name = `Mục tiêu phấn đấu nhiệm kỳ ${term}`;
  const document: MauDocument = {
    key,
    symbol: `0${key.endsWith('2025') ? 1 : 2}-NQ/ĐH`,
    kind: 'Nghị quyết',
    title: `${name}${note}`,
    issuer: issuerNames['party-congress'],
    issuedOn: decidedOn,
  };
  return {
    document,
    plan: {
      key,
      name,
      kind: 'plan',
      issuer: 'party-congress',
      period,
      versions: [{ version: 1, decidedOn, document: key, recordedOn, reason: null }],
    },
  };
}

/** The party congress whose term holds a year. */
export const congressOf = (year: number): string => (year <= 2025 ? 'congress-2021-2025' : 'congress-2026-2030');

/** Every plan and document of the years that the sample city covers, changes among them. */
export function mauPlans(months: number): { plans: MauPlan[]; documents: MauDocument[] } {
  const lastYear = monthOf(months - 1).year;
  const until = `${monthOf(months).code}-16`;
  const years = Array.from({ length: lastYear - 2023 }, (_, index) => 2024 + index);
  const made = [
    congressPlan('congress-2021-2025', '2021/2025', '2020-10-15', mauBegins, '2020-2025'),
    ...(lastYear >= 2026 ? [congressPlan('congress-2026-2030', '2026/2030', '2025-09-26', '2025-10-02', '2025-2030')] : []),
    ...years.flatMap(plansOfYear),
  ];
  const inTime = changes.filter((change) => change.recordedOn < until);
  for (const { plan } of made) {
    const change = inTime.find((one) => one.plan === plan.key);
    if (change)
      plan.versions.push({
        version: 2,
        decidedOn: change.document.issuedOn,
        document: change.document.key,
        recordedOn: change.recordedOn,
        reason: change.reason,
      });
  }
  return {
    plans: made.map(({ plan }) => plan),
    documents: [...made.map(({ document }) => document), ...inTime.map(({ document }) => document)],
  };
}
