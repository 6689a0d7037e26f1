import { dec, decimalString } from '@thucthi/kernel';
import type { GivenLine, Line } from '../../domain/household-line.ts';
import { planLineChanges } from '../../domain/plan-line-changes.ts';
import type { ShownLine } from '../routes.ts';
import type { PastedRow } from './read-pasted.ts';

/** What a pasted table would do to a list, or what is wrong with which row; row 0 = the whole. */
export type PastePreview =
  | { readonly wrong: readonly { readonly row: number; readonly vi: string; readonly en: string }[] }
  | {
      readonly lines: readonly GivenLine[];
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly assignedSum: string;
    };

const standing = ({ id, kind, assigned, actual, code, name, place, note }: ShownLine): Line => ({
  id,
  kind,
  assigned,
  actual,
  person: code === null || name === null ? null : { code, name, place, note },
});

/** Judges a pasted table by the very rule the server writes by; `fault` words what a cell is wrong in. */
export function previewPaste(
  rows: readonly PastedRow[],
  lines: readonly ShownLine[],
  decimals: number,
  fault: (one: PastedRow['faults'][number]) => { vi: string; en: string },
): PastePreview {
  const unread = rows.flatMap(({ row, faults }) => faults.map((one) => ({ row, ...fault(one) })));
  const readable = rows.filter(({ faults }) => faults.length === 0);
  const given = readable.map((row) => row.given);
  const before = lines.map(standing);
  const plan = planLineChanges(before, given, [], decimals);
  const judged = 'problems' in plan ? plan.problems.map(({ index, vi, en }) => ({ row: readable[index]?.row ?? 0, vi, en })) : [];
  const wrong = [...unread, ...judged].toSorted((a, b) => a.row - b.row);
  if (wrong.length > 0 || 'problems' in plan) return { wrong };
  const { added, changed, unchanged } = plan.changes;
  const after = new Map(changed.map((line) => [line.id, line]));
  const sum = [...before.map((line) => after.get(line.id) ?? line), ...added].reduce(
    (total, { assigned }) => total.plus(assigned),
    dec('0'),
  );
  return { lines: given, added: added.length, changed: changed.length, unchanged, assignedSum: decimalString(sum) };
}
