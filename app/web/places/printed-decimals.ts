/**
 * The decimals a source printed, ready to be spread into a figure; none where they are not known or where the source
 * rounded to tens or thousands (a negative count), which is then written as it is.
 */
export function printedDecimals(decimals: number | null | undefined): { decimals?: number } {
  return decimals === null || decimals === undefined || decimals < 0 ? {} : { decimals };
}
