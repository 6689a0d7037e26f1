import { asWorker, newId, type Clock, type Database } from '@thucthi/platform';
import { eventsFromMapping, mergeEventId, replaceLineage } from '../domain/events-from-mapping.ts';
import { indexUnits } from '../domain/lineage.ts';
import { parseMappingFile, type MappingError } from '../domain/parse-mapping-file.ts';
import { touchedDescendants } from '../domain/touched-descendants.ts';
import type { UnitEvent } from '../domain/unit-def.ts';
import { lockNationalUnits } from './lock-units.store.ts';
import { replaceEvents } from './replaced-events.store.ts';
import { insertEvents, readUnitDefs, replaceClosure } from './units.store.ts';

/** What an operator's mapping would change in the national lineage, or did; with errors nothing is changed. */
export interface LineageImport {
  errors: MappingError[];
  rows: number;
  /** New units whose lineage is checked now. */
  events: number;
  /** Events that no longer count. */
  replaced: number;
  /** New units whose lineage still comes from the unchecked source. */
  unreconciled: number;
}

/**
 * Puts an operator's checked mapping in the place of the flattened national lineage of one day: all rows or none. What it replaces
 * stays for earlier days of knowledge. `write: false` only tells what would happen.
 */
export function importLineage(
  database: Database,
  clock: Clock,
  asked: { cells: readonly (readonly string[])[]; date: string; write: boolean },
): Promise<LineageImport> {
  return asWorker(database, 'lineage', async (tx) => {
    await lockNationalUnits(tx);
    const mapping = parseMappingFile(asked.cells);
    const { units, events, index } = await readUnitDefs(tx, null);
    const rowIds = new Map<string, string>();
    const known = events.map((event): UnitEvent => {
      const named = { ...event, id: lineageName(event) };
      rowIds.set(named.id, event.id);
      return named;
    });
    const checked = eventsFromMapping(mapping.rows, units, asked.date);
    const errors = [...mapping.errors, ...checked.errors].toSorted((a, b) => a.line - b.line);
    const next = replaceLineage(known, checked.events);
    const before = new Map(known.map((event) => [event.id, contentOf(event)]));
    const fresh = next.filter((event) => before.get(event.id) !== contentOf(event));
    const kept = new Set(next.filter((event) => !fresh.includes(event)).map(({ id }) => id));
    const gone = known.filter((event) => !kept.has(event.id));
    const answer: LineageImport = {
      errors,
      rows: mapping.rows.length,
      events: checked.events.length,
      replaced: gone.length,
      unreconciled: next.filter((event) => event.date === asked.date && !event.reconciled).length,
    };
    if (errors.length > 0 || !asked.write || fresh.length + gone.length === 0) return answer;
    const recordedAt = clock.now();
    await replaceEvents(
      tx,
      null,
      gone.map((event) => rowIds.get(event.id) ?? event.id),
      recordedAt,
    );
    await insertEvents(
      tx,
      null,
      fresh.map((event) => ({ ...event, rowId: newId(recordedAt) })),
      recordedAt,
    );
    const after = indexUnits(units, next);
    const named = [...fresh, ...gone].flatMap((event) => event.parts.flatMap(({ from, to }) => [from, to]));
    await replaceClosure(tx, null, after, touchedDescendants(index, after, named));
    return answer;
  });
}

/** Lineage that leads to one unit bears the name the mapping gives it; other events keep theirs. */
function lineageName(event: UnitEvent): string {
  const targets = new Set(event.parts.map(({ to }) => to));
  const [only] = targets;
  return event.kind === 'merge' && targets.size === 1 && only !== undefined ? mergeEventId(event.date, only) : event.id;
}

const contentOf = (event: UnitEvent): string =>
  JSON.stringify([
    event.reconciled,
    event.document,
    event.parts.map((part) => [part.from, part.to, part.whole, part.share]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
  ]);
