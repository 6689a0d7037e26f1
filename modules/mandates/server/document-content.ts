import type { DocumentToRecord } from '../contract.ts';
import { cleanFileName } from '../domain/files/file-name.ts';
import { readSymbol } from '../domain/symbol.ts';
import { kindName } from '../domain/suggest.ts';

/** What one revision says of a document, as it is stored; of a restricted one everything but number, issuer, date and link is null. */
export interface DocumentContent {
  restricted: boolean;
  symbol: string | null;
  kind: string | null;
  title: string | null;
  issuer: string;
  issuedOn: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  signer: string | null;
  signerOffice: string | null;
  recipients: readonly string[];
  arrivalNumber: string | null;
  arrivedOn: string | null;
  link: string | null;
  note: string | null;
}

export interface ClauseRecord {
  label: string;
  title: string;
  page: number | null;
}
export interface FileRecord {
  name: string;
  hash: string;
}

/** A document's parts beside its own row. */
export interface DocumentParts {
  clauses: readonly ClauseRecord[];
  files: readonly FileRecord[];
}

const nothing = {
  kind: null,
  title: null,
  effectiveFrom: null,
  effectiveTo: null,
  signer: null,
  signerOffice: null,
  recipients: [],
  arrivalNumber: null,
  arrivedOn: null,
  note: null,
} as const;

const text = (given: string): string => given.normalize('NFC');
const orNull = (given: string | null): string | null => (given === null || given === '' ? null : text(given));

/** A number as the register writes it: canonical where it can be read, else as it was written. */
export const writtenSymbol = (given: string | null): string | null =>
  given === null || given.trim() === '' ? null : readSymbol(given).text;

/** What a person recorded, as it is stored. */
export function contentOf(document: DocumentToRecord): DocumentContent & DocumentParts {
  const symbol = writtenSymbol(document.symbol);
  const { issuedOn, link } = document;
  const issuer = text(document.issuer);
  if (document.restricted) return { ...nothing, restricted: true, symbol, issuer, issuedOn, link, clauses: [], files: [] };
  return {
    restricted: false,
    symbol,
    kind: kindName(document.kind),
    title: text(document.title),
    issuer,
    issuedOn,
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo,
    signer: orNull(document.signer),
    signerOffice: orNull(document.signerOffice),
    recipients: document.recipients.map(text),
    arrivalNumber: orNull(document.arrivalNumber),
    arrivedOn: document.arrivedOn,
    link,
    note: orNull(document.note),
    clauses: document.clauses.map((one) => ({ ...one, label: text(one.label), title: text(one.title) })),
    files: document.files.map((one) => ({ ...one, name: cleanFileName(one.name) })),
  };
}

/** A stored document as the contract shows it and as a correction begins from; `readers` are those named for a restricted one. */
export function documentOf(
  { restricted, kind, title, recipients, ...content }: DocumentContent & DocumentParts,
  readers: readonly string[],
): DocumentToRecord {
  const { symbol, issuer, issuedOn, link } = content;
  if (restricted) return { restricted: true, symbol: symbol ?? '', issuer, issuedOn, link, readers: [...readers] };
  return {
    ...content,
    restricted: false,
    kind: kind ?? '',
    title: title ?? '',
    recipients: [...recipients],
    clauses: [...content.clauses],
    files: [...content.files],
  };
}
