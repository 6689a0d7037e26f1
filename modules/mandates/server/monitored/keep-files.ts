import { peopleToName } from '@thucthi/access/server';
import { newId, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, readCalendar } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { MonitoredFileToOpen, MonitoredOwner, MonitoredStep, openMonitoredFile, stepMonitoredFile } from '../../contract.ts';
import { knowsStage, takeFileStep, type FileAct, type FileOwner, type FileStep } from '../../domain/monitored/take-file-step.ts';
import { dueDayOf } from './due-day.ts';
import { appendFileStep, insertFile, readFile, readFileSteps, setFile, type FileRow } from './files.store.ts';
import { refuseFault, refuseFile } from './file-refusals.ts';
import type { MonitoringWork } from './monitoring-work.ts';
import { tellFiles } from './tell-files.ts';

type Written = z.input<(typeof openMonitoredFile)['answer']>;
type Writing = { readonly tx: ScopedTx; readonly clock: Clock; readonly scope: Scope };

const asJson = (content: object) => JSON.parse(JSON.stringify(content)) as object;

/** Opens a monitored file; the trail says that one was opened and who may know of it, nothing else. */
export function openMonitoredFileOf(
  { database, clock, scope }: MonitoringWork,
  { writeId, file }: z.output<NonNullable<(typeof openMonitoredFile)['body']>>,
): Promise<Written> {
  const write = { id: writeId, content: { use: 'open-monitored-file', ...asJson(file) } };
  return runWrite(database, scope, (tx) => writeOnce(tx, scope, clock, write, () => openIn({ tx, clock, scope }, file)));
}

async function openIn(writing: Writing, asked: MonitoredFileToOpen): Promise<Written> {
  const { tx, clock, scope } = writing;
  const person = personOf(scope);
  if (!knowsStage(asked.kind, asked.stage)) throw refuseFault('unknown-stage');
  if (asked.stageSince > clock.today()) throw refuseFault('day-to-come');
  if (!asked.readers.includes(person)) throw refuseFault('self-not-named');
  await refuseUnknownReaders(writing, asked.readers, []);
  const row: FileRow = {
    id: newId(clock.now()),
    revision: 1,
    kind: asked.kind,
    number: asked.number.normalize('NFC'),
    subject: asked.subject.normalize('NFC'),
    owner: await ownerOf(writing, asked.owner),
    stage: asked.stage,
    stageSince: asked.stageSince,
    dueOn: dueDayOf(await readCalendar(tx, scope.tenantId), asked, clock.today()),
    closedOn: null,
    readers: [...new Set(asked.readers)],
  };
  await insertFile(tx, scope.tenantId, row);
  await keep(writing, row, { act: 'open', on: row.stageSince });
  return { id: row.id, revision: row.revision };
}

/** Takes a step with a monitored file, based on what the person saw of it. */
export function stepMonitoredFileOf(
  { database, clock, scope }: MonitoringWork,
  id: string,
  { writeId, basedOn, step }: z.output<NonNullable<(typeof stepMonitoredFile)['body']>>,
): Promise<Written> {
  const write = { id: writeId, content: { use: 'step-monitored-file', id, basedOn, ...asJson(step) } };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      const writing = { tx, clock, scope };
      const standing = await readFile(tx, scope.tenantId, id);
      if (standing === null) throw new Refusal('not-found');
      if (standing.revision !== basedOn) throw await changedMeanwhile(writing, id, step);
      if (step.act === 'name-readers') await refuseUnknownReaders(writing, step.readers, standing.readers);
      const last = (await readFileSteps(tx, scope.tenantId, id)).reduce((latest, { on }) => (on > latest ? on : latest), '');
      const taken = takeFileStep(standing, await stepOf(writing, step), { today: clock.today(), last, person: personOf(scope) });
      if ('fault' in taken) throw refuseFault(taken.fault);
      const row: FileRow = { ...taken.file, id, revision: basedOn + 1 };
      if (!(await setFile(tx, scope.tenantId, row, basedOn))) throw await changedMeanwhile(writing, id, step);
      await keep(writing, row, { act: step.act, on: taken.on });
      return { id, revision: row.revision };
    }),
  );
}

async function keep({ tx, clock, scope }: Writing, row: FileRow, { act, on }: { act: FileAct; on: string }): Promise<void> {
  await appendFileStep(tx, scope.tenantId, row, { act, on, recordedAt: clock.now(), recordedBy: personOf(scope) });
  await writeAudit(tx, scope, clock, {
    action: `monitored-files.${act}`,
    subjectKind: 'monitored-file',
    subjectId: row.id,
    detail: { revision: row.revision, ...(act === 'open' || act === 'name-readers' ? { readers: [...row.readers] } : {}) },
  });
}

/** Only people are named, so only a person can keep files. */
function personOf(scope: Scope): string {
  if (scope.personId === null) throw new Refusal('not-allowed');
  return scope.personId;
}

async function changedMeanwhile({ tx, clock, scope }: Writing, id: string, step: MonitoredStep): Promise<Refusal> {
  const now = await readFile(tx, scope.tenantId, id);
  // Taken off the list meanwhile: the file is no longer there for this person.
  if (now === null) return new Refusal('not-found');
  const [theirs] = await tellFiles({ tx, clock, scope }, [now]);
  return new Refusal('changed-meanwhile', { yours: step, theirs, revision: now.revision });
}

async function stepOf(writing: Writing, step: MonitoredStep): Promise<FileStep> {
  if (step.act !== 'correct') return step;
  const { tx, clock, scope } = writing;
  return {
    act: 'correct',
    number: step.number.normalize('NFC'),
    subject: step.subject.normalize('NFC'),
    owner: await ownerOf(writing, step.owner),
    dueOn: dueDayOf(await readCalendar(tx, scope.tenantId), step, clock.today()),
  };
}

async function ownerOf({ tx, scope }: Writing, owner: MonitoredOwner): Promise<FileOwner> {
  if ('office' in owner) return { unitId: null, office: owner.office.normalize('NFC') };
  const unit = await findUnit(tx, owner.unit);
  if (unit === null || unit.ownerTenantId !== scope.tenantId)
    throw refuseFile(`không có đơn vị “${owner.unit}” trong cơ quan của bạn`, `your body has no unit "${owner.unit}"`, 'owner');
  return { unitId: unit.id, office: null };
}

/** Refuses to name people who are not of the body; those who were named already may have left it since. */
async function refuseUnknownReaders({ tx, scope }: Writing, readers: readonly string[], named: readonly string[]): Promise<void> {
  const people = new Set([...named, ...(await peopleToName(tx, scope)).map(({ id }) => id)]);
  if (readers.every((id) => people.has(id))) return;
  throw refuseFile(
    'có người được nêu tên không phải là người dùng đang hoạt động của cơ quan; hãy chọn lại',
    'somebody who was named is no active person of the body; choose again',
    'readers',
  );
}
