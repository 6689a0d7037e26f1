import { namePeople } from '@thucthi/access/server';
import { Refusal, withScope, writeAudit } from '@thucthi/platform';
import type { ShownMonitoredFile } from '../../contract.ts';
import { changedFacts } from '../../domain/monitored/take-file-step.ts';
import { ownUnit } from '../own-unit.ts';
import { readFile, readFileSteps, type FileStepRow } from './files.store.ts';
import { mayKeep } from './list-files.ts';
import type { MonitoringWork } from './monitoring-work.ts';
import { tellFiles } from './tell-files.ts';

/** One monitored file with its log; that somebody looked is kept. */
export function showMonitoredFile(
  { database, clock, scope }: MonitoringWork,
  asked: { id: string; unit: string },
): Promise<ShownMonitoredFile> {
  return withScope(database, scope, async (tx) => {
    await ownUnit(tx, scope, asked.unit);
    const row = await readFile(tx, scope.tenantId, asked.id);
    if (row === null) throw new Refusal('not-found');
    await writeAudit(tx, scope, clock, {
      action: 'monitored-files.view',
      subjectKind: 'monitored-file',
      subjectId: row.id,
      detail: { revision: row.revision },
    });
    const [file] = await tellFiles({ tx, clock, scope }, [row]);
    if (file === undefined) throw new Refusal('not-found');
    const steps = await readFileSteps(tx, scope.tenantId, row.id);
    const people = await namePeople(
      tx,
      scope,
      steps.flatMap(({ recordedBy, readers }) => [recordedBy, ...readers]),
      clock.today(),
    );
    const nameOf = (id: string): string => people.get(id)?.vi ?? '';
    return {
      ...file,
      readers: row.readers.map((id) => ({ id, name: nameOf(id) })),
      log: steps.map((step, at) => logLine(step, steps[at - 1], nameOf)).toReversed(),
      can: { keep: mayKeep(scope) },
    };
  });
}

function logLine(step: FileStepRow, before: FileStepRow | undefined, nameOf: (id: string) => string): ShownMonitoredFile['log'][number] {
  const { revision, act, on, recordedAt, recordedBy, stage, dueOn, readers } = step;
  const earlier = before?.readers ?? [];
  return {
    revision,
    act,
    on,
    recordedAt: recordedAt.toISOString(),
    recordedBy: nameOf(recordedBy) === '' ? null : nameOf(recordedBy),
    stage,
    dueOn,
    changed: before === undefined ? [] : changedFacts(before, step),
    named: readers.filter((id) => !earlier.includes(id)).map(nameOf),
    removed: earlier.filter((id) => !readers.includes(id)).map(nameOf),
  };
}
