import { namedForDocuments } from '@thucthi/mandates/server';
import {
  asNobody,
  forReading,
  mintScope,
  withScope,
  writeOut,
  type Database,
  type Language,
  type Scope,
  type WrittenAnswer,
} from '@thucthi/platform';
import { readScorecard } from '../contract.ts';
import { readScorecardGround, scorecardOf, type AskedScorecard } from './read-scorecard.ts';

/** Who asks for a scorecard and how it is to be written, in a form that another process understands. */
export interface ScorecardQuestion {
  readonly who: Parameters<typeof mintScope>[0];
  /** People of the same rights who share the answer: read is then what nobody in particular sees. Null: for the asker alone. */
  readonly shared: readonly string[] | null;
  readonly asked: AskedScorecard;
  readonly language: Language;
}

/** The question of a scope. */
export function scorecardQuestion(scope: Scope, rest: Omit<ScorecardQuestion, 'who'>): ScorecardQuestion {
  const { tenantId, personId, rights, readUnits, writeUnits, onBehalfOf } = scope;
  return { who: { tenantId, personId, rights: [...rights], readUnits, writeUnits, onBehalfOf }, ...rest };
}

/** A scorecard as it travels. */
export interface ScorecardText {
  readonly written: WrittenAnswer;
  /** Those of the people sharing it to whom it may not be all: they are named for restricted documents. */
  readonly named: readonly string[];
}

/** Reads a scorecard and writes it out; the same wherever it is done. */
export async function scorecardText(database: Database, question: ScorecardQuestion): Promise<ScorecardText> {
  const { shared, asked, language } = question;
  const scope = forReading(mintScope(question.who));
  const { ground, named } = await withScope(database, shared === null ? scope : asNobody(scope), async (tx) => ({
    named: shared === null ? [] : await namedForDocuments(tx, scope.tenantId, shared),
    ground: await readScorecardGround(tx, scope, asked),
  }));
  return { written: writeOut(readScorecard, await scorecardOf(ground, scope), language), named };
}
