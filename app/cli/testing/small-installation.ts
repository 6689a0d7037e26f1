import { sql } from 'kysely';
import { asWorker, machineClock, migrate, mintScope, openDatabase, sealAudit, withScope, writeAudit } from '@thucthi/platform';
import { insertBody, writeInstallation } from '@thucthi/registry/server';
import { migrationFolders } from '../../server/migration-folders.ts';
import { runCommand } from '../run-command.ts';

/** Makes an installation of one body (`co-quan`) with three sealed rows of the trail in a data directory; answers the ids of the rows. */
export async function makeSmallInstallation(dataDirectory: string): Promise<string[]> {
  const database = await openDatabase({ dataDirectory });
  await migrate(database, migrationFolders);
  await asWorker(database, 'test', async (tx) => {
    const body = { id: 1, slug: 'co-quan', name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false };
    await insertBody(tx, body, machineClock.now());
    await writeInstallation(tx, { demo: false, businessDate: null, ready: true });
  });
  const scope = mintScope({ tenantId: 1, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
  for (const subjectId of ['a', 'b', 'c']) {
    const entry = { action: 'thing.made', subjectKind: 'thing', subjectId, detail: {} };
    await withScope(database, scope, (tx) => writeAudit(tx, scope, machineClock, entry));
  }
  await sealAudit(database, machineClock);
  const rows = await asWorker(database, 'test', (tx) => tx.selectFrom('audit').select('id').orderBy('id').execute());
  await database.close();
  return rows.map(({ id }) => id);
}

/** What a command answered, said and complained of. */
export interface Called {
  readonly code: number;
  readonly said: string;
  readonly complaint: string;
}

/** Calls a command as an operator types it. */
export async function callCommand(typed: readonly string[], environment: Record<string, string>): Promise<Called> {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(typed, {
    environment,
    say: (line) => void said.push(line),
    complain: (text) => void complaints.push(text),
    progress: () => {},
  });
  return { code, said: said.join('\n'), complaint: complaints.join('\n') };
}

/** Runs a statement in a data directory as the owner of the database, whom nothing of the program stops. */
export async function asOwnerOf(dataDirectory: string, statement: string): Promise<unknown[]> {
  const database = await openDatabase({ dataDirectory });
  try {
    return await database.kysely.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      return (await sql.raw(statement).execute(tx)).rows;
    });
  } finally {
    await database.close();
  }
}
