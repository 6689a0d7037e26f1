import { machineClock } from '@thucthi/platform';
import { createSessionIn, freezeSession } from '@thucthi/sessions/server';
import { wholeBody } from '../ground/load-body.ts';
import { askedMonth, communeId, rootSlug, tenantId } from '../ground/shape.ts';
import { spreadOf } from '../measure.ts';
import { atMost, count, ms, times, type Answer } from '../report.ts';
import { bare, inScope, titleOf, type Prepared } from './question.ts';

/** Opening a session: everything that lies on the table is read, hashed and written, the city's scorecard and every unit below it. */
export async function askSession(prepared: Prepared): Promise<Answer> {
  const { ground, shape } = prepared;
  const cells = shape.communes * shape.indicators;
  const facts = {
    kind: 'executive' as const,
    title: 'Phiên họp đo',
    heldOn: '2025-10-01',
    startsAt: '14:00',
    place: null,
    chair: null,
    secretary: null,
    period: askedMonth,
  };
  const freeze = (): Promise<number> =>
    inScope(ground, async (tx) => {
      const work = { tx, clock: machineClock, scope: wholeBody };
      await freezeSession(work, await createSessionIn(work, { unit: rootSlug, facts }));
    });
  const keys = `tenant_id = ${tenantId} and unit_id between ${communeId(1)} and ${communeId(shape.communes)} and period = '${askedMonth}'`;
  const columns = 'unit_id, indicator_id, value, numerator, denominator';
  const cellsByKey =
    shape.neighbourhoodsEach === 0
      ? `select ${columns} from figure_current where ${keys}`
      : `select ${columns} from rollup where ${keys} and rule = 0`;
  const [frozen, read]: [number[], number[]] = [[], []];
  for (let round = 0; round < 8; round++) {
    frozen.push(await freeze());
    read.push(await bare(ground, cellsByKey, cells));
  }
  const [freezing, reading] = [spreadOf(frozen.slice(2)), spreadOf(read.slice(2))];
  return {
    title: `Opening a session: ${shape.indicators} indicators × ${shape.communes} units frozen (${titleOf(prepared)})`,
    about: `Calls a session and freezes its material in one transaction: the city's scorecard, ${count(cells)} figures of the units below, tasks, obstacles, explanations; canonical JSON, SHA-256, written.`,
    rows: [
      {
        what: `frozen (worst ${ms(freezing.worst)}, ${freezing.runs} sessions)`,
        result: ms(freezing.median),
        ...atMost(2000, freezing.median, 'ms'),
      },
      { what: `the same ${count(cells)} totals read by key in one statement, nothing else`, result: ms(reading.median) },
      { what: '**frozen ÷ read**', result: times(freezing.median / reading.median) },
    ],
  };
}
