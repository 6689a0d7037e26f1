import { openDatabase, type Database } from '@thucthi/platform';

/** Which database the writers of a kill run use. */
export type WhereDatabase = { kind: 'embedded'; dataDirectory: string } | { kind: 'postgres'; databaseUrl: string };

/** Opens it as the server would. */
export const openWhere = (where: WhereDatabase): Promise<Database> =>
  openDatabase(where.kind === 'embedded' ? { dataDirectory: where.dataDirectory } : { databaseUrl: where.databaseUrl, poolSize: 12 });
