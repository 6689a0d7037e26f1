import { route, type Route } from '@thucthi/platform';
import {
  correctDocument,
  documentFacets,
  documentReaders,
  exportDocuments,
  listDocuments,
  listRestrictedDocuments,
  readDocument,
  recordDocument,
  relateDocuments,
} from '../contract.ts';
import { exportDocumentsOf } from './export-documents.ts';
import { fileRoutes, usualFileMegabytes } from './files/routes.ts';
import { documentFacetsOf, listDocumentsOf } from './list-documents.ts';
import { monitoredRoutes } from './monitored/routes.ts';
import { correctDocumentOf, recordDocumentOf } from './record-document.ts';
import { relateDocumentsOf } from './relate-documents.ts';
import { documentReadersOf, listRestrictedOf } from './restricted-documents.ts';
import { showDocument } from './show-document.ts';

/** The register of documents with their files, and that of monitored files; `fileMegabytes` is what a file may weigh at most. */
export function mandateRoutes({ fileMegabytes }: { fileMegabytes?: number | null | undefined } = {}): Route[] {
  return [
    route(listDocuments, (call) => listDocumentsOf(call, call.query)),
    route(documentFacets, (call) => documentFacetsOf(call, call.query)),
    route(readDocument, (call) => showDocument(call, { ...call.params, ...call.query })),
    route(listRestrictedDocuments, (call) => listRestrictedOf(call, call.query)),
    route(documentReaders, (call) => documentReadersOf(call)),
    route(recordDocument, (call) => recordDocumentOf(call, call.body)),
    route(correctDocument, (call) => correctDocumentOf(call, call.params.id, call.body)),
    route(relateDocuments, (call) => relateDocumentsOf(call, call.params.id, call.body)),
    route(exportDocuments, (call) => exportDocumentsOf(call, call.query)),
    ...fileRoutes(fileMegabytes ?? usualFileMegabytes),
    ...monitoredRoutes(),
  ];
}
