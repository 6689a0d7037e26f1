import { foldVi } from '@thucthi/kernel';
import { documentKinds, type SymbolForm } from './document-kinds.ts';
import { issuerCodes } from './issuer-codes.ts';

/**
 * A number and symbol taken apart. State: number, year of a normative document, code of the kind (null = a letter or a law), codes of who
 * issued it. Party: number, kind, issuer. `series` is a mark between number and slash that names a series of its own ("08-MH/QĐ-TTg").
 */
export interface DocumentSymbol {
  readonly form: SymbolForm;
  readonly number: string;
  readonly series: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly issuer: readonly string[];
}

/** What became of a written number: taken apart, or kept as it was written with the reason. */
export type ReadSymbol =
  | { readonly readable: true; readonly symbol: DocumentSymbol; readonly text: string }
  | { readonly readable: false; readonly why: 'empty' | 'number-only' | 'other'; readonly text: string };

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SLASHES = /[\u2044\u2215\uff0f]/g;
const SIGN = /^(?:số|so|no)(?:\s*[:.]\s*|\s+)/iu;

/** The number as typed, without what carries no meaning: spaces, kinds of dashes, "Số:". */
const tidy = (written: string): string =>
  written
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SIGN, '')
    .replace(/\s*([/-])\s*/gu, '$1');

const CODE = String.raw`\p{L}[\p{L}\d.&]*`;
const NUMBER = String.raw`(\d{1,6}\p{L}?)`;
const STATE = new RegExp(String.raw`^${NUMBER}(?:-(\p{L}{1,5}))?(?:/((?:19|20)\d\d))?/(${CODE}(?:-${CODE})*)$`, 'u');
const PARTY = new RegExp(String.raw`^${NUMBER}-(${CODE})/(${CODE}(?:-${CODE})*)$`, 'u');

/** Takes a written number apart in either grammar, forgiving spaces, dashes, case and how letters are composed. @example readSymbol('71 / nq – hđnd').text // '71/NQ-HĐND' */
export function readSymbol(written: string): ReadSymbol {
  const text = tidy(written);
  if (text === '') return { readable: false, why: 'empty', text };
  const symbol = partySymbol(text) ?? stateSymbol(text);
  if (symbol !== null) return { readable: true, symbol, text: printSymbol(symbol) };
  const kept = written.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return { readable: false, why: /^\d+\p{L}?$/u.test(text) ? 'number-only' : 'other', text: kept };
}

function partySymbol(text: string): DocumentSymbol | null {
  const [, number, kind, rest] = PARTY.exec(text) ?? [];
  if (number === undefined || kind === undefined || rest === undefined) return null;
  const code = knownCode(partyKinds, kind);
  const groups = rest.split('-');
  // "08-MH/QĐ-TTg": what stands behind the slash is a state number with a series of its own.
  if (code === null && groups.length > 1 && knownCode(stateKinds, groups[0] ?? '') !== null) return null;
  return {
    form: 'party',
    number: canonicalNumber(number),
    series: null,
    year: null,
    kind: code ?? asWritten(kind),
    issuer: issuersOf(groups),
  };
}

function stateSymbol(text: string): DocumentSymbol | null {
  const [, number, series, year, rest] = STATE.exec(text) ?? [];
  if (number === undefined || rest === undefined) return null;
  const groups = rest.split('-');
  const kind = knownCode(stateKinds, groups[0] ?? '');
  return {
    form: 'state',
    number: canonicalNumber(number),
    series: series === undefined ? null : series.toLocaleUpperCase('vi'),
    year: year === undefined ? null : Number(year),
    kind,
    issuer: issuersOf(kind === null ? groups : groups.slice(1)),
  };
}

/** The number as it is printed: "/" between number and symbol in the state form, "-" in the party's, no spaces. */
export function printSymbol({ form, number, series, year, kind, issuer }: DocumentSymbol): string {
  if (form === 'party') return `${number}-${kind ?? ''}/${issuer.join('-')}`;
  const head = series === null ? number : `${number}-${series}`;
  const symbol = [...(kind === null ? [] : [kind]), ...issuer].join('-');
  return [head, ...(year === null ? [] : [String(year)]), symbol].join('/');
}

/** A number below ten is written with a leading zero (Decree 30/2020/NĐ-CP, appendix I). */
const canonicalNumber = (number: string): string => {
  const [, digits = '', letter = ''] = /^0*(\d+)(\p{L}?)$/u.exec(number) ?? [];
  return `${digits.padStart(2, '0')}${letter.toLocaleLowerCase('vi')}`;
};

type Codes = ReadonlyMap<string, string>;

/** Codes by their letters in capitals; a code typed without its marks is known by them as long as only one has those letters. */
function codesOf(codes: readonly string[]): Codes {
  const found = new Map(codes.map((code) => [code.toLocaleUpperCase('vi'), code]));
  for (const [bare, same] of Map.groupBy(new Set(codes), (code) => foldVi(code).toUpperCase())) {
    const [only] = same;
    if (same.length === 1 && only !== undefined && !found.has(bare)) found.set(bare, only);
  }
  return found;
}

const coded = (form: SymbolForm): Codes => codesOf(documentKinds.flatMap((kind) => kind[form] || []));
const stateKinds = coded('state');
const partyKinds = coded('party');
const issuers = codesOf(issuerCodes.map(({ code }) => code));

const knownCode = (codes: Codes, typed: string): string | null => codes.get(typed.toLocaleUpperCase('vi')) ?? null;

/** A code nobody knows is kept; typed all in small letters it was meant in capitals. */
const asWritten = (typed: string): string => (typed === typed.toLocaleLowerCase('vi') ? typed.toLocaleUpperCase('vi') : typed);

const issuersOf = (groups: readonly string[]): string[] =>
  groups.map((typed) => {
    const [, letters = typed, term = ''] = /^(\p{L}+)(\d+)$/u.exec(typed) ?? []; // QH15: the fifteenth National Assembly
    const known = knownCode(issuers, letters);
    return known === null ? asWritten(typed) : `${known}${term}`;
  });
