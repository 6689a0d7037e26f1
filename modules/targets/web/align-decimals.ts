import type { AllocationAnswer } from './targets-api.ts';

/** The most decimals any value of the sheet carries; a column whose digits stand under one another is read at a glance. */
export function decimalsOf(data: Pick<AllocationAnswer, 'rows'>): number {
  const values = data.rows.flatMap((row) => [row.target, row.striving, row.lastYear, row.actual].map((one) => one?.value ?? ''));
  return Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
}

/**
 * A figure as the sheet shows it: noughts after the last decimal, so that digits stand under one another. Only what is drawn;
 * what is typed, edited and copied keeps the decimals it has. Anything but a plain figure comes back as it is.
 * @example alignDecimals('506,32', 3) // '506,320'
 */
export function alignDecimals(text: string, decimals: number): string {
  const [whole = '', after = ''] = text.split(',');
  if (decimals <= after.length || !/^[−-]?\d[\d.]*(,\d+)?$/.test(text)) return text;
  return `${whole},${after.padEnd(decimals, '0')}`;
}
