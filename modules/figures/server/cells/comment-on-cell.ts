import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { commentOnCell } from '../../contract.ts';
import { lengthOf, longestComment, mentionedIn, mostMentions } from '../../domain/cells/comment-text.ts';
import { seersOf } from './cell-people.ts';
import { insertMentions } from './cell-mention.store.ts';
import { appendToThread, readCellFigures, speaksFor } from './cell-thread.store.ts';
import { ownCell, type CellWork } from './own-cell.ts';

type Asked = z.output<NonNullable<(typeof commentOnCell)['body']>>;

/** Says something in the thread of a cell; who is called in it gets a notice. */
export function commentOnCellOf({ database, scope, clock }: CellWork, slug: string, asked: Asked): Promise<{ id: string }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'comment-on-cell', slug, ...content } }, async () => {
      const { key } = await ownCell(tx, scope, { slug, ...content });
      const authorId = scope.personId;
      if (authorId === null || !(await speaksFor(tx, key.unitId))) throw new Refusal('outside-scope');
      const words = content.text.replaceAll('\r\n', '\n');
      refuseTooLong(words);
      const personIds = mentionedIn(words);
      const seers = await seersOf(tx, scope, clock.today());
      if (personIds.some((id) => !seers.has(id))) throw unknownPerson();
      if (content.figure !== null && (await readCellFigures(tx, key, [content.figure])).length === 0) throw otherFigure();
      const recordedAt = clock.now();
      const id = newId(recordedAt);
      await appendToThread(tx, key, { id, kind: 'say', figureId: content.figure, authorId, recordedAt, words });
      await insertMentions(tx, key, { commentId: id, personIds: personIds.filter((one) => one !== authorId), recordedAt });
      const { unitId, indicatorId, period } = key;
      await writeAudit(tx, scope, clock, {
        action: 'cells.comment',
        subjectKind: 'unit',
        subjectId: String(unitId),
        detail: { comment: id, figure: content.figure, indicator: indicatorId, mentioned: personIds, period, unit: unitId },
      });
      await announce(tx, scope, clock, 'cells', { units: [unitId], indicators: [indicatorId], periods: [period] });
      return { id };
    }),
  );
}

function refuseTooLong(words: string): void {
  const length = lengthOf(words);
  if (length <= longestComment && mentionedIn(words).length <= mostMentions) return;
  throw new Refusal('invalid-request', {
    detail:
      length > longestComment
        ? {
            vi: `ý kiến dài ${length} ký tự, tối đa ${longestComment}; chưa có gì được ghi, hãy rút gọn hoặc gửi thành nhiều ý kiến`,
            en: `the comment has ${length} signs of at most ${longestComment}; nothing was written, shorten it or send several`,
          }
        : {
            vi: `mỗi ý kiến nhắc tối đa ${mostMentions} người; chưa có gì được ghi`,
            en: `a comment calls ${mostMentions} people at most; nothing was written`,
          },
    field: 'text',
  });
}

const unknownPerson = (): Refusal =>
  new Refusal('invalid-request', {
    detail: {
      vi: 'có người được nhắc không xem được số liệu của đơn vị này (không còn vai trò, hoặc thuộc cơ quan khác); chưa có gì được ghi, hãy bỏ tên ấy hoặc chọn lại trong danh sách',
      en: 'somebody who is called cannot see the figures of this unit; nothing was written, take the name out or choose from the list',
    },
    field: 'text',
  });

const otherFigure = (): Refusal =>
  new Refusal('invalid-request', {
    detail: {
      vi: 'số được dẫn không phải số của ô này; chưa có gì được ghi, hãy tải lại trang rồi gửi lại',
      en: 'the figure spoken of is none of this cell; nothing was written, reload the page and send again',
    },
    field: 'figure',
  });
