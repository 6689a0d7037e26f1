import { canonicalPeriod, parsePeriodCode, PeriodError, periodCode, type Period } from '@thucthi/kernel';
import { Refusal, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';

/** The one code under which targets of a period are kept; refused when the text is no period. */
export function slotOf(code: string): string {
  return periodCode(canonicalPeriod(periodOrRefuse(code)));
}

/** The period a request names; refused when the text is none. */
export function periodOrRefuse(code: string): Period {
  try {
    return parsePeriodCode(code);
  } catch (error) {
    if (error instanceof PeriodError) throw new Refusal('period-invalid', { period: code });
    throw error;
  }
}

/** Finds indicators by code, as defined now. */
export async function readIndicatorsByCode(
  tx: ScopedTx,
): Promise<{ byCode: ReadonlyMap<string, RegisteredIndicator>; byId: ReadonlyMap<number, RegisteredIndicator> }> {
  const byId = await readIndicatorsCached(tx);
  return { byId, byCode: new Map([...byId.values()].map((one) => [one.definition.code, one])) };
}
