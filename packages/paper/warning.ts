import { warningWords, type WarningCode } from './data/warning-words.ts';
import type { Notice } from './types.ts';

/** One thing a person should know about a paper. */
export function warning(code: WarningCode, detail: string = ''): Notice {
  const { vi, en } = warningWords[code];
  return { code, vi: vi.replace('{detail}', () => detail), en: en.replace('{detail}', () => detail) };
}
