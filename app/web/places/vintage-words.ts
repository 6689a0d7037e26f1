import type { Vintage } from '@thucthi/figures/contract';
import type { WordKey } from '../locales/words.ts';

/** The kinds of a figure by how final it is. */
export const vintageWord: Record<Vintage, WordKey> = { uoc: 'vintage.uoc', 'so-bo': 'vintage.so-bo', 'chinh-thuc': 'vintage.chinh-thuc' };
