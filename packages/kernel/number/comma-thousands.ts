const commaThousands = /^[-−(]?[1-9]\d{0,2},\d{3}\)?$/u;

/**
 * Whether "1,029" stands where fewer than three decimals are kept: there it is as likely a thousand copied from a
 * foreign-language sheet as a Vietnamese decimal, and has to be asked about.
 * @example commaMayPartThousands('1,029', 1) // true
 */
export function commaMayPartThousands(text: string, decimals: number): boolean {
  return decimals < 3 && commaThousands.test(text.trim());
}
