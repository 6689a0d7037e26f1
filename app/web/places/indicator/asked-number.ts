const kinds = ['actual', 'percent', 'growth', 'forecast', 'needed'] as const;

/** Which number of the page is being explained. */
export interface AskedNumber {
  readonly what: (typeof kinds)[number];
  readonly plan: string | undefined;
  /** Another period than the page's, for a row of the table of vintages. */
  readonly period: string | undefined;
}

/** The number an address asks about, or null. */
export function readAskedNumber(search: Readonly<Record<string, string>>): AskedNumber | null {
  const what = kinds.find((each) => each === search['explain']);
  return what === undefined ? null : { what, plan: search['plan'], period: search['at'] };
}

/** The query values that ask about a number; null asks about none. */
export function searchOfAsked(
  asked: { what: AskedNumber['what']; plan?: string | undefined; period?: string | undefined } | null,
): Record<'explain' | 'plan' | 'at', string | undefined> {
  return { explain: asked?.what, plan: asked?.plan, at: asked?.period };
}

/** Whether a number is the one being explained. */
export function isAsked(asked: AskedNumber | null, what: AskedNumber['what'], plan?: string, period?: string): boolean {
  return asked !== null && asked.what === what && asked.plan === plan && asked.period === period;
}
