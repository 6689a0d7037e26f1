import { namePeople } from '@thucthi/access/server';
import { lastMonthOf, parsePeriodCode, periodCode, periodWords } from '@thucthi/kernel';
import { runWrite, withScope, writeOnce } from '@thucthi/platform';
import { findUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { listMentions, markMentionsRead } from '../../contract.ts';
import { mentionedIn, partsOf } from '../../domain/cells/comment-text.ts';
import { countUnreadMentions, markMentionsSeen, readMentions } from './cell-mention.store.ts';
import type { CellWork } from './own-cell.ts';

const shownAtMost = 50;
const beginning = 200;

/** Where the reader was called. */
export function showMentionsOf({ database, scope, clock }: CellWork): Promise<z.input<(typeof listMentions)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const { tenantId, personId } = scope;
    if (personId === null) return { mentions: [], unread: 0 };
    const rows = await readMentions(tx, tenantId, personId, shownAtMost);
    const names = await namePeople(
      tx,
      scope,
      rows.flatMap(({ authorId, words }) => [authorId, ...mentionedIn(words ?? '')]),
      clock.today(),
    );
    const units = await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
    const indicators = await readIndicatorsCached(tx);
    const read = (words: string): string =>
      partsOf(words)
        .map((part) => (part.kind === 'words' ? part.words : `@${names.get(part.id)?.vi ?? '…'}`))
        .join('');
    return {
      unread: await countUnreadMentions(tx, tenantId, personId),
      mentions: rows.map((row) => {
        const unit = units.get(row.unitId);
        const definition = indicators.get(row.indicatorId)?.definition;
        const code = definition?.code ?? String(row.indicatorId);
        const said = row.words === null ? '' : read(row.words);
        return {
          comment: row.commentId,
          unit: { slug: unit?.slug ?? '', name: unit?.name ?? '' },
          indicator: { code, name: definition?.name ?? { vi: code, en: code } },
          period: row.period,
          periodName: periodWords(row.period),
          month: periodCode(lastMonthOf(parsePeriodCode(row.period))),
          by: names.get(row.authorId) ?? null,
          at: row.recordedAt.toISOString(),
          said: said.length > beginning ? `${said.slice(0, beginning).toWellFormed().trimEnd()}…` : said,
          open: row.open,
          unread: row.unread,
        };
      }),
    };
  });
}

/** How often the reader was called and has not read it. */
export function countMentionsOf({ database, scope }: CellWork): Promise<{ unread: number }> {
  return withScope(database, scope, async (tx) => ({
    unread: scope.personId === null ? 0 : await countUnreadMentions(tx, scope.tenantId, scope.personId),
  }));
}

/** Marks notices of the reader as read. */
export function markMentionsReadOf(
  { database, scope, clock }: CellWork,
  { writeId, comments }: z.output<NonNullable<(typeof markMentionsRead)['body']>>,
): Promise<{ marked: number }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'read-mentions', comments } }, async () => ({
      marked:
        scope.personId === null
          ? 0
          : await markMentionsSeen(tx, scope.tenantId, scope.personId, comments === 'all' ? null : comments, clock.now()),
    })),
  );
}
