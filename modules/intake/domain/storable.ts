/**
 * A text, or what holds texts, as the database can keep it: UTF-8 has no lone surrogates and PostgreSQL no zero characters. Each
 * becomes one other unit, so that every place in the text stays where it was.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\u2400') as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, storable(inside)])) as T;
}
