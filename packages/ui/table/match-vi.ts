import { foldVi } from '@thucthi/kernel';

/**
 * A test whether a folded text holds every word searched for, diacritics and case aside.
 * @example matcherVi('nguyen linh')(foldVi('Đường Nguyễn Văn Linh')) // true
 */
export function matcherVi(search: string): (folded: string) => boolean {
  const words = foldVi(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (folded) => words.every((word) => folded.includes(word));
}
