import type { Bilingual } from './bilingual.ts';

/** Kinds of documents (Decree 30/2020/NĐ-CP, article 7, and those of the Party) as English texts on Việt Nam render them. */
const kindsEn: Readonly<Record<string, string>> = {
  'nghị quyết': 'Resolution',
  'quyết định': 'Decision',
  'chỉ thị': 'Directive',
  'kết luận': 'Conclusion',
  'kế hoạch': 'Plan',
  'kế hoạch hành động': 'Action plan',
  'chương trình': 'Programme',
  'thông báo': 'Notice',
  'báo cáo': 'Report',
  'công văn': 'Official letter',
  'tờ trình': 'Submission',
  'bản tin': 'Bulletin',
  'nghị định': 'Decree',
  'thông tư': 'Circular',
};

/** A document as it is named: kind and symbol, else its title; titles and symbols stay as they were given. */
export function documentName(document: { kind: string; symbol: string | null; title: string }): Bilingual {
  const { kind, symbol, title } = document;
  if (symbol === null) return { vi: title, en: title };
  return { vi: `${kind} ${symbol}`, en: `${kindsEn[kind.normalize('NFC').toLocaleLowerCase('vi')] ?? kind} ${symbol}` };
}
