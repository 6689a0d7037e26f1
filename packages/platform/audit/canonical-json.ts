export type Json = null | boolean | string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text form of a record: keys in code-unit order, no spaces, NFC text, safe integers only (decimals travel as
 * strings). The same facts always give the same bytes, so a later seal over audit rows can be recomputed by anybody.
 * @throws TypeError for NaN, infinities and fractions, which have no exact form.
 * @example canonicalJson({ b: '838.9', a: 1 }) // '{"a":1,"b":"838.9"}'
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not an exact number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  const fields = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .toSorted()
    .map((key) => `${JSON.stringify(key.normalize('NFC'))}:${canonicalJson(record[key]!)}`);
  return `{${fields.join(',')}}`;
}
