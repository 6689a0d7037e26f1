import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../../contract.ts';

/** The endpoints the page calls. */
export const importCalls = {
  uploadFigures: endpointRoute<typeof contract.uploadFigures>('uploadFigures', 'post', '/api/v1/imports/figures'),
  readImport: endpointRoute<typeof contract.readImport>('readImport', 'get', '/api/v1/imports/{id}'),
  commitImport: endpointRoute<typeof contract.commitImport>('commitImport', 'post', '/api/v1/imports/{id}/commit'),
};

/** An import as the server tells of it. */
export type Batch = AnswerOf<typeof contract.readImport>;
export type Remark = Batch['errors'][number];

/** The address of the template: the unit's current figures of a month, and an empty row for each it owes. */
export function templateHref(slug: string, period: string, below: boolean, format: 'xlsx' | 'csv'): string {
  const query = new URLSearchParams({ period, blank: 'true', below: String(below), format });
  return `/api/v1/exports/figures/${encodeURIComponent(slug)}?${query.toString()}`;
}

/** What the server takes at most; a larger file is not even sent. */
export const mostBytes = 50 * 1024 * 1024;
