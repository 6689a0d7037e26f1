import type { z } from 'zod';
import type { Wording } from '../contract.ts';
import type { Language } from './language.ts';

/** Puts the texts of one answer into a language; null where a shape holds none, so that its branch is not walked. */
type Worder = ((value: unknown, language: Language) => unknown) | null;

const known = new WeakMap<z.core.$ZodType, { worder: Worder }>();

/**
 * An answer as it travels: every text the contract declares as `worded` in the reader's language. The contract decides which
 * texts those are, so that names in both languages that are data (an indicator's definition) stay as they are.
 */
export function wordAnswer(shape: z.core.$ZodType, answer: unknown, language: Language): unknown {
  const worder = worderOf(shape);
  return worder === null ? answer : worder(answer, language);
}

/** Whether answers of this shape differ by language. */
export const holdsWording = (shape: z.core.$ZodType): boolean => worderOf(shape) !== null;

function worderOf(shape: z.core.$ZodType): Worder {
  const found = known.get(shape);
  if (found !== undefined) return found.worder;
  const worder = makeWorder(shape as z.core.$ZodTypes);
  known.set(shape, { worder });
  return worder;
}

function makeWorder(shape: z.core.$ZodTypes): Worder {
  const { def } = shape._zod;
  if (def.type === 'string')
    return (shape as unknown as z.ZodType).meta()?.['x-worded'] === true ? (value, language) => (value as Wording)[language] : null;
  if (def.type === 'object') {
    const parts = Object.entries(def.shape).flatMap(([key, part]) => {
      const worder = worderOf(part);
      return worder === null ? [] : [[key, worder] as const];
    });
    return parts.length === 0 ? null : (value, language) => inParts(value as Record<string, unknown>, parts, language);
  }
  if (def.type === 'array') {
    const each = worderOf(def.element);
    return each === null ? null : (value, language) => (value as unknown[]).map((one) => each(one, language));
  }
  if (def.type === 'nullable' || def.type === 'optional') {
    const inner = worderOf(def.innerType);
    return inner === null ? null : (value, language) => (value === null || value === undefined ? value : inner(value, language));
  }
  return null;
}

function inParts(
  value: Record<string, unknown>,
  parts: readonly (readonly [string, NonNullable<Worder>])[],
  language: Language,
): Record<string, unknown> {
  const said = { ...value };
  for (const [key, worder] of parts) if (key in said) said[key] = worder(said[key], language);
  return said;
}
