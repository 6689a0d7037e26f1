import type { AnswerOf } from '@thucthi/registry/web';
import { endpointRoute } from '@thucthi/registry/web';
import type * as contract from '../../contract.ts';

/** The endpoints of threads and evidence; a test holds each against the contract. */
export const cellCalls = {
  readCellMarks: endpointRoute<typeof contract.readCellMarks>('readCellMarks', 'get', '/api/v1/cell-marks/{slug}'),
  readCell: endpointRoute<typeof contract.readCell>('readCell', 'get', '/api/v1/cells/{slug}'),
  listCellPeople: endpointRoute<typeof contract.listCellPeople>('listCellPeople', 'get', '/api/v1/cell-people/{slug}'),
  commentOnCell: endpointRoute<typeof contract.commentOnCell>('commentOnCell', 'post', '/api/v1/cells/{slug}/comments'),
  settleCell: endpointRoute<typeof contract.settleCell>('settleCell', 'post', '/api/v1/cells/{slug}/settlements'),
  eraseComment: endpointRoute<typeof contract.eraseComment>('eraseComment', 'post', '/api/v1/cell-comments/{id}/erasure'),
  attachEvidence: endpointRoute<typeof contract.attachEvidence>('attachEvidence', 'post', '/api/v1/cells/{slug}/evidence'),
  saveEvidence: endpointRoute<typeof contract.saveEvidence>('saveEvidence', 'get', '/api/v1/figure-evidence/{id}'),
  withdrawEvidence: endpointRoute<typeof contract.withdrawEvidence>('withdrawEvidence', 'post', '/api/v1/figure-evidence/{id}/withdrawal'),
  listMentions: endpointRoute<typeof contract.listMentions>('listMentions', 'get', '/api/v1/my-mentions'),
  countMentions: endpointRoute<typeof contract.countMentions>('countMentions', 'get', '/api/v1/my-mentions/count'),
  markMentionsRead: endpointRoute<typeof contract.markMentionsRead>('markMentionsRead', 'post', '/api/v1/my-mentions/read'),
};

/** What looks different once something was said or laid beside a figure. */
export const changedByCells = [
  cellCalls.readCell,
  cellCalls.readCellMarks,
  cellCalls.listMentions,
  cellCalls.countMentions,
  { path: '/api/v1/submissions/{slug}' },
] as const;

export type CellMark = AnswerOf<typeof contract.readCellMarks>['cells'][number];
export type CellShown = AnswerOf<typeof contract.readCell>;
export type CellComment = CellShown['comments'][number];
export type CellEvidence = CellShown['evidence'][number];
export type CellPerson = AnswerOf<typeof contract.listCellPeople>['people'][number];
export type CellMention = AnswerOf<typeof contract.listMentions>['mentions'][number];

/** A cell of a unit as a page names it. */
export interface CellAddress {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
}

/** The sheet that shows a cell, its thread open beside it. */
export const cellHref = ({ unit, indicator, period }: CellAddress, month: string): string =>
  `/${unit}/bao-cao?${new URLSearchParams({ month, o: indicator, ky: period })}`;
