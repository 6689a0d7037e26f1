import { periodWords } from '@thucthi/kernel';
import type { Locale } from '@thucthi/ui';

/** A period by its code in the reader's language. */
export const periodName = (code: string, locale: Locale): string => periodWords(code)[locale];
