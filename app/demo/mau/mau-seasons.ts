/** The shapes of a year, January first; each is brought to a mean of one. */
const shapes = {
  even: [1, 0.97, 1, 1, 1, 1, 1, 1, 1, 1, 1.01, 1.02],
  business: [0.97, 0.82, 0.99, 0.99, 1.01, 1.01, 1, 1.01, 1.02, 1.04, 1.06, 1.08],
  revenue: [1.32, 0.78, 0.95, 1.12, 0.86, 0.9, 1.1, 0.86, 0.9, 1.08, 0.93, 1.2],
  disbursement: [0.3, 0.28, 0.55, 0.7, 0.85, 1, 0.95, 1.05, 1.2, 1.35, 1.65, 2.12],
  summer: [0.95, 1.1, 0.85, 0.95, 1.12, 1.35, 1.42, 1.25, 0.8, 0.72, 0.73, 0.76],
  planting: [1.7, 1.9, 0.6, 0.5, 0.9, 1.25, 1.2, 1.1, 1, 0.8, 0.6, 0.45],
  review: [0.4, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.05, 1.2, 1.4, 1.6, 2],
  spring: [0.7, 1.2, 1.25, 1.1, 1.05, 1, 0.95, 1, 1.05, 1, 0.9, 0.8],
  'dry-season': [0.8, 0.6, 1.2, 1.3, 1.2, 1, 0.8, 0.7, 0.85, 1, 1.2, 1.35],
  'school-year': [0.35, 0.25, 0.5, 0.6, 0.75, 1.1, 1.6, 2.3, 1.6, 1, 0.95, 1],
} as const;

/** How an indicator is spread over the year. */
export type Season = keyof typeof shapes;

/** Months in which the Tết holiday falls, and what is left of an ordinary month's business then. */
const tet: Readonly<Record<string, number>> = { '2024-02': 0.93, '2025-01': 0.88, '2026-02': 0.91 };

/** A month's part of a twelfth of the year. */
export function seasonOf(season: Season, code: string): number {
  const shape = shapes[season];
  const mean = shape.reduce((sum, value) => sum + value, 0) / 12;
  const month = shape[Number(code.slice(5)) - 1] ?? mean;
  return (month / mean) * (season === 'business' || season === 'revenue' ? (tet[code] ?? 1) : 1);
}
