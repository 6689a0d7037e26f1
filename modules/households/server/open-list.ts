import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { openHouseholdList } from '../contract.ts';
import { readList } from './lists.store.ts';
import { insertOpening } from './openings.store.ts';
import { householdRefused, keepsUnit } from './own-list.ts';
import { readSettings } from './settings.store.ts';
import type { Work } from './work.ts';

type Asked = z.output<NonNullable<(typeof openHouseholdList)['body']>>;

/** Opens one list to somebody above it, for so many minutes, in writing; the commune hears of it at once. */
export function openListOf({ database, clock, scope }: Work, asked: Asked): Promise<{ endsAt: string }> {
  const { writeId, list: id, reason } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'household-opening', list: id, reason } }, async () => {
      const list = await readList(tx, scope.tenantId, id);
      if (list === null || scope.personId === null) throw new Refusal('not-found');
      if (keepsUnit(scope, list.unitId))
        throw householdRefused(
          'Danh sách này của chính đơn vị bạn, không cần mở xem.',
          'This list is your own unit’s; it need not be opened.',
        );
      const { openingMinutes } = await readSettings(tx, scope.tenantId);
      const now = clock.now();
      const endsAt = new Date(now.getTime() + openingMinutes * 60_000);
      const opening = { id: newId(now), listId: id, unitId: list.unitId, personId: scope.personId, reason: reason.normalize('NFC') };
      await insertOpening(tx, scope.tenantId, { ...opening, openedAt: now, endsAt, minutes: openingMinutes });
      await writeAudit(tx, scope, clock, {
        action: 'households.opened',
        subjectKind: 'household-list',
        subjectId: id,
        detail: {
          unitId: list.unitId,
          indicatorId: list.indicatorId,
          period: list.period,
          opening: opening.id,
          reason: opening.reason,
          minutes: openingMinutes,
          until: endsAt.toISOString(),
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [id], units: [list.unitId] });
      return { endsAt: endsAt.toISOString() };
    }),
  );
}
