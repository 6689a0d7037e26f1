import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asWorker, businessClock, lastRecordedAt, machineClock, migrate, openDatabase, readConfig, type Database } from '@thucthi/platform';
import { readBodies, readInstallation, type BodyRecord } from '@thucthi/registry/server';
import { migrationFolders } from '../server/migration-folders.ts';
import { CommandFault, type Installation, type Surroundings } from './command.ts';

/** Opens the operator's database as the environment names it; one that does not exist is made only when `mayBegin`. */
export async function openOperated(around: Surroundings, mayBegin: boolean): Promise<Database> {
  const config = readConfig(around.environment);
  if (config.databaseUrl !== null) return openDatabase({ databaseUrl: config.databaseUrl });
  if (!mayBegin && !existsSync(join(config.dataDirectory, 'postgres'))) {
    const directory = resolve(config.dataDirectory);
    throw new CommandFault(
      `Không có dữ liệu ở ${directory}. Hãy đặt THUCTHI_DATA (hoặc DATABASE_URL) như khi chạy chương trình.`,
      `There are no data in ${directory}. Set THUCTHI_DATA (or DATABASE_URL) as the program has it.`,
    );
  }
  return openDatabase({ dataDirectory: config.dataDirectory });
}

/** Runs work on the operator's installation, brought forward to this version as a start would, and closes it whatever happens. */
export async function onInstallation<T>(around: Surroundings, work: (installation: Installation) => Promise<T>): Promise<T> {
  const database = await openOperated(around, false);
  try {
    await migrate(database, migrationFolders);
    const { installation, last } = await asWorker(database, 'command line', async (tx) => ({
      installation: await readInstallation(tx),
      last: await lastRecordedAt(tx),
    }));
    if (!installation?.ready) {
      throw new CommandFault(
        'Hệ thống chưa được nạp dữ liệu ban đầu. Hãy chạy npm start trước.',
        'The first start has not finished. Run npm start first.',
      );
    }
    const clock = installation.businessDate ? businessClock(installation.businessDate, last) : machineClock;
    return await work({ database, clock });
  } finally {
    await database.close();
  }
}

/** The bodies a command is about: the one named, or all. */
export async function bodiesOf(database: Database, slug: string | null): Promise<BodyRecord[]> {
  const bodies = await asWorker(database, 'command line', (tx) => readBodies(tx));
  const wanted = slug === null ? bodies : bodies.filter((body) => body.slug === slug);
  if (slug !== null && wanted.length === 0) {
    const known = bodies.map((body) => body.slug).join(', ');
    throw new CommandFault(`Không có cơ quan “${slug}”; hiện có: ${known}.`, `There is no body “${slug}”; there are: ${known}.`);
  }
  return wanted;
}
