import { peopleToRemind } from '@thucthi/access/server';
import { runWrite, withScope, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits, readCalendar, workingDaysBetween } from '@thucthi/registry/server';
import type { z } from 'zod';
import type * as contract from '../../contract/reminder-endpoints.ts';
import { dueGroupOf } from '../../domain/reminder/due-group.ts';
import { desksOf, sitsAnywhere, type ReaderDesks } from '../../domain/reminder/reader-desks.ts';
import type { Work } from '../work.ts';
import { countOwnReminders, markRead, ownReminders } from './own-reminders.store.ts';

const shownAtMost = 200;

/** The desks the reader sits at today. */
async function readerDesks(tx: ScopedTx, scope: Scope, today: string): Promise<ReaderDesks> {
  const [reader] = await peopleToRemind(tx, scope.tenantId, today, scope.personId);
  return desksOf(reader ?? { id: scope.personId ?? '', roles: [] });
}

/** What the reader is reminded of. */
export function showRemindersOf({ database, clock, scope }: Work): Promise<z.input<(typeof contract.listReminders)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const today = clock.today();
    const desks = await readerDesks(tx, scope, today);
    const rows = await ownReminders(tx, scope.tenantId, desks, shownAtMost);
    const { all, unread } = await countOwnReminders(tx, scope.tenantId, desks, today);
    const units = await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
    const calendar = await readCalendar(tx, scope.tenantId);
    return {
      today,
      all,
      unread,
      atDesk: sitsAnywhere(desks),
      reminders: rows.map(({ unitId, steps, ...row }) => {
        const unit = units.get(unitId);
        const daysLeft = workingDaysBetween(today, row.dueOn, calendar);
        return {
          ...row,
          unit: { slug: unit?.slug ?? '', name: unit?.name ?? '' },
          daysLeft,
          group: dueGroupOf(daysLeft),
          raised: steps.some((step) => step.startsWith('rung-')),
        };
      }),
    };
  });
}

/** Of how much work something is unread: what the bell says. */
export function countRemindersOf({ database, clock, scope }: Work): Promise<z.input<(typeof contract.countReminders)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const today = clock.today();
    const { unread, unreadOverdue } = await countOwnReminders(tx, scope.tenantId, await readerDesks(tx, scope, today), today);
    return { unread, overdue: unreadOverdue };
  });
}

/** Marks work as read, as far as it lies on the reader's desks. */
export function markRemindersReadOf(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof contract.markRemindersRead)['body']>>,
): Promise<{ marked: number }> {
  const { writeId, works } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'read-reminders', works } }, async () => {
      const today = clock.today();
      const desks = await readerDesks(tx, scope, today);
      const at = { today, recordedAt: clock.now() };
      return { marked: await markRead(tx, scope.tenantId, desks, works === 'all' ? null : works, at) };
    }),
  );
}
