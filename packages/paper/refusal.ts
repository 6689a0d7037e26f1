import { nothingLost, refusalWords } from './data/refusal-words.ts';
import type { PaperAnswer, RefusalCode } from './types.ts';

/** The answer for a paper that is not read. */
export function refused(code: RefusalCode, detail: string = ''): PaperAnswer & { read: false } {
  const { vi, en } = refusalWords[code];
  const after = code === 'secret' ? { vi: '', en: '' } : nothingLost;
  return {
    read: false,
    refusal: { code, vi: vi.replace('{detail}', () => detail) + after.vi, en: en.replace('{detail}', () => detail) + after.en },
  };
}
