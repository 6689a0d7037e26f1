import { formatPercentEn, formatPercentVi, formatQuantityEn, formatQuantityVi } from '@thucthi/kernel';
import type { Qualifier } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual } from './bilingual.ts';

const ENGLISH: Record<Qualifier, string> = {
  ước: 'an estimated',
  gần: 'nearly',
  hơn: 'over',
  trên: 'over',
  dưới: 'under',
  khoảng: 'about',
  'xấp xỉ': 'approximately',
  'ít nhất': 'at least',
  'tối đa': 'at most',
  'bình quân': 'on average',
  'dự kiến': 'an expected',
};

/** Hedges that say how the number was come by; they stand in the verb ("ước đạt"), not before the number. */
const IN_VERB: readonly Qualifier[] = ['ước', 'dự kiến', 'bình quân'];

/** The hedges that stand before a number, kept as the document has them: "gần", "hơn". */
export function hedgeWords(qualifiers: readonly Qualifier[]): Bilingual {
  const before = qualifiers.filter((q) => !IN_VERB.includes(q));
  return { vi: before.map((q) => `${q} `).join(''), en: before.map((q) => `${ENGLISH[q]} `).join('') };
}

/** A figure with its unit and hedges: "gần 838,9 tỷ đồng". */
export function hedgedQuantity(figure: Pick<AssessedFigure, 'value' | 'qualifiers'>, unit: string): Bilingual {
  const hedge = hedgeWords(figure.qualifiers);
  return { vi: `${hedge.vi}${formatQuantityVi(figure.value, unit)}`, en: `${hedge.en}${formatQuantityEn(figure.value, unit)}` };
}

/** A percentage with its hedges: "hơn 72%". */
export function hedgedPercent(percent: string, qualifiers: readonly Qualifier[]): Bilingual {
  const hedge = hedgeWords(qualifiers);
  return { vi: `${hedge.vi}${formatPercentVi(percent)}`, en: `${hedge.en}${formatPercentEn(percent)}` };
}

/** The verb of a result: "ước đạt" for an estimate, "dự kiến đạt" for what is expected, else "đạt". */
export function reachedVerb(figure: Pick<AssessedFigure, 'vintage' | 'qualifiers'>): Bilingual {
  const average = figure.qualifiers.includes('bình quân') ? { vi: ' bình quân', en: ' on average' } : { vi: '', en: '' };
  if (figure.qualifiers.includes('dự kiến')) return { vi: `dự kiến đạt${average.vi}`, en: `is expected to reach${average.en}` };
  if (figure.vintage === 'uoc' || figure.qualifiers.includes('ước'))
    return { vi: `ước đạt${average.vi}`, en: `is estimated at${average.en}` };
  return { vi: `đạt${average.vi}`, en: `reached${average.en}` };
}
