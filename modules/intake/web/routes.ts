import type { listIndicators, listUnits } from '@thucthi/registry/contract';
import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const intakeCalls = {
  takePaper: endpointRoute<typeof contract.takePaper>('takePaper', 'post', '/api/v1/papers'),
  pasteText: endpointRoute<typeof contract.pasteText>('pasteText', 'post', '/api/v1/pasted-texts'),
  listPapers: endpointRoute<typeof contract.listPapers>('listPapers', 'get', '/api/v1/papers'),
  showPaper: endpointRoute<typeof contract.showPaper>('showPaper', 'get', '/api/v1/papers/{id}'),
  decideFindings: endpointRoute<typeof contract.decideFindings>('decideFindings', 'post', '/api/v1/papers/{id}/decisions'),
  readAgain: endpointRoute<typeof contract.readAgain>('readAgain', 'post', '/api/v1/papers/{id}/readings'),
  recordFindings: endpointRoute<typeof contract.recordFindings>('recordFindings', 'post', '/api/v1/papers/{id}/record'),
  listWordings: endpointRoute<typeof contract.listWordings>('listWordings', 'get', '/api/v1/wordings'),
  decideWording: endpointRoute<typeof contract.decideWording>('decideWording', 'post', '/api/v1/wordings/{id}/decision'),
};

/** What the pages ask of the registry. */
export const registryCalls = {
  listUnits: endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units'),
  listIndicators: endpointRoute<typeof listIndicators>('listIndicators', 'get', '/api/v1/indicators'),
};

/** What of the ledger looks different once figures were recorded. */
export const changedByRecording: readonly { path: string }[] = [
  { path: '/api/v1/scorecards/{slug}' },
  { path: '/api/v1/indicator-views/{slug}/{code}' },
  { path: '/api/v1/entry-sheets/{slug}' },
  intakeCalls.listPapers,
];

export type Wording = AnswerOf<typeof contract.listWordings>['wordings'][number];
export type Recorded = AnswerOf<typeof contract.recordFindings>;

/** The picture of a scanned page. */
export const pageImageHref = (paper: string, page: number): string => `/api/v1/papers/${encodeURIComponent(paper)}/pages/${page}/image`;

/** The file as it came. */
export const originalHref = (paper: string): string => `/api/v1/papers/${encodeURIComponent(paper)}/original`;

/** What the server takes at most; a larger file is not even sent. */
export const mostBytes = 50 * 1024 * 1024;
/** So much pasted text is taken at most, in UTF-16 units. */
export const mostPasted = 1_000_000;

/** Milliseconds after an answer before a page asks again how far a reading is. */
export const askAgainAfter = 1500;
