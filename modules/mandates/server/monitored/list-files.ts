import { peopleToName } from '@thucthi/access/server';
import { Refusal, withScope, writeAudit, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { listMonitoredFiles, monitoredFileReaders, monitoredFilesDoor } from '../../contract.ts';
import { compareFiles } from '../../domain/monitored/file-order.ts';
import { ownUnit } from '../own-unit.ts';
import { isNamedForAny, listFiles } from './files.store.ts';
import type { MonitoringWork } from './monitoring-work.ts';
import { tellFiles } from './tell-files.ts';

/** Whether somebody may keep monitored files. */
export const mayKeep = (scope: Scope): boolean => scope.rights.has('files.monitor');

/** Whether the register of monitored files is there for somebody at all; for others it does not exist. */
const isShown = async (tx: ScopedTx, scope: Scope): Promise<boolean> => mayKeep(scope) || (await isNamedForAny(tx, scope.tenantId));

/** Whether the way to the monitored files is shown. */
export function monitoredFilesDoorOf(
  { database, scope }: MonitoringWork,
  asked: { unit: string },
): Promise<z.input<(typeof monitoredFilesDoor)['answer']>> {
  return withScope(database, scope, async (tx) => {
    await ownUnit(tx, scope, asked.unit);
    return { shown: await isShown(tx, scope) };
  });
}

/** The monitored files somebody is named for; that they looked is kept. */
export function listMonitoredFilesOf(
  { database, clock, scope }: MonitoringWork,
  asked: { unit: string },
): Promise<z.input<(typeof listMonitoredFiles)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, asked.unit);
    if (!(await isShown(tx, scope))) throw new Refusal('not-found');
    const rows = (await listFiles(tx, scope.tenantId)).toSorted(compareFiles);
    if (rows.length > 0)
      await writeAudit(tx, scope, clock, {
        action: 'monitored-files.list',
        subjectKind: 'monitored-files',
        subjectId: String(scope.tenantId),
        detail: { files: rows.map(({ id }) => id) },
      });
    return { unit, files: await tellFiles({ tx, clock, scope }, rows), can: { keep: mayKeep(scope) } };
  });
}

/** Who can be named for a monitored file. */
export function monitoredFileReadersOf({ database, scope }: MonitoringWork): Promise<z.input<(typeof monitoredFileReaders)['answer']>> {
  return withScope(database, scope, async (tx) => ({ people: await peopleToName(tx, scope) }));
}
