import { useText } from '@thucthi/ui';
import { useCallback } from 'react';
import type { TextReader } from '@thucthi/ui';
import { words } from '../locales/words.ts';
import type { WordKey } from '../locales/words.ts';

/** Hedges that say how a number was come by stand in the kind of figure ("Ước"), not before the number; the others here. */
const beforeNumber: Readonly<Record<string, WordKey>> = {
  gần: 'hedge.nearly',
  hơn: 'hedge.over',
  trên: 'hedge.above',
  dưới: 'hedge.under',
  khoảng: 'hedge.about',
  'xấp xỉ': 'hedge.approximately',
  'ít nhất': 'hedge.at-least',
  'tối đa': 'hedge.at-most',
};

/** The hedges a document puts before a number, in its order, as the reader's language has them; "ước" and its like left out. */
export function hedgesBefore(qualifiers: readonly string[], t: TextReader<WordKey>): string[] {
  return qualifiers.flatMap((qualifier) => {
    const key = beforeNumber[qualifier];
    return key === undefined ? [] : [t(key)];
  });
}

/** `hedgesBefore` in the reader's language. */
export function useHedges(): (qualifiers: readonly string[]) => string[] {
  const t = useText(words);
  return useCallback((qualifiers) => hedgesBefore(qualifiers, t), [t]);
}
