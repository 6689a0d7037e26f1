import type { Database } from '@thucthi/platform';
import type { Acknowledged } from '../kill-writers.ts';
import { openWhere } from '../where-database.ts';
import { startApp, type AppProcess } from './app-process.ts';
import { examinePoint, repeatOpen, type PointFindings } from './examine-point.ts';
import type { FaultGround, FaultKind, OutsideFault } from './fault-ground.ts';
import type { BegunForm, Told } from './worked-database.ts';

/** What one fault came to. */
export interface PointResult extends PointFindings {
  kind: FaultKind;
  /** Figures and files acknowledged since the point before. */
  figures: number;
  files: number;
  /** The fault was felt: the process was killed, or a writer or the importer met a failure. */
  felt: boolean;
  /** Writes begun, not acknowledged, repeated under their id; and how many of them had been saved after all. */
  repeated: number;
  savedAlready: number;
  /** The app had to be started again although nobody killed it. */
  restarted: boolean;
  /** Its last words when it was not killed by us. */
  complaint: string;
  secondsBack: number;
}

/** One run's ground, its app and everything it was ever told. */
export interface FaultedWorld {
  readonly ground: FaultGround;
  readonly acknowledged: Acknowledged;
  readonly open: Map<string, BegunForm>;
  /** A number from 0 to below the given one, from the seed. */
  readonly chance: (below: number) => number;
  app: AppProcess | null;
  starts: number;
}

const patience = 120_000;
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const saved = (told: Told): boolean => 'saved' in told;

function start(world: FaultedWorld): AppProcess {
  world.starts += 1;
  world.app = startApp(world.ground.appReaches, world.starts * 5);
  return world.app;
}

/** Takes over what an app was told and what it left open. */
function collect(world: FaultedWorld, app: AppProcess): void {
  world.acknowledged.saved.push(...app.acknowledged.saved.splice(0));
  world.acknowledged.imported.push(...app.acknowledged.imported.splice(0));
  for (const [id, begun] of app.open) world.open.set(id, begun);
  app.open.clear();
}

async function mustSave(app: AppProcess, after: string): Promise<void> {
  if (!(await app.hear(saved, patience))) throw new Error(`nothing was saved within two minutes after ${after}:\n${app.complaint()}`);
}

/** Brings about one fault at a moment of chance, waits until the program saves again, and examines everything. */
export async function runPoint(world: FaultedWorld, kind: FaultKind): Promise<PointResult> {
  const before = { figures: figuresOf(world.acknowledged), files: world.acknowledged.imported.length };
  let app = world.app;
  if (app === null) {
    app = start(world);
    await mustSave(app, 'a start');
  } else app.go();
  await rest(50 + world.chance(750));
  const outside = world.ground.outside[kind];
  const struck = outside === undefined ? await killApp(world, app, kind) : await strike(world, app, outside);
  app = struck.app;
  if (!(await app.pause())) throw new Error(`the app could not end what it had begun after the fault "${kind}":\n${app.complaint()}`);
  collect(world, app);
  if (world.ground.examined.kind === 'embedded') {
    await app.kill(); // one process at a time may hold the directory
    world.app = null;
  }
  const database = await openWhere(world.ground.examined);
  try {
    const { repeated, savedAlready } = await repeatAll(world, database);
    const findings = await examinePoint(database, world.acknowledged);
    return {
      kind,
      ...findings,
      figures: figuresOf(world.acknowledged) - before.figures,
      files: world.acknowledged.imported.length - before.files,
      felt: struck.felt,
      repeated,
      savedAlready,
      restarted: struck.restarted,
      complaint: struck.complaint,
      secondsBack: struck.secondsBack,
    };
  } finally {
    await database.close();
  }
}

interface Struck {
  app: AppProcess;
  felt: boolean;
  restarted: boolean;
  complaint: string;
  secondsBack: number;
}

const figuresOf = ({ saved: forms }: Acknowledged): number => forms.reduce((sum, { figures }) => sum + figures.length, 0);

async function repeatAll(world: FaultedWorld, database: Database): Promise<{ repeated: number; savedAlready: number }> {
  const repeated = world.open.size;
  return { repeated, savedAlready: await repeatOpen(database, world.open, world.acknowledged) };
}

/** Kills the app (-9), in the middle of the work its kind names, and starts another. */
async function killApp(world: FaultedWorld, app: AppProcess, kind: FaultKind): Promise<Struck> {
  if (kind !== 'app') {
    await app.hear((told) => 'at' in told && told.at === kind, patience);
    await rest(world.chance(kind === 'reading' ? 150 : 30));
  }
  await app.kill();
  collect(world, app);
  const begun = performance.now();
  const next = start(world);
  await mustSave(next, `a kill (${kind})`);
  return { app: next, felt: true, restarted: false, complaint: '', secondsBack: (performance.now() - begun) / 1000 };
}

/** Brings about a fault around the app and takes it away; the app is to get over it by itself, and is started again only where it does not. */
async function strike(world: FaultedWorld, app: AppProcess, outside: OutsideFault): Promise<Struck> {
  const refusals = app.refusals();
  // What was acknowledged just before is still on its way to us: only after a failure was heard does "saved" mean "saved again".
  const met = app.hear((told) => 'refused' in told, 3000);
  const struck = performance.now();
  await outside.strike(world.chance);
  await met;
  if (outside.lasts) await rest(world.chance(1000));
  const begun = outside.lasts ? performance.now() : struck;
  await outside.heal();
  const alone = await app.hear(saved, 15_000);
  const felt = app.refusals() > refusals || app.ended();
  if (alone) return { app, felt, restarted: false, complaint: '', secondsBack: (performance.now() - begun) / 1000 };
  await app.kill();
  collect(world, app);
  const next = start(world);
  await mustSave(next, 'a fault the app did not get over by itself');
  return { app: next, felt, restarted: true, complaint: app.complaint(), secondsBack: (performance.now() - begun) / 1000 };
}
