import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataDirectoryInUse,
  jsonLog,
  machineClock,
  businessClock,
  migrate,
  openDatabase,
  openMailer,
  openSecretBox,
  readConfig,
  readKeys,
  type Database,
} from '@thucthi/platform';
import { asWorker, lastRecordedAt } from '@thucthi/platform';
import { loadNationalRegistry, readInstallation, writeInstallation } from '@thucthi/registry/server';
import { loadDemo } from '../demo/load-demo.ts';
import { readDemoPapers } from '../demo/read-demo-papers.ts';
import { listen, whyPortIsClosed } from './listen.ts';
import { migrationFolders } from './migration-folders.ts';
import { startServices } from './start-services.ts';
import { stopGracefully } from './stop-gracefully.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints how a long step goes on, but only once it has lasted two seconds. */
function progress(): (step: string) => void {
  const begun = Date.now();
  return (step) => {
    if (Date.now() - begun > 2000) say(`  … ${step}`);
  };
}

async function openOrExplain(config: ReturnType<typeof readConfig>): Promise<Database> {
  try {
    return await openDatabase(config.databaseUrl ? { databaseUrl: config.databaseUrl } : { dataDirectory: config.dataDirectory });
  } catch (error) {
    if (error instanceof DataDirectoryInUse) {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    }
    const where = config.databaseUrl ? 'PostgreSQL (DATABASE_URL)' : `thư mục dữ liệu ${config.dataDirectory}`;
    process.stderr.write(`Không mở được ${where}: ${(error as Error).message}\nCannot open the database; nothing was changed.\n`);
    process.exit(1);
  }
}

/**
 * A first start that was stopped while loading has served nobody: nothing a person entered can be in it. The embedded
 * directory is emptied and loaded again; a PostgreSQL database is left to its operator.
 */
async function beginAgain(database: Database, config: ReturnType<typeof readConfig>): Promise<Database> {
  await database.close();
  if (config.databaseUrl) {
    process.stderr.write(
      'Lần khởi động đầu tiên chưa nạp xong dữ liệu. Hãy tạo lại cơ sở dữ liệu trống rồi khởi động lại.\nThe first start did not finish loading. Recreate the empty database and start again.\n',
    );
    process.exit(1);
  }
  say('Lần khởi động trước dừng giữa chừng khi nạp dữ liệu ban đầu; đang nạp lại từ đầu.');
  rmSync(join(config.dataDirectory, 'postgres'), { recursive: true, force: true });
  const fresh = await openOrExplain(config);
  await migrate(fresh, migrationFolders);
  return fresh;
}

/** What stands after the @ of a Message-ID: the program's own address, else that of the sender. */
const hostOfLetters = (baseUrl: string | null, from: string): string =>
  baseUrl === null ? from.replace(/^.*@/, '').replace(/>.*$/, '') : new URL(baseUrl).hostname;

/** Starts the whole system: database, migrations, first data, services, and only then the port. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const wantsEmpty = process.argv.includes('--empty');
  const report = progress();
  report('mở cơ sở dữ liệu');
  let database = await openOrExplain(config);
  const closed = await whyPortIsClosed({ host: config.host ?? '127.0.0.1', port: config.port });
  if (closed !== null) {
    await database.close();
    process.stderr.write(`${closed}\n`);
    process.exit(1);
  }
  await migrate(database, migrationFolders);
  let before = await asWorker(database, 'start', (tx) => readInstallation(tx));
  if (before !== null && !before.ready) {
    database = await beginAgain(database, config);
    before = null;
  }
  if (before === null) {
    await asWorker(database, 'start', (tx) => writeInstallation(tx, { demo: !wantsEmpty, businessDate: null, ready: false }));
    if (wantsEmpty) {
      report('nạp danh mục đơn vị hành chính và chỉ tiêu');
      await loadNationalRegistry(database);
      await asWorker(database, 'start', (tx) => writeInstallation(tx, { demo: false, businessDate: null, ready: true }));
    } else await loadDemo(database, report);
  }
  const installation = await asWorker(database, 'start', (tx) => readInstallation(tx));
  const clock = installation?.businessDate
    ? businessClock(installation.businessDate, await asWorker(database, 'start', (tx) => lastRecordedAt(tx)))
    : machineClock;
  const mail =
    config.mail === null
      ? null
      : { mailer: openMailer(config.mail), baseUrl: config.baseUrl, host: hostOfLetters(config.baseUrl, config.mail.from) };
  const keys = readKeys(config);
  const services = await startServices({
    database,
    clock,
    log: jsonLog,
    demo: installation?.demo ?? false,
    mail,
    dataDirectory: config.databaseUrl === null ? config.dataDirectory : null,
    metricsToken: config.metricsToken,
    documentFileMegabytes: config.documentFileMegabytes,
    secrets: keys === null ? null : openSecretBox(keys),
    publicUrl: config.baseUrl,
    webhookHosts: config.webhookHosts,
    retention: config.retention,
  });
  const host = config.host ?? (installation?.demo ? '127.0.0.1' : '0.0.0.0');
  const server = await listen(services.fetch, { host, port: config.port });
  const address = `http://${host === '0.0.0.0' ? 'localhost' : host}:${server.port}`;
  if (services.setupCode)
    say(`Mã thiết lập quản trị viên đầu tiên (dùng một lần): ${services.setupCode}\nMở ${address}/thiet-lap để tạo quản trị viên.`);
  say(`Thực Thi đã sẵn sàng: ${address}`);

  let stopping = false;
  const demoPapers = installation?.demo
    ? readDemoPapers({ database, clock, log: jsonLog, desk: services.readingDesk }).catch((error: unknown) => {
        if (!stopping) jsonLog.error('the papers of the demo could not be read', { error });
      })
    : Promise.resolve();
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const alsoEnds = async (): Promise<void> => {
      mail?.mailer.close();
      await demoPapers;
    };
    await stopGracefully({ services, server, database, log: jsonLog, grace: config.stopGrace, alsoEnds });
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

try {
  await main();
} catch (error) {
  jsonLog.error('start failed', { error });
  process.stderr.write(`Không khởi động được: ${(error as Error).message}\nThe start failed; nothing was changed.\n`);
  process.exit(1);
}
