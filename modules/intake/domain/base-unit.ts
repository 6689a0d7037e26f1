import { dec, decimalString, unitOf } from '@thucthi/kernel';

/** A value in the base unit the reader speaks: "838.9" tỷ đồng is 838900000000 VND. */
export function inBaseUnit(value: string, unit: string): { value: string; unit: string } {
  const { base, factor } = unitOf(unit);
  return { value: decimalString(dec(value).times(factor)), unit: base };
}
