import type { ScopedTx } from '@thucthi/platform';
import type { FileAct, FileFacts } from '../../domain/monitored/take-file-step.ts';

/** A monitored file as it stands. */
export type FileRow = { readonly id: string; readonly revision: number } & FileFacts;

/** A row of a file's log: what was done, and how the file stood afterwards. */
export interface FileStepRow extends Omit<FileFacts, 'kind' | 'stageSince' | 'closedOn'> {
  readonly revision: number;
  readonly act: FileAct;
  readonly on: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** More files than this nobody keeps an eye on. */
const mostListed = 1000;

const columns = [
  'id',
  'revision',
  'kind',
  'stage',
  'stage_since',
  'number',
  'subject',
  'owner_unit_id',
  'owner_office',
  'due_on',
  'closed_on',
  'readers',
] as const;

interface StoredFile {
  id: string;
  revision: number;
  kind: string;
  stage: string;
  stage_since: string;
  number: string;
  subject: string;
  owner_unit_id: number | null;
  owner_office: string | null;
  due_on: string | null;
  closed_on: string | null;
  readers: string[];
}

const asFile = (row: StoredFile): FileRow => ({
  id: row.id,
  revision: row.revision,
  kind: row.kind,
  number: row.number,
  subject: row.subject,
  owner: { unitId: row.owner_unit_id, office: row.owner_office },
  stage: row.stage,
  stageSince: row.stage_since,
  dueOn: row.due_on,
  closedOn: row.closed_on,
  readers: row.readers,
});

/** Whether the scope's person is named for any file at all. */
export async function isNamedForAny(tx: ScopedTx, tenantId: number): Promise<boolean> {
  return (await tx.selectFrom('monitored_file').select('id').where('tenant_id', '=', tenantId).limit(1).executeTakeFirst()) !== undefined;
}

/** The files the scope's person is named for, those that are open first. */
export async function listFiles(tx: ScopedTx, tenantId: number): Promise<FileRow[]> {
  const rows = await tx
    .selectFrom('monitored_file')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('due_on')
    .orderBy('id')
    .limit(mostListed)
    .execute();
  return rows.map(asFile);
}

/** One file, or null where there is none or the scope's person is not named for it. */
export async function readFile(tx: ScopedTx, tenantId: number, id: string): Promise<FileRow | null> {
  const row = await tx
    .selectFrom('monitored_file')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asFile(row);
}

/** The log of a file, oldest first. */
export async function readFileSteps(tx: ScopedTx, tenantId: number, id: string): Promise<FileStepRow[]> {
  const rows = await tx
    .selectFrom('monitored_file_step')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('file_id', '=', id)
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    act: row.act as FileAct,
    on: row.happened_on,
    stage: row.stage,
    number: row.number,
    subject: row.subject,
    owner: { unitId: row.owner_unit_id, office: row.owner_office },
    dueOn: row.due_on,
    readers: row.readers,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

const changeable = (file: FileFacts) => ({
  stage: file.stage,
  stage_since: file.stageSince,
  number: file.number,
  subject: file.subject,
  owner_unit_id: file.owner.unitId,
  owner_office: file.owner.office,
  due_on: file.dueOn,
  closed_on: file.closedOn,
  readers: [...file.readers],
});

/** Enters a file; the scope's person has to be among its readers. */
export async function insertFile(tx: ScopedTx, tenantId: number, file: FileRow): Promise<void> {
  await tx
    .insertInto('monitored_file')
    .values({ ...changeable(file), tenant_id: tenantId, id: file.id, revision: file.revision, kind: file.kind })
    .execute();
}

/** Puts a file to a new state where the revision that was seen still stands; answers whether it did. */
export async function setFile(tx: ScopedTx, tenantId: number, file: FileRow, basedOn: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('monitored_file')
    .set({ ...changeable(file), revision: file.revision })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', file.id)
    .where('revision', '=', basedOn)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Appends to a file's log what was done and how it stood afterwards. */
export async function appendFileStep(
  tx: ScopedTx,
  tenantId: number,
  file: FileRow,
  step: { act: FileAct; on: string; recordedAt: Date; recordedBy: string },
): Promise<void> {
  const { stage_since: _since, closed_on: _closed, ...state } = changeable(file);
  await tx
    .insertInto('monitored_file_step')
    .values({
      ...state,
      tenant_id: tenantId,
      file_id: file.id,
      revision: file.revision,
      act: step.act,
      happened_on: step.on,
      recorded_at: step.recordedAt,
      recorded_by: step.recordedBy,
    })
    .execute();
}
