import { endpointRoute } from '@thucthi/registry/web';
import type { listUnits } from '@thucthi/registry/contract';
import type * as contract from '../contract.ts';

/** The endpoints this module's pages call; a test holds each against the contract. */
export const mandateCalls = {
  listDocuments: endpointRoute<typeof contract.listDocuments>('listDocuments', 'get', '/api/v1/documents'),
  documentFacets: endpointRoute<typeof contract.documentFacets>('documentFacets', 'get', '/api/v1/document-facets'),
  readDocument: endpointRoute<typeof contract.readDocument>('readDocument', 'get', '/api/v1/documents/{id}'),
  listRestrictedDocuments: endpointRoute<typeof contract.listRestrictedDocuments>(
    'listRestrictedDocuments',
    'get',
    '/api/v1/restricted-documents',
  ),
  documentReaders: endpointRoute<typeof contract.documentReaders>('documentReaders', 'get', '/api/v1/document-readers'),
  documentFileRules: endpointRoute<typeof contract.documentFileRules>('documentFileRules', 'get', '/api/v1/document-file-rules'),
  keepDocumentFile: endpointRoute<typeof contract.keepDocumentFile>('keepDocumentFile', 'post', '/api/v1/document-files'),
  recordDocument: endpointRoute<typeof contract.recordDocument>('recordDocument', 'post', '/api/v1/documents'),
  correctDocument: endpointRoute<typeof contract.correctDocument>('correctDocument', 'post', '/api/v1/documents/{id}/revisions'),
  relateDocuments: endpointRoute<typeof contract.relateDocuments>('relateDocuments', 'post', '/api/v1/documents/{id}/relations'),
  exportDocuments: endpointRoute<typeof contract.exportDocuments>('exportDocuments', 'get', '/api/v1/exports/documents'),
  monitoredFilesDoor: endpointRoute<typeof contract.monitoredFilesDoor>('monitoredFilesDoor', 'get', '/api/v1/monitored-files-door'),
  listMonitoredFiles: endpointRoute<typeof contract.listMonitoredFiles>('listMonitoredFiles', 'get', '/api/v1/monitored-files'),
  readMonitoredFile: endpointRoute<typeof contract.readMonitoredFile>('readMonitoredFile', 'get', '/api/v1/monitored-files/{id}'),
  monitoredFileReaders: endpointRoute<typeof contract.monitoredFileReaders>(
    'monitoredFileReaders',
    'get',
    '/api/v1/monitored-file-readers',
  ),
  openMonitoredFile: endpointRoute<typeof contract.openMonitoredFile>('openMonitoredFile', 'post', '/api/v1/monitored-files'),
  stepMonitoredFile: endpointRoute<typeof contract.stepMonitoredFile>('stepMonitoredFile', 'post', '/api/v1/monitored-files/{id}/steps'),
};

/** The units of the body, which registry knows. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');

/** What looks different once something was done with a monitored file. */
export const changedByMonitoring: readonly { path: string }[] = [
  mandateCalls.monitoredFilesDoor,
  mandateCalls.listMonitoredFiles,
  mandateCalls.readMonitoredFile,
];

/** What looks different once something in the register has changed. */
export const changedInRegister: readonly { path: string }[] = [
  mandateCalls.listDocuments,
  mandateCalls.documentFacets,
  mandateCalls.readDocument,
  mandateCalls.listRestrictedDocuments,
];

/** The page of a document. */
export const documentHref = (unit: string, id: string): string => `/${unit}/van-ban/${id}`;

/** A file of a document, to be saved. */
export const documentFileHref = (unit: string, document: string, hash: string): string =>
  `/api/v1/documents/${encodeURIComponent(document)}/files/${encodeURIComponent(hash)}?unit=${encodeURIComponent(unit)}`;

/** The register of monitored files. */
export const monitoredHref = (unit: string): string => `/${unit}/ho-so-theo-doi`;
