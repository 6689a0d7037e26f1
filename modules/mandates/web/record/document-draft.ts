import type { DocumentToRecord, OpenDocument } from '../../contract.ts';

/** A clause as it is typed. */
export interface ClauseDraft {
  readonly key: number;
  readonly label: string;
  readonly title: string;
  readonly page: string;
}

/** A document as a form holds it: texts that may be empty, dates that may be missing. */
export interface DocumentDraft {
  readonly restricted: boolean;
  readonly symbol: string;
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly signer: string;
  readonly signerOffice: string;
  /** One a line. */
  readonly recipients: string;
  readonly arrivalNumber: string;
  readonly arrivedOn: string | null;
  readonly link: string;
  readonly note: string;
  readonly clauses: readonly ClauseDraft[];
  readonly files: OpenDocument['files'];
  readonly readers: readonly string[];
}

export const emptyDraft: DocumentDraft = {
  restricted: false,
  symbol: '',
  kind: '',
  title: '',
  issuer: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  signer: '',
  signerOffice: '',
  recipients: '',
  arrivalNumber: '',
  arrivedOn: null,
  link: '',
  note: '',
  clauses: [],
  files: [],
  readers: [],
};

/** A recorded document as the form begins with it. */
export function draftOf(document: DocumentToRecord): DocumentDraft {
  const { symbol, issuer, issuedOn, link } = document;
  const shared = { ...emptyDraft, restricted: document.restricted, symbol: symbol ?? '', issuer, issuedOn, link: link ?? '' };
  if (document.restricted) return { ...shared, readers: document.readers };
  return {
    ...shared,
    kind: document.kind,
    title: document.title,
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo,
    signer: document.signer ?? '',
    signerOffice: document.signerOffice ?? '',
    recipients: document.recipients.join('\n'),
    arrivalNumber: document.arrivalNumber ?? '',
    arrivedOn: document.arrivedOn,
    note: document.note ?? '',
    clauses: document.clauses.map(({ label, title, page }, key) => ({ key, label, title, page: page === null ? '' : String(page) })),
    files: document.files,
  };
}

export type DraftFault = 'symbol' | 'kind' | 'title' | 'issuer' | 'readers' | 'link' | 'clauses';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What still has to be filled in or mended before the draft can be sent. */
export function faultsOf(draft: DocumentDraft): DraftFault[] {
  const needed: [DraftFault, boolean][] = [
    ['issuer', draft.issuer.trim() === ''],
    ['link', draft.link.trim() !== '' && !/^https?:\/\/\S+$/i.test(draft.link.trim())],
    ...(draft.restricted
      ? ([
          ['symbol', draft.symbol.trim() === ''],
          ['readers', draft.readers.length === 0],
        ] satisfies [DraftFault, boolean][])
      : ([
          ['kind', draft.kind.trim() === ''],
          ['title', draft.title.trim() === ''],
          ['clauses', draft.clauses.some((one) => !isEmpty(one) && !isWhole(one))],
        ] satisfies [DraftFault, boolean][])),
  ];
  return needed.flatMap(([fault, missing]) => (missing ? [fault] : []));
}

const isEmpty = ({ label, title, page }: ClauseDraft): boolean => `${label}${title}${page}`.trim() === '';
const isWhole = ({ label, title, page }: ClauseDraft): boolean =>
  label.trim() !== '' && title.trim() !== '' && (page.trim() === '' || /^[1-9]\d{0,3}$/.test(page.trim()));

/** The draft as it is sent; of a restricted document nothing else goes out, whatever was typed before. */
export function documentFrom(draft: DocumentDraft): DocumentToRecord {
  const { issuedOn } = draft;
  const issuer = draft.issuer.trim();
  const link = orNull(draft.link);
  if (draft.restricted) return { restricted: true, symbol: draft.symbol.trim(), issuer, issuedOn, link, readers: [...draft.readers] };
  return {
    restricted: false,
    symbol: orNull(draft.symbol),
    kind: draft.kind.trim(),
    title: draft.title.trim(),
    issuer,
    issuedOn,
    effectiveFrom: draft.effectiveFrom,
    effectiveTo: draft.effectiveTo,
    signer: orNull(draft.signer),
    signerOffice: orNull(draft.signerOffice),
    recipients: draft.recipients.split('\n').flatMap((line) => orNull(line) ?? []),
    arrivalNumber: orNull(draft.arrivalNumber),
    arrivedOn: draft.arrivedOn,
    link,
    note: orNull(draft.note),
    clauses: draft.clauses
      .filter((one) => !isEmpty(one))
      .map(({ label, title, page }) => ({ label: label.trim(), title: title.trim(), page: page.trim() === '' ? null : Number(page) })),
    files: [...draft.files],
  };
}

export type DraftField = Exclude<keyof DocumentDraft, 'restricted'>;

/** The fields in which two drafts differ. */
export function differencesOf(mine: DocumentDraft, theirs: DocumentDraft): DraftField[] {
  const plain = (draft: DocumentDraft, field: DraftField): string =>
    field === 'clauses' ? JSON.stringify(draft.clauses.map(({ key: _key, ...clause }) => clause)) : JSON.stringify(draft[field]);
  const fields = (Object.keys(emptyDraft) as (keyof DocumentDraft)[]).filter((field): field is DraftField => field !== 'restricted');
  return fields.filter((field) => plain(mine, field) !== plain(theirs, field));
}
