import { openReadBeside, openRounds, type Database, type Language, type Scope, type WrittenAnswer } from '@thucthi/platform';
import type { AskedScorecard } from './read-scorecard.ts';
import { scorecardQuestion, scorecardText, type ScorecardText } from './scorecard-text.ts';

/**
 * Opens the cockpit for many readers at once: while one reads a scorecard, those who hold the same rights and ask for the same wait for the next
 * reading and share it, so that a hundred people before one page cost two readings a second. Shared is only what nobody in particular sees;
 * whoever is named for restricted documents reads alone. When several read at once they do so beside the program that takes in figures.
 */
export function openScorecards(): (database: Database, scope: Scope, asked: AskedScorecard, language: Language) => Promise<WrittenAnswer> {
  const rounds = openRounds<string | null>();
  const beside = openReadBeside(new URL('./scorecard-reader.ts', import.meta.url), scorecardText);
  return async (database, scope, asked, language) => {
    const read = (shared: readonly string[] | null): Promise<ScorecardText> =>
      beside.read(database, scorecardQuestion(scope, { shared, asked, language }));
    const key = keyOf(scope, asked, language);
    if (!rounds.crowded(key)) return (await rounds.alone(key, () => read(null))).written;
    const { personId } = scope;
    const { written, named } = await rounds.together(key, personId, (people) => read(people.filter((one) => one !== null)));
    return personId !== null && named.includes(personId) ? (await read(null)).written : written;
  };
}

/** Everything an answer depends on besides the database, save who exactly reads. */
const keyOf = ({ tenantId, personId, rights, readUnits }: Scope, asked: AskedScorecard, language: Language): string =>
  JSON.stringify([tenantId, personId === null, [...rights].toSorted(), readUnits, asked, language]);
