import { foldVi } from '@thucthi/kernel';
import { documentKinds } from './document-kinds.ts';
import { issuerCodes } from './issuer-codes.ts';
import type { DocumentSymbol } from './symbol.ts';

/** The kinds a number may be of, the likelier first; a state number without a kind is a letter, one of the National Assembly a law or a resolution. */
export function suggestKinds({ form, kind, issuer, year }: DocumentSymbol): string[] {
  if (kind !== null) return documentKinds.filter((one) => one[form] === kind).map(({ name }) => name);
  if (year !== null) return ['Luật', 'Nghị quyết'];
  return issuer.length > 0 ? ['Công văn'] : [];
}

/**
 * Who may have issued a document with this number: issuers the register knows already, else the names its code stands for. A number
 * never proves an issuer; these are offered, not entered.
 */
export function suggestIssuers({ issuer }: DocumentSymbol, known: readonly string[]): string[] {
  const names = issuer
    .toReversed()
    .map((code) => issuerCodes.find((one) => one.code === code.replace(/\d+$/, ''))?.names ?? [])
    .find((found) => found.length > 0);
  if (names === undefined) return [];
  const folded = names.map(foldVi);
  const ofRegister = known.filter((name) => folded.some((begin) => foldVi(name).startsWith(begin)));
  return ofRegister.length > 0 ? ofRegister : [...names];
}

/** A kind as the register writes it: as in the list of kinds where it stands there, else as given with a capital. */
export function kindName(given: string): string {
  const text = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const known = documentKinds.find(({ name }) => foldVi(name) === foldVi(text));
  return known?.name ?? `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}
