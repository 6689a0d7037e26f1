import { recordDocumentFacts, typedFigure, type IncomingFigure } from '@thucthi/figures/server';
import { machineClock, newId, runWrite, writeOnce, type Database } from '@thucthi/platform';
import { flowIds, killedScope, lastDayOf, months, rateId, reportingIds } from './small-body.ts';

/** What a writer was told when its form was saved. */
export interface SavedForm {
  writeId: string;
  figures: string[];
}

const below = (end: number): number => Math.floor(Math.random() * end);
const anyOf = <T>(choices: readonly T[]): T => choices[below(choices.length)]!;

/** A form of one month: a few indicators of one or two units, any vintage, so that writers meet on units and on ancestors. */
export function anyForm(): IncomingFigure[] {
  const units = new Set([anyOf(reportingIds), ...(below(3) === 0 ? [anyOf(reportingIds)] : [])]);
  const period = anyOf(months);
  const vintage = anyOf([1, 1, 2, 3] as const);
  return [...units].flatMap((unitId) =>
    [...new Set([anyOf(flowIds), anyOf(flowIds), rateId])].map((indicatorId): IncomingFigure => {
      const [numerator, denominator] = [below(90), 1 + below(100)];
      return {
        ...typedFigure,
        id: newId(),
        unitId,
        indicatorId,
        period,
        periodEnd: lastDayOf(period),
        asOf: lastDayOf(period),
        vintage,
        value: indicatorId === rateId ? String(numerator) : `${below(20_000) - 5000}.${below(10)}`,
        numerator: indicatorId === rateId ? String(numerator) : null,
        denominator: indicatorId === rateId ? String(denominator) : null,
        decimals: 1,
      };
    }),
  );
}

/** Saves a form the way the program does: at most once for its id, locked, with roll-up change, audit and news in one transaction. */
export function saveForm(database: Database, writeId: string, figures: readonly IncomingFigure[]): Promise<SavedForm> {
  const content = figures.map((figure) => ({ id: figure.id, value: figure.value }));
  return runWrite(database, killedScope, (tx) =>
    writeOnce(tx, killedScope, machineClock, { id: writeId, content }, async () => {
      await recordDocumentFacts(tx, killedScope, machineClock, { documentId: writeId, figures, statements: [] });
      return { writeId, figures: figures.map(({ id }) => id) };
    }),
  );
}
