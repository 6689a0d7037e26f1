import { namePeople } from '@thucthi/access/server';
import { decimalString, periodWords } from '@thucthi/kernel';
import { withScope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { readCell } from '../../contract.ts';
import { mentionedIn, partsOf } from '../../domain/cells/comment-text.ts';
import { largestEvidence } from '../../domain/cells/evidence-files.ts';
import { readWritableUnits } from '../writable-units.store.ts';
import {
  readCellFigures,
  readStandingOf,
  readThread,
  readThreadRows,
  speaksFor,
  type CellFigure,
  type CellKey,
  type ThreadRow,
} from './cell-thread.store.ts';
import { readEvidenceOf, type EvidenceRow } from './evidence.store.ts';
import { ownCell, type AskedCell, type CellWork } from './own-cell.ts';

type Answer = z.input<(typeof readCell)['answer']>;
type Names = Awaited<ReturnType<typeof namePeople>>;

const shownRows = 300;
const somebody = { vi: 'một cán bộ', en: 'an officer' };

/** The thread of a cell and what lies beside its figures. */
export function showCellOf({ database, scope, clock }: CellWork, asked: AskedCell): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const { unit, indicator, key } = await ownCell(tx, scope, asked);
    const thread = await readThread(tx, key);
    const { rows, all } = await readThreadRows(tx, key, shownRows);
    const evidence = await readEvidenceOf(tx, key);
    const figures = await figuresSpokenOf(tx, key, rows, evidence);
    const standing = await readStandingOf(tx, key);
    const people = [
      ...rows.flatMap(({ authorId, words }) => [authorId, ...mentionedIn(words ?? '')]),
      ...evidence.flatMap(({ recordedBy, withdrawnBy }) => [recordedBy, withdrawnBy]),
    ];
    const names = await namePeople(tx, scope, people, clock.today());
    const { code, name, unit: measure } = indicator.definition;
    const { period } = key;
    return {
      indicator: { code, name, unit: measure },
      period,
      periodName: periodWords(period),
      figure: standing === null ? null : shownFigure(standing),
      open: thread?.open ?? false,
      last: thread?.lastId ?? null,
      earlier: all - rows.length,
      comments: rows.map((row) => shownRow(row, figures, names, scope.personId)),
      evidence: evidence.flatMap((file) => shownEvidence(file, figures, names)),
      can: {
        comment: scope.rights.has('figures.comment') && (await speaksFor(tx, unit.id)),
        attach: scope.rights.has('figures.enter') && (await readWritableUnits(tx, scope))(unit.id),
        erase: scope.rights.has('people.manage'),
      },
      largestFile: largestEvidence,
    };
  });
}

const shownFigure = ({ id, value, current }: CellFigure) => ({ id, value: decimalString(value), current });

async function figuresSpokenOf(
  tx: ScopedTx,
  key: CellKey,
  rows: readonly ThreadRow[],
  evidence: readonly EvidenceRow[],
): Promise<ReadonlyMap<string, CellFigure>> {
  const ids = [...rows, ...evidence].flatMap(({ figureId }) => figureId ?? []);
  return new Map((await readCellFigures(tx, key, ids)).map((figure) => [figure.id, figure]));
}

function shownRow(
  row: ThreadRow,
  figures: ReadonlyMap<string, CellFigure>,
  names: Names,
  reader: string | null,
): Answer['comments'][number] {
  const figure = figures.get(row.figureId ?? '');
  return {
    id: row.id,
    kind: row.kind,
    by: names.get(row.authorId) ?? null,
    own: row.authorId === reader,
    at: row.recordedAt.toISOString(),
    figure: figure === undefined ? null : shownFigure(figure),
    said:
      row.words === null
        ? null
        : partsOf(row.words).map((part) =>
            part.kind === 'words' ? { words: part.words, person: null } : { words: null, person: names.get(part.id) ?? somebody },
          ),
    erased: row.erased,
  };
}

function shownEvidence(file: EvidenceRow, figures: ReadonlyMap<string, CellFigure>, names: Names): Answer['evidence'] {
  const { id, name, kind, bytes, hash, figureId, recordedBy, recordedAt, withdrawnAt, withdrawnBy, withdrawnFor } = file;
  const figure = figures.get(figureId);
  if (figure === undefined) return [];
  return [
    {
      id,
      name,
      kind,
      bytes,
      hash,
      figure: shownFigure(figure),
      by: names.get(recordedBy ?? '') ?? null,
      at: recordedAt.toISOString(),
      withdrawn:
        withdrawnAt === null
          ? null
          : { at: withdrawnAt.toISOString(), by: names.get(withdrawnBy ?? '') ?? null, reason: withdrawnFor ?? '' },
    },
  ];
}
