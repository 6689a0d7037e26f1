import { SYMBOL_PARTS } from '../data/document-words.ts';
import { WORDS } from '../lexicon/words.ts';
import { syllableKey } from '../text/syllable-key.ts';
import type { Token } from '../text/tokens.ts';

/** A cited document as written; positions are tokens of the sentence. */
export interface DocumentNumber {
  readonly from: number;
  readonly to: number;
  /** Past the kind of document: where the number itself begins. */
  readonly numberFrom: number;
  readonly hasKind: boolean;
  /** The kind ends before this token. */
  readonly kindTo: number;
  /** Only a bare number, no symbol: "số 173". */
  readonly bare: boolean;
}

const parts = new Set<string>(SYMBOL_PARTS.map(syllableKey));
const isSeparator = (token: Token | undefined): boolean => token?.kind === 'mark' && (token.key === '/' || token.key === '-');
const MOST_DIGITS = 6;

/** A document's kind and number ("Nghị quyết số 98/2023/QH15"), or a symbol alone ("1330 -CV/BTGTU"); null when there is none. */
export function documentAt(tokens: readonly Token[], from: number): DocumentNumber | null {
  const first = tokens[from] as Token;
  if (first.kind === 'number') return symbolAt(tokens, from, from, false, from);
  if (first.kind !== 'word') return null;
  const kind = WORDS.at(tokens, from, 'document-type');
  let at = from + (kind?.length ?? 0);
  const sign = WORDS.at(tokens, at, 'number-sign');
  if (kind === null && sign === null) return null;
  if (sign !== null) at += sign.length;
  while (sign !== null && tokens[at]?.kind === 'mark' && (tokens[at]?.key === '…' || tokens[at]?.key === ':')) at += 1;
  const kindTo = from + (kind?.length ?? 0);
  const symbol = symbolAt(tokens, from, at, kind !== null, kindTo);
  if (symbol !== null) return symbol;
  return sign !== null ? bareAt(tokens, from, at, kind !== null, kindTo) : null;
}

function symbolAt(tokens: readonly Token[], from: number, at: number, hasKind: boolean, kindTo: number): DocumentNumber | null {
  const number = tokens[at];
  if (number?.kind !== 'number' || number.key.length > MOST_DIGITS || /[.,]/.test(number.key)) return null;
  let to = at + 1;
  if (isSeparator(tokens[to]) && isYear(tokens[to + 1]) && isSeparator(tokens[to + 2])) to += 2;
  let known = false;
  let count = 0;
  while (isSeparator(tokens[to]) && tokens[to + 1]?.kind === 'word' && isSymbolPart(tokens[to + 1] as Token)) {
    known ||= parts.has((tokens[to + 1] as Token).key.replace(/\d+$/, ''));
    to += 2;
    count += 1;
  }
  if (count === 0 || (!known && !hasKind && count < 2)) return null;
  return { from, to, numberFrom: at, hasKind, kindTo, bare: false };
}

function bareAt(tokens: readonly Token[], from: number, at: number, hasKind: boolean, kindTo: number): DocumentNumber | null {
  const number = tokens[at];
  if (number?.kind !== 'number' || number.key.length > MOST_DIGITS || /[.,]/.test(number.key)) return null;
  const dotted = tokens[at - 1]?.key === '…';
  if (!hasKind && !dotted) return null;
  const to = isSeparator(tokens[at + 1]) && isYear(tokens[at + 2]) ? at + 3 : at + 1;
  return { from, to, numberFrom: at, hasKind, kindTo, bare: true };
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(19|20)\d\d$/.test(token.key);

/** Symbols are written in capitals or known short forms, never as running text; a gap before them is a slip of the typist. */
function isSymbolPart(token: Token): boolean {
  return token.capital && token.end - token.start <= 12 && !token.spaced;
}
