import { Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { setHouseholdSettings } from '../contract.ts';
import { appendSettings, readSettings, type HouseholdSettings } from './settings.store.ts';
import type { Work } from './work.ts';

type Asked = z.output<NonNullable<(typeof setHouseholdSettings)['body']>>;

/** Sets how long names are kept and openings last from now on; lists keep the day that was given them. */
export function setSettingsOf({ database, clock, scope }: Work, asked: Asked): Promise<HouseholdSettings> {
  const { writeId, basedOn, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'household-settings', basedOn, ...given } }, async () => {
      const before = await readSettings(tx, scope.tenantId);
      const after = { revision: before.revision + 1, ...given };
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      if (before.revision !== basedOn || !(await appendSettings(tx, scope.tenantId, after, stamp)))
        throw new Refusal('changed-meanwhile', { yours: given, theirs: before });
      await writeAudit(tx, scope, clock, {
        action: 'households.settings',
        subjectKind: 'household-setting',
        subjectId: String(after.revision),
        detail: { ...given, before: { retainMonths: before.retainMonths, openingMinutes: before.openingMinutes } },
      });
      return after;
    }),
  );
}
