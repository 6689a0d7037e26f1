import { namesOfDocuments } from './documents-named.ts';
import { readOpenDocument } from '@thucthi/mandates/server';
import { newId, Refusal, runWrite, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { assignTasks } from '../contract.ts';
import { ownWords } from '../domain/own-words.ts';
import { makeTasks, type AskedTask } from './make-tasks.ts';
import { insertDirective } from './tasks.store.ts';
import { rootUnitOf } from './task-units.store.ts';
import { writingWork, type Work, type WritingWork } from './work.ts';

type Asked = z.output<NonNullable<(typeof assignTasks)['body']>>;
type Answer = z.input<(typeof assignTasks)['answer']>;

/** Notes what was told and assigns what comes of it in the name of the body's own unit, all or none. */
export function assignTasksOf({ database, clock, scope }: Work, asked: Asked): Promise<Answer> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'assign-tasks', ...(JSON.parse(JSON.stringify(content)) as object) } },
      async () => assignTasksIn(await writingWork(tx, clock, scope), content),
    ),
  );
}

/** The same inside a transaction that is open already; in the name of another unit of the body where one is given. */
export async function assignTasksIn(
  work: WritingWork,
  asked: { directive: Asked['directive'] & { awaitsIssue?: boolean; sessionId?: string }; tasks: readonly AskedTask[] },
  inNameOf?: number,
): Promise<Answer> {
  const { tx, clock, scope } = work;
  const { source, document, toldBy, toldOn, words } = asked.directive;
  const sourceName = ownWords(asked.directive.sourceName);
  const unitId = inNameOf ?? (await rootUnitOf(tx, scope.tenantId));
  if (unitId === null) throw new Refusal('not-found');
  if (toldOn > clock.today())
    throw new Refusal('task-refused', { detail: { vi: 'ngày giao không được sau hôm nay', en: 'the day it was told lies in the future' } });
  if (source === 'document' && document === null && sourceName === null)
    throw new Refusal('task-refused', {
      detail: { vi: 'hãy chọn văn bản, hoặc ghi số, ký hiệu của văn bản', en: 'choose the document or write its symbol' },
    });
  const known = document === null ? undefined : (await namesOfDocuments(tx, scope.tenantId, [document])).get(document);
  if (document !== null && known === undefined) throw new Refusal('not-found');
  const id = newId(clock.now());
  const said = ownWords(words) ?? '';
  await insertDirective(
    tx,
    scope.tenantId,
    {
      id,
      source,
      documentId: document,
      sourceName,
      sessionId: asked.directive.sessionId,
      toldBy: ownWords(toldBy) ?? '',
      toldOn,
      words: said,
      awaitsIssue: asked.directive.awaitsIssue ?? false,
    },
    { recordedAt: clock.now(), recordedBy: scope.personId },
  );
  const origin = {
    directiveId: id,
    toldOn,
    // A session concludes many things: each of its tasks is found by its own words.
    words: `${source === 'session' ? '' : said} ${sourceName ?? ''} ${known?.symbol ?? ''}`,
    assignerUnitId: unitId,
    pointsInto: source === 'document' && (document === null || (await readOpenDocument(tx, scope.tenantId, document)) !== null),
    parent: null,
    check: () => {},
  };
  return { directive: id, tasks: await makeTasks(work, origin, asked.tasks) };
}
