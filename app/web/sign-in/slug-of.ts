import { foldVi } from '@thucthi/kernel';

/** A short code for an address from a name. @example slugOf('UBND thành phố Pleiku') // 'ubnd-thanh-pho-pleiku' */
export function slugOf(name: string): string {
  return foldVi(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
