import type { OfficialDocument } from '@thucthi/writer';

/** The way of every document made here: a draft, handed up for signing, issued outside. */
export const paperStates = ['draft', 'submitted', 'issued'] as const;
export type PaperState = (typeof paperStates)[number];

interface Worded {
  readonly vi: string;
  readonly en: string;
}

/** In words, how far a document is on its way. */
export const paperStateWords: Readonly<Record<PaperState, Worded>> = {
  draft: { vi: 'dự thảo', en: 'a draft' },
  submitted: { vi: 'trình ký', en: 'handed up for signing' },
  issued: { vi: 'đã ban hành', en: 'issued' },
};

/** What the records office gave a document when it issued it. We number nothing. */
export interface Issuing {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly signerOffice: string | null;
  readonly sha256: string | null;
}

/** A step on the way. */
export type PaperMove =
  | { readonly to: 'submitted' }
  | { readonly to: 'draft'; readonly reason: string }
  | ({ readonly to: 'issued' } & Issuing);

/** What the way decides of a document; whoever keeps it keeps more. */
export interface PaperOnItsWay {
  state: PaperState;
  /** Its words as they were handed up; a draft is written anew each time. */
  content: OfficialDocument | null;
  symbol: string | null;
  issuedOn: string | null;
  signer: string | null;
  fileSha256: string | null;
  documentId: string | null;
}

/** A document nobody has moved yet. */
export const draftPaper: Readonly<PaperOnItsWay> = {
  state: 'draft',
  content: null,
  symbol: null,
  issuedOn: null,
  signer: null,
  fileSha256: null,
  documentId: null,
};

const comesFrom: Readonly<Record<PaperMove['to'], PaperState>> = { submitted: 'draft', draft: 'submitted', issued: 'submitted' };
const refusals: Readonly<Record<PaperMove['to'], (state: PaperState) => Worded>> = {
  submitted: (state) => ({
    vi: state === 'issued' ? 'văn bản đã ban hành' : 'văn bản đã được trình ký',
    en: `the document is already ${paperStateWords[state].en}`,
  }),
  draft: () => ({ vi: 'chỉ lấy lại được văn bản đang trình ký', en: 'only a document that is handed up can be taken back' }),
  issued: () => ({
    vi: 'văn bản phải được trình ký trước khi ghi ban hành',
    en: 'a document is handed up before it is recorded as issued',
  }),
};

/** Why a document cannot take a step today, or null. */
export function faultOfMove({ state, content }: Pick<PaperOnItsWay, 'state' | 'content'>, move: PaperMove, today: string): Worded | null {
  if (state !== comesFrom[move.to] || (move.to === 'issued' && content === null)) return refusals[move.to](state);
  if (move.to === 'issued' && move.issuedOn > today)
    return { vi: 'ngày ban hành không được sau hôm nay', en: 'the day of issue lies in the future' };
  return null;
}

/** Handed up: its words are fixed, and it is no draft any more. */
export function handedUp(written: OfficialDocument): Pick<PaperOnItsWay, 'state' | 'content'> {
  const { draft: _, ...content } = written;
  return { state: 'submitted', content };
}

/** Taken back: it is written anew again. */
export const takenBack: Readonly<Pick<PaperOnItsWay, 'state' | 'content'>> = { state: 'draft', content: null };

/** Issued outside and entered in the register as `documentId`. */
export const issuedAs = ({ symbol, issuedOn, signer, sha256 }: Issuing, documentId: string) =>
  ({ state: 'issued', symbol, issuedOn, signer, fileSha256: sha256, documentId }) as const;

/** What enters the register of documents once a document is issued; `note` says what it was made from. */
export function registerEntry({ kind, subject, issuer, recipients }: OfficialDocument, issuing: Issuing, note: string | null) {
  const { symbol, issuedOn, signer, signerOffice, sha256 } = issuing;
  const named = kind ?? 'Công văn';
  return {
    restricted: false as const,
    symbol,
    kind: named,
    title: subject,
    issuer,
    issuedOn,
    effectiveFrom: null,
    effectiveTo: null,
    signer,
    signerOffice,
    recipients: [...recipients],
    arrivalNumber: null,
    arrivedOn: null,
    link: null,
    note,
    clauses: [],
    files: sha256 === null ? [] : [{ name: `${named} ${symbol}`, hash: sha256 }],
  };
}

/** What the audit trail keeps of a step. */
export const toldOfMove = (move: PaperMove): { to: string; symbol?: string; reason?: string } => ({
  to: move.to,
  ...(move.to === 'issued' ? { symbol: move.symbol } : {}),
  ...(move.to === 'draft' ? { reason: move.reason } : {}),
});
