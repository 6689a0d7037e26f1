import { announce, Refusal, runWrite, waitingMail, withScope, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type * as contract from '../../contract/reminder-endpoints.ts';
import { settingsFault } from '../../domain/reminder/reminder-settings.ts';
import type { Work } from '../work.ts';
import { appendReminderSettings, readReminderSettings } from './settings.store.ts';

/** How the body reminds its people, and how mail stands for who administers it. */
export function showReminderSettingsOf(
  { database, scope }: Omit<Work, 'clock'>,
  goesOut: boolean,
): Promise<z.input<(typeof contract.readReminderSettings)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const standing = shown(await readReminderSettings(tx, scope.tenantId));
    if (!scope.rights.has('registry.manage')) return { ...standing, mail: null };
    const { waiting, failing, fault } = await waitingMail(tx, scope.tenantId);
    return { ...standing, mail: { goesOut, waiting, failing, fault } };
  });
}

/** Sets how the body reminds; what was planned already stays as it was said. */
export function setReminderSettingsOf(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof contract.setReminderSettings)['body']>>,
): Promise<z.input<(typeof contract.setReminderSettings)['answer']>> {
  const { writeId, basedOn, ...given } = asked;
  const settings = { ...given, daysBefore: given.daysBefore.toSorted((a, b) => b - a) };
  const fault = settingsFault(settings);
  if (fault !== null) throw new Refusal('invalid-request', { detail: fault });
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'set-reminders', basedOn, ...settings } }, async () => {
      const revision = basedOn + 1;
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      if (!(await appendReminderSettings(tx, scope.tenantId, { ...settings, revision }, stamp)))
        throw new Refusal('changed-meanwhile', { yours: settings, theirs: shown(await readReminderSettings(tx, scope.tenantId)) });
      await writeAudit(tx, scope, clock, {
        action: 'reminders.set',
        subjectKind: 'reminder-settings',
        subjectId: String(revision),
        detail: { daysBefore: settings.daysBefore, digestHour: settings.digestHour, ladder: settings.ladder.map((rung) => ({ ...rung })) },
      });
      await announce(tx, scope, clock, 'reminders', { settings: revision });
      return { ...settings, revision };
    }),
  );
}

const shown = <T extends { ladder: readonly object[]; daysBefore: readonly number[] }>(
  settings: T,
): T & { ladder: T['ladder'][number][]; daysBefore: number[] } => ({
  ...settings,
  ladder: [...settings.ladder],
  daysBefore: [...settings.daysBefore],
});
