/** The register of documents; it stands on the page tools. */
export { default as DocumentsPage } from './list/documents-page.tsx';
/** One document; the app says what its decisions set in motion (see `DocumentPageProps`). */
export { DocumentPage } from './document/document-page.tsx';
export type { DocumentPageProps } from './document/document-page.tsx';
