import type { WhereDatabase } from '../where-database.ts';
import { kindsOn, makeFaultGround, type FaultKind } from './fault-ground.ts';
import { runPoint, type FaultedWorld, type PointResult } from './run-point.ts';

/** What a run came to. */
export interface FaultRun {
  server: string;
  notHere: readonly string[];
  points: PointResult[];
}

/** Points after which the ledger is begun afresh: all of it is examined at every point, and it grows. */
const pointsOfGround = 25;

/** Numbers of chance that are the same for the same seed (mulberry32). */
function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Brings about that many faults, kind after kind in an order of chance, each kind as often as the others; `going` ends it earlier. */
export async function runFaults(asked: {
  database: WhereDatabase['kind'];
  points: number;
  seed: number;
  only: readonly FaultKind[] | null;
  going: () => boolean;
  onPoint: (point: PointResult, number: number) => void;
}): Promise<FaultRun> {
  const chance = chanceOf(asked.seed);
  const points: PointResult[] = [];
  let [server, notHere]: [string, readonly string[]] = ['', []];
  let waiting: FaultKind[] = [];
  while (points.length < asked.points && asked.going()) {
    const ground = await makeFaultGround(asked.database);
    ({ server, notHere } = ground);
    const kinds = kindsOn(ground).filter((kind) => asked.only === null || asked.only.includes(kind));
    if (kinds.length === 0) throw new Error(`none of the faults asked for can be tried here. ${notHere.join('; ')}`);
    const world: FaultedWorld = { ground, acknowledged: { saved: [], imported: [] }, open: new Map(), chance, app: null, starts: 0 };
    try {
      for (let left = pointsOfGround; left > 0 && points.length < asked.points && asked.going(); left--) {
        if (waiting.length === 0) waiting = [...kinds];
        const [kind] = waiting.splice(chance(waiting.length), 1);
        const point = await runPoint(world, kind!);
        points.push(point);
        asked.onPoint(point, points.length);
      }
    } finally {
      await world.app?.kill();
      await ground.remove();
    }
  }
  return { server, notHere, points };
}
