import { readUpload, Refusal, route, type Route } from '@thucthi/platform';
import * as contract from '../../contract.ts';
import { largestEvidence } from '../../domain/cells/evidence-files.ts';
import { answerEvidence } from './answer-evidence.ts';
import { showCellPeopleOf } from './cell-people.ts';
import { commentOnCellOf } from './comment-on-cell.ts';
import { eraseCommentOf } from './erase-comment.ts';
import { keepEvidenceOf, type FileJudge } from './keep-evidence.ts';
import { settleCellOf } from './settle-cell.ts';
import { showCellMarksOf } from './show-cell-marks.ts';
import { showCellOf } from './show-cell.ts';
import { countMentionsOf, markMentionsReadOf, showMentionsOf } from './show-mentions.ts';
import { withdrawEvidenceOf } from './withdraw-evidence.ts';

/** What a form adds around a file on its way. */
const aroundFile = 64 * 1024;

/** What is said about cells and laid beside their figures; `judge` tells what a file is. */
export function cellRoutes({ judge }: { judge: FileJudge }): Route[] {
  return [
    route(contract.readCellMarks, (call) => showCellMarksOf(call, call.params.slug, call.query.periods)),
    route(contract.readCell, (call) => showCellOf(call, { ...call.params, ...call.query })),
    route(contract.listCellPeople, (call) => showCellPeopleOf(call, call.params.slug, call.query.q)),
    route(contract.commentOnCell, (call) => commentOnCellOf(call, call.params.slug, call.body)),
    route(contract.settleCell, (call) => settleCellOf(call, call.params.slug, call.body)),
    route(contract.eraseComment, (call) => eraseCommentOf(call, call.params.id, call.body)),
    route({ ...contract.attachEvidence, upload: { maxBytes: largestEvidence + aroundFile } }, async (call) => {
      const upload = await readUpload(call.request, 'file');
      if (upload.bytes.byteLength > largestEvidence) throw new Refusal('too-large', { limit: `${largestEvidence / 1024 ** 2} MB` });
      return keepEvidenceOf(call, judge, { ...call.params, ...call.query }, upload);
    }),
    route(contract.saveEvidence, (call) => answerEvidence(call, call.params.id)),
    route(contract.withdrawEvidence, (call) => withdrawEvidenceOf(call, call.params.id, call.body)),
    route(contract.listMentions, (call) => showMentionsOf(call)),
    route(contract.countMentions, (call) => countMentionsOf(call)),
    route(contract.markMentionsRead, (call) => markMentionsReadOf(call, call.body)),
  ];
}
