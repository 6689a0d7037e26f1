/** The register of documents; it stands on the page tools. */
export { default as DocumentsPage } from './list/documents-page.tsx';
/** One document; the app says what its decisions set in motion (see `DocumentPageProps`). */
export { DocumentPage } from './document/document-page.tsx';
export type { DocumentPageProps } from './document/document-page.tsx';
/** The register of monitored files, for those who are named. */
export { default as FilesPage } from './monitored/files-page.tsx';
/** Recording what was issued outside, the same for every paper the program writes; its signed file is sent by `useFileSending`. */
export { IssueForm, type Issuing } from './files/issue-form.tsx';
export { FileSendingNote } from './files/file-sending-note.tsx';
export { useFileSending, type FileToSend } from './files/use-file-sending.ts';
export { nameOf, StandingSign } from './standing-sign.tsx';
export { documentHref } from './routes.ts';
/** What relations are called, from either side. */
export { documentWords } from './document/document-words.ts';
