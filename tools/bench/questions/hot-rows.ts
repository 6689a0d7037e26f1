import { foldAll, foldDeltas, readRollup, recordDocumentFacts, typedFigure, type IncomingFigure } from '@thucthi/figures/server';
import { drainOutbox, machineClock, newId, runWrite, writeOnce, type Database, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { spreadOf, timed, type Spread } from '../measure.ts';
import { atLeast, count, ms, times, type Answer } from '../report.ts';
import { wholeBody } from '../ground/load-body.ts';
import { askedMonth, communeId, isRate, lastDayOf, leafId, leavesOf, rootId, tenantId } from '../ground/shape.ts';
import { saveWithAncestors } from './ancestors-in-transaction.ts';
import { titleOf, type Prepared } from './question.ts';

const writers = 32;
const figuresOfForm = 30;
const rounds = 3;
type Save = (database: Database, writeId: string, figures: readonly IncomingFigure[]) => Promise<void>;

const formOf = (unitId: number): IncomingFigure[] =>
  Array.from({ length: figuresOfForm }, (_, index): IncomingFigure => {
    const indicatorId = index + 1;
    const value = `${Math.floor(Math.random() * 1000)}.${Math.floor(Math.random() * 10)}`;
    return {
      ...typedFigure,
      id: newId(),
      unitId,
      indicatorId,
      period: askedMonth,
      periodEnd: lastDayOf(askedMonth),
      asOf: lastDayOf(askedMonth),
      vintage: 1,
      value,
      numerator: isRate(indicatorId) ? value : null,
      denominator: isRate(indicatorId) ? '1000' : null,
      decimals: 1,
    };
  });

/** The product's own save: receipt, lock, figures, current rows, deltas, audit and news in one transaction. */
const saveWithDeltas: Save = (database, writeId, figures) =>
  runWrite(database, wholeBody, async (tx) => {
    await writeOnce(tx, wholeBody, machineClock, { id: writeId, content: figures.map(({ id, value }) => ({ id, value })) }, async () => {
      await recordDocumentFacts(tx, wholeBody, machineClock, { documentId: writeId, figures, statements: [] });
      return { writeId };
    });
  });

interface Race {
  forms: number;
  perSecond: number;
  latency: Spread;
  folds: Spread | null;
  /** Deltas that still waited when the writers stopped; folding them counts against the side that left them. */
  leftOver: number;
}

/** Lets the writers save forms for some seconds; the fold runs each second beside them where the side needs it. */
async function race({ ground, shape }: Prepared, save: Save, seconds: number, folding: boolean): Promise<Race> {
  const taken: number[] = [];
  const folds: number[] = [];
  let going = true;
  const begun = performance.now();
  const writer = async (number: number): Promise<void> => {
    while (going) {
      const start = performance.now();
      await save(ground.database, newId(), formOf(leafId(shape, 1 + (number % leavesOf(shape)))));
      if (going) taken.push(performance.now() - start);
    }
  };
  const background = async (): Promise<void> => {
    while (going) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const start = performance.now();
      if (folding) while ((await foldDeltas(ground.database)) > 0 && going);
      folds.push(performance.now() - start);
      await drainOutbox(ground.database);
    }
  };
  setTimeout(() => {
    going = false;
  }, seconds * 1000);
  const work = [...Array.from({ length: writers }, (_, number) => writer(number)), background()];
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const saving = performance.now() - begun;
  await Promise.all(work);
  const leftOver = await timed(() => foldAll(ground.database));
  const perSecond = (taken.length / (saving + (folding ? leftOver.ms : 0))) * 1000;
  return { forms: taken.length, perSecond, latency: spreadOf(taken), folds: folding ? spreadOf(folds) : null, leftOver: leftOver.result };
}

/** Compares, in one snapshot, what readers get for every ancestor with the sums of the standing figures below it. */
async function wrongTotals({ ground, shape }: Prepared): Promise<{ compared: number; wrong: number }> {
  const unitIds = [
    rootId,
    ...(shape.neighbourhoodsEach === 0 ? [] : Array.from({ length: shape.communes }, (_, index) => communeId(index + 1))),
  ];
  const indicatorIds = Array.from({ length: figuresOfForm }, (_, index) => index + 1);
  return ground.database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local role thucthi_worker`.execute(tx);
      const read = await readRollup(tx as unknown as ScopedTx, {
        tenantId,
        unitIds,
        periods: [askedMonth],
        indicatorIds,
        rule: 0,
        knownOn: null,
      });
      const { rows: standing } = await sql<{ key: string; parts: string }>`
        select c.ancestor_id || ' ' || f.indicator_id as key, concat_ws(' ', trim_scale(sum(case when f.denominator is null then f.value else 0 end)),
          trim_scale(sum(coalesce(f.numerator, 0))), trim_scale(sum(coalesce(f.denominator, 0))), count(*)) as parts
        from figure_current f join unit_closure c on c.descendant_id = f.unit_id and c.kind <> 'self' and f.period_end between c.valid_from and c.valid_to
        where f.tenant_id = ${tenantId} and f.period = ${askedMonth} and f.indicator_id <= ${figuresOfForm} and c.ancestor_id = any (${unitIds}::integer[]) group by c.ancestor_id, f.indicator_id`.execute(
        tx,
      );
      const exact = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
      const found = new Map(
        read.map((row) => [
          `${row.unitId} ${row.indicatorId}`,
          [exact(row.value), exact(row.numerator), exact(row.denominator), row.reported].join(' '),
        ]),
      );
      return { compared: standing.length, wrong: standing.filter(({ key, parts }) => found.get(key) !== parts).length };
    });
}

/** Thirty-two writers on the same hot rows: are the sums right at every moment, and how fast against the other way of doing it. */
export async function askHotRows(prepared: Prepared, seconds: number): Promise<Answer> {
  const checks = { moments: 0, compared: 0, wrong: 0 };
  let watching = true;
  const watch = async (): Promise<void> => {
    while (watching) {
      const found = await wrongTotals(prepared);
      checks.moments += 1;
      checks.compared += found.compared;
      checks.wrong += found.wrong;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const watched = watch();
  const first = await race(prepared, saveWithDeltas, seconds, true);
  watching = false;
  await watched;
  const deltas: Race[] = [];
  const ancestors: Race[] = [];
  for (let round = 0; round < rounds; round++) {
    deltas.push(await race(prepared, saveWithDeltas, seconds / 2, true));
    ancestors.push(await race(prepared, saveWithAncestors, seconds / 2, false));
  }
  const after = await wrongTotals(prepared);
  const mean = (races: readonly Race[]): number => races.reduce((sum, one) => sum + one.perSecond, 0) / races.length;
  const faster = mean(deltas) / mean(ancestors);
  const saved = [first, ...deltas, ...ancestors].reduce((sum, one) => sum + one.forms, 0);
  return {
    title: `${writers} writers on the same hot rows, forms of ${figuresOfForm} figures (${titleOf(prepared)})`,
    about:
      "Every writer corrects the same month and the same indicators in a unit of its own, so that all meet on the rows of the city. The product appends exact deltas and folds them each second; what still waits at the end is folded on its time. The rival is the product's own save, statement by statement, that updates the ancestors in the writer's transaction instead (`tools/bench/questions/ancestors-in-transaction.ts`). Both keep receipt, audit and news; both run in turn, in the same process and pool.",
    rows: [
      {
        what: `wrong totals in ${checks.moments} snapshots while writing (${count(checks.compared)} sums compared with the figures below them)`,
        result: String(checks.wrong),
        ...goalZero(checks.wrong),
      },
      { what: `wrong totals after ${count(saved)} forms (${after.compared} sums)`, result: String(after.wrong), ...goalZero(after.wrong) },
      {
        what: `delta and fold: forms a second (p95 of a save ${ms(deltas[0]!.latency.p95)}, fold median ${ms(deltas[0]!.folds!.median)}, ${count(deltas[0]!.leftOver)} deltas left over)`,
        result: count(mean(deltas)),
      },
      {
        what: `ancestors in the transaction: forms a second (p95 of a save ${ms(ancestors[0]!.latency.p95)})`,
        result: count(mean(ancestors)),
      },
      { what: '**delta and fold ÷ ancestors in the transaction**', result: times(faster), ...atLeast(3, faster, '×') },
    ],
  };
}

const goalZero = (wrong: number): Pick<Answer['rows'][number], 'goal' | 'met'> => ({ goal: '0', met: wrong === 0 });
