import { usePageTools, useSubmit } from '@thucthi/registry/web';
import type { PageProblem } from '@thucthi/registry/web';
import { useLocale } from '@thucthi/ui';
import { useEffect, useMemo, useState } from 'react';
import type { FigureEntry, LedgerFigure, Vintage } from '../../contract.ts';
import { entryCalls } from './entry-sheet.ts';
import type { EntryRow, EntrySheet } from './entry-sheet.ts';
import { periodOf, totalCode, untouched, viewRow } from './entry-row.ts';
import type { Box, RowView, SeenFigure, Typed } from './entry-row.ts';

/** Two values for one figure: what the reader typed and what somebody else wrote meanwhile. */
export interface Conflict {
  readonly code: string;
  readonly box: 'month' | 'total';
  readonly yours: string;
  readonly theirs: LedgerFigure | null;
}

/** One row with how it stands. */
export interface EntryLine {
  readonly row: EntryRow;
  readonly view: RowView;
  readonly typed: Typed;
  readonly state: RowView['state'] | 'conflict';
  readonly conflicts: readonly Conflict[];
  /** What the server said about this row at the last saving. */
  readonly said: readonly string[];
}

/** The sheet at work: lines, typing, conflicts, saving. */
export interface Entry {
  readonly lines: readonly EntryLine[];
  readonly vintage: Vintage;
  readonly setVintage: (vintage: Vintage) => void;
  /** The day to which what is typed counts; null = the last day of the period, or today. */
  readonly asOf: string | null;
  readonly setAsOf: (date: string | null) => void;
  readonly type: (code: string, box: Box, raw: string) => void;
  readonly setReason: (code: string, reason: string) => void;
  readonly settle: (conflict: Conflict, take: 'mine' | 'theirs') => void;
  readonly save: () => Promise<void>;
  readonly toSave: number;
  readonly saved: number | null;
  readonly restored: boolean;
  readonly discard: () => void;
  readonly busy: boolean;
  readonly problem: PageProblem | null;
}

interface Kept {
  typed: Record<string, Typed>;
  vintage: Vintage;
  asOf: string | null;
}
const nothingKept: Kept = { typed: {}, vintage: 'uoc', asOf: null };

/** Keeps what is typed (also over a reload, in this browser tab), works out each row, and saves all or none. */
export function useEntry(sheet: EntrySheet, ratios: ReadonlyMap<string, string>, write: (value: string) => string): Entry {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { locale } = useLocale();
  const submit = useSubmit();
  const key = `thucthi.entry.${sheet.unit.slug}.${sheet.period}`;
  const [kept, setKept] = useState<Kept>(() => readKept(key));
  const [restored, setRestored] = useState(() => Object.keys(kept.typed).length > 0);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [seen, setSeen] = useState<ReadonlyMap<string, SeenFigure>>(new Map());
  const [said, setSaid] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [saved, setSaved] = useState<number | null>(null);
  useEffect(() => writeKept(key, kept), [key, kept]);
  const { typed, vintage, asOf } = kept;
  const context = useMemo(
    () => ({ unit: sheet.unit.slug, month: sheet.period, total: totalCode(sheet.period), vintage, asOf, ratios, seen, write }),
    [sheet, vintage, asOf, ratios, seen, write],
  );
  const lines = useMemo(
    () =>
      sheet.rows.map((row): EntryLine => {
        const mine = typed[row.indicator.code] ?? untouched;
        const view = viewRow(row, mine, context);
        const open = conflicts.filter((conflict) => conflict.code === row.indicator.code);
        return {
          row,
          view,
          typed: mine,
          conflicts: open,
          state: open.length > 0 ? 'conflict' : view.state,
          said: said[row.indicator.code] ?? [],
        };
      }),
    [sheet, typed, context, conflicts, said],
  );
  const put = (code: string, change: (before: Typed) => Typed) => {
    setSaved(null);
    setKept((before) => ({ ...before, typed: { ...before.typed, [code]: change(before.typed[code] ?? untouched) } }));
  };
  const ready = lines.filter((line) => line.state === 'unsaved');
  const send = async (writeId: string) => {
    const entries = ready.flatMap((line) => line.view.entries);
    const lineOf = (entry: FigureEntry | undefined) => ready.find((line) => line.row.indicator.code === entry?.indicator);
    const boxOf = (entry: FigureEntry) => {
      const row = lineOf(entry)?.row;
      return row !== undefined && entry.period === periodOf(row, context) ? 'month' : 'total';
    };
    try {
      const answer = await tools.write(entryCalls.submitFigures, { writeId, body: { figures: entries } });
      const warned: Record<string, string[]> = {};
      for (const warning of answer.warnings) {
        const code = lineOf(entries[warning.index])?.row.indicator.code;
        if (code !== undefined) (warned[code] ??= []).push(warning[locale]);
      }
      setSaid(warned);
      setKept((before) => ({
        ...before,
        typed: Object.fromEntries(Object.entries(before.typed).filter(([code]) => !ready.some((line) => line.row.indicator.code === code))),
      }));
      setSeen(new Map());
      setRestored(false);
      setSaved(entries.length);
    } catch (error) {
      const extra = (error as { extra?: Record<string, unknown> }).extra ?? {};
      setConflicts(
        listOf<{ index: number; theirs: LedgerFigure | null }>(extra['conflicts']).flatMap(({ index, theirs }): Conflict[] => {
          const entry = entries[index];
          return entry === undefined ? [] : [{ code: entry.indicator, box: boxOf(entry), yours: entry.value, theirs }];
        }),
      );
      const problems: Record<string, string[]> = {};
      for (const problem of listOf<{ index: number; vi: string; en: string }>(extra['problems'])) {
        const code = entries[problem.index]?.indicator;
        if (code !== undefined) (problems[code] ??= []).push(problem[locale]);
      }
      setSaid(problems);
      await renew(entryCalls.readEntrySheet);
      throw error;
    }
    await renew(entryCalls.readEntrySheet, { path: '/api/v1/scorecards/{slug}' }, { path: '/api/v1/indicator-views/{slug}/{code}' });
  };
  return {
    lines,
    vintage,
    asOf,
    saved,
    restored,
    busy: submit.busy,
    problem: submit.problem,
    toSave: ready.reduce((sum, line) => sum + line.view.entries.length, 0),
    setVintage: (next) => setKept((before) => ({ ...before, vintage: next })),
    setAsOf: (next) => setKept((before) => ({ ...before, asOf: next })),
    type: (code, box, raw) => put(code, (before) => ({ ...before, boxes: { ...before.boxes, [box]: raw } })),
    setReason: (code, reason) => put(code, (before) => ({ ...before, reason })),
    settle: (conflict, take) => {
      setConflicts((open) => open.filter((one) => one !== conflict));
      if (take === 'mine') {
        const { theirs } = conflict;
        setSeen((before) =>
          new Map(before).set(`${conflict.code}/${conflict.box}`, { figureId: theirs?.id ?? null, value: theirs?.value ?? null, vintage }),
        );
        return;
      }
      put(conflict.code, ({ boxes, reason }) => ({
        reason,
        boxes: Object.fromEntries(Object.entries(boxes).filter(([box]) => box !== conflict.box)),
      }));
    },
    save: async () => {
      await submit.send(send);
    },
    discard: () => {
      setKept((before) => ({ ...before, typed: {} }));
      setConflicts([]);
      setRestored(false);
    },
  };
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

function readKept(key: string): Kept {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? nothingKept : { ...nothingKept, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return nothingKept; // storage forbidden or unreadable: what is typed lasts for this page only
  }
}

function writeKept(key: string, kept: Kept): void {
  try {
    if (Object.keys(kept.typed).length === 0 && kept.vintage === 'uoc' && kept.asOf === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // storage forbidden by the browser: what is typed lasts for this page only
  }
}
