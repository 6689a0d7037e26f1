import { makeKilledDatabase, type KilledDatabase } from '../killed-database.ts';
import type { WhereDatabase } from '../where-database.ts';
import { openCutLine } from './cut-line.ts';
import { makeOwnCluster } from './own-cluster.ts';
import { makeSmallDisk } from './small-disk.ts';

/** Kinds of fault in the order of the table; `reading`, `folding` and `committing` are kills of the app in the middle of that work. */
export const faultKinds = ['app', 'reading', 'folding', 'committing', 'backend', 'postmaster', 'network', 'disk'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A fault that leaves the app's process alive: brought about, and taken away again. */
export interface OutsideFault {
  /** It stays until it is taken away; else it is over at once, and only its harm remains. */
  readonly lasts: boolean;
  strike(chance: (below: number) => number): Promise<void>;
  heal(): Promise<void>;
}

/** Where a fault run takes place: a database of its own on a disk of its own. */
export interface FaultGround {
  readonly server: string;
  /** As the app reaches it: through the line that can be cut. */
  readonly appReaches: WhereDatabase;
  /** As whoever examines it reaches it. */
  readonly examined: WhereDatabase;
  readonly outside: Partial<Record<FaultKind, OutsideFault>>;
  /** What cannot be tried here, in words. */
  readonly notHere: readonly string[];
  remove(): Promise<void>;
}

const noDisk = 'disk: a full disk needs the right to mount one (run as root); nothing of the kind was tried';
const megabytes = { embedded: 500, postgres: 700 };

/** Makes the ground on PostgreSQL. */
async function onPostgres(): Promise<FaultGround> {
  const disk = makeSmallDisk(megabytes.postgres);
  const cluster = await makeOwnCluster(disk.path);
  const line = await openCutLine(cluster.port);
  const killed: KilledDatabase = await makeKilledDatabase({ url: cluster.ownerUrl });
  if (killed.where.kind !== 'postgres') throw new Error('a database on a server was asked for');
  const reached = new URL(killed.where.databaseUrl);
  const name = reached.pathname.slice(1);
  reached.port = String(line.port);
  const { fill } = disk;
  return {
    server: cluster.version,
    appReaches: { kind: 'postgres', databaseUrl: reached.href },
    examined: killed.where,
    outside: {
      backend: { lasts: false, strike: (chance) => cluster.killBackend(name, chance), heal: () => cluster.start() },
      postmaster: { lasts: true, strike: () => cluster.killPostmaster(), heal: () => cluster.start() },
      network: {
        lasts: true,
        strike: () => Promise.resolve(line.cut()),
        heal: () => Promise.resolve(line.mend()),
      },
      ...(fill && {
        disk: {
          lasts: true,
          strike: () => Promise.resolve(fill()),
          heal: () => {
            disk.empty();
            return cluster.start(); // a full disk may end the server
          },
        },
      }),
    },
    notHere: fill ? [] : [noDisk],
    remove: async () => {
      line.close();
      await cluster.stop();
      disk.remove();
    },
  };
}

/** Makes the ground on the embedded database: no server to kill, no network to cut. */
async function embedded(): Promise<FaultGround> {
  const disk = makeSmallDisk(megabytes.embedded);
  const killed = await makeKilledDatabase({ url: null, parent: disk.path });
  const { fill } = disk;
  return {
    server: 'PGlite in the process',
    appReaches: killed.where,
    examined: killed.where,
    outside: fill
      ? {
          disk: {
            lasts: true,
            strike: () => Promise.resolve(fill()),
            heal: () => Promise.resolve(disk.empty()),
          },
        }
      : {},
    notHere: fill ? [] : [noDisk],
    remove: async () => {
      await killed.remove();
      disk.remove();
    },
  };
}

/** Makes the ground a run asks for. */
export const makeFaultGround = (database: WhereDatabase['kind']): Promise<FaultGround> =>
  database === 'postgres' ? onPostgres() : embedded();

/** The kinds that can be tried on a ground. */
export const kindsOn = (ground: FaultGround): FaultKind[] =>
  faultKinds.filter((kind) => ['app', 'reading', 'folding', 'committing'].includes(kind) || ground.outside[kind] !== undefined);
