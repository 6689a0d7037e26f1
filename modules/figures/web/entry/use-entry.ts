import { asProblem, usePageTools, useSubmit } from '@thucthi/registry/web';
import type { PageProblem } from '@thucthi/registry/web';
import { useLocale } from '@thucthi/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FigureEntry, Vintage } from '../../contract.ts';
import { entryCalls } from './entry-sheet.ts';
import type { EntryRow, EntrySheet } from './entry-sheet.ts';
import { periodOf, totalCode, untouched, viewRow } from './entry-row.ts';
import type { Box, EntryContext, RowView, SeenFigure, Typed } from './entry-row.ts';
import { useKeptRows } from './use-kept-rows.ts';
import { saidOfRefusal, waitingRows } from './waiting-rows.ts';
import type { Conflict, WaitingRows } from './waiting-rows.ts';
export type { Conflict } from './waiting-rows.ts';

/** One row with how it stands. */
export interface EntryLine {
  readonly row: EntryRow;
  readonly view: RowView;
  readonly typed: Typed;
  /** `waiting`: kept on this device until the server can be reached. `locked`: nothing stands there and nothing is taken, or what is typed is not. */
  readonly state: RowView['state'] | 'conflict' | 'waiting' | 'locked';
  /** Boxes whose cells take no figure now; those of the parts of a ratio go with `month`. */
  readonly locked: ReadonlySet<'month' | 'total'>;
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
  /** Forgets what is typed in one row. */
  readonly drop: (code: string) => void;
  readonly busy: boolean;
  readonly problem: PageProblem | null;
}

const readsOfFigures = [
  entryCalls.readEntrySheet.path,
  '/api/v1/scorecards/{slug}',
  '/api/v1/indicator-views/{slug}/{code}',
  '/api/v1/cells/{slug}',
] as const;

/**
 * Works out each row from what stands, what is typed and what waits, and saves all or none. Without the server a saving waits on
 * this device and goes by itself; what it then refuses comes back to its row.
 */
export function useEntry(
  sheet: EntrySheet,
  label: string,
  ratios: ReadonlyMap<string, string>,
  write: (value: string) => string,
  isLocked: (code: string, period: string) => boolean,
): Entry {
  const tools = usePageTools();
  const outbox = tools.useOutbox();
  const renew = tools.useRenew();
  const { locale } = useLocale();
  const submit = useSubmit();
  const key = `entry ${sheet.unit.slug} ${sheet.period}`;
  const kept = useKeptRows(key);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [seen, setSeen] = useState<ReadonlyMap<string, SeenFigure>>(new Map());
  const [said, setSaid] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [saved, setSaved] = useState<number | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { typed, vintage, asOf } = kept;
  const context = useMemo(
    () => ({ unit: sheet.unit.slug, month: sheet.period, total: totalCode(sheet.period), vintage, asOf, ratios, seen, write }),
    [sheet, vintage, asOf, ratios, seen, write],
  );
  const mine = useMemo(() => outbox.waiting.filter(({ topic }) => topic === key), [outbox.waiting, key]);
  const boxOf = useMemo(() => boxesOf(sheet), [sheet]);
  const rows = useMemo(() => waitingRows(mine, locale, boxOf), [mine, locale, boxOf]);
  const lines = useMemo(
    () =>
      sheet.rows.map((row): EntryLine => {
        const { code } = row.indicator;
        const own = typed[code] ?? untouched;
        const view = viewRow(row, own, context);
        const open = [...conflicts, ...rows.conflicts].filter((conflict) => conflict.code === code);
        const locked = lockedBoxes(row, view, context, isLocked);
        const state = rows.pending.has(code)
          ? 'waiting'
          : open.length > 0
            ? 'conflict'
            : view.state === 'unsaved' && taken.has(code)
              ? 'saved'
              : view.entries.some((entry) => isLocked(code, entry.period)) ||
                  (view.state === 'empty' && locked.size === boxesIn(view).length)
                ? 'locked'
                : view.state;
        return { row, view, typed: own, conflicts: open, state, locked, said: said[code] ?? rows.said[code] ?? [] };
      }),
    [sheet, typed, context, conflicts, said, rows, taken, isLocked],
  );
  useForgetTaken(sheet, lines, kept.forget);
  const takeBack = useTakenInPassing(rows, setTaken);
  const { drop } = outbox;
  useEffect(() => {
    for (const id of rows.settled) void drop(id);
  }, [rows, drop]);
  /** Takes the writes of some rows back to the page; the other rows of a write that is kept whole go on waiting. */
  const release = async (codes: ReadonlySet<string>): Promise<void> => {
    takeBack(codes);
    for (const one of mine.filter(({ keys }) => keys.some((each) => codes.has(each)))) {
      const others = one.parts.filter(({ keys }) => !keys.some((each) => codes.has(each)));
      if (!(await outbox.drop(one.id))) continue;
      for (const part of others) await outbox.add({ ...one, id: tools.newWriteId(), keys: part.keys, body: part.body, parts: [] });
    }
  };
  const put = (code: string, change: (before: Typed) => Typed) => {
    setSaved(null);
    takeBack(new Set([code]));
    kept.put(code, change);
    if (mine.some(({ keys }) => keys.includes(code))) void release(new Set([code]));
  };
  const ready = lines.filter((line) => line.state === 'unsaved');
  const wait = async (writeId: string, entries: readonly FigureEntry[]): Promise<void> => {
    await outbox.add({
      id: writeId,
      topic: key,
      page: `/${sheet.unit.slug}/bao-cao?month=${sheet.period}`,
      label,
      keys: ready.map(({ row }) => row.indicator.code),
      method: 'POST',
      address: tools.addressOf(entryCalls.submitFigures, {}),
      body: { figures: entries },
      parts: ready.map(({ row, view }) => ({ keys: [row.indicator.code], body: { figures: view.entries } })),
      renews: readsOfFigures,
    });
  };
  const send = async (writeId: string) => {
    const entries = ready.flatMap((line) => line.view.entries);
    const codes = new Set(ready.map(({ row }) => row.indicator.code));
    await release(codes);
    if (!outbox.reached) return wait(writeId, entries);
    try {
      const answer = await tools.write(entryCalls.submitFigures, { writeId, body: { figures: entries } });
      const warned: Record<string, string[]> = {};
      for (const warning of answer.warnings) {
        const code = entries[warning.index]?.indicator;
        if (code !== undefined) (warned[code] ??= []).push(warning[locale]);
      }
      setSaid(warned);
      setTaken((before) => new Set([...before, ...codes]));
      setSeen(new Map());
      setSaved(entries.length);
    } catch (error) {
      const problem = asProblem(error);
      if (problem === null) throw error;
      if (problem.status === 0) return wait(writeId, entries);
      const found = saidOfRefusal(problem, entries, locale, boxOf);
      setConflicts(found.conflicts);
      setSaid(found.said);
      await renew(entryCalls.readEntrySheet);
      throw error;
    }
    await renew(...readsOfFigures.map((path) => ({ path })));
  };
  return {
    lines,
    vintage,
    asOf,
    saved,
    restored: kept.restored && lines.some(({ state, view }) => state !== 'waiting' && view.entries.length > 0),
    busy: submit.busy,
    problem: submit.problem,
    toSave: ready.reduce((sum, line) => sum + line.view.entries.length, 0),
    setVintage: kept.setVintage,
    setAsOf: kept.setAsOf,
    type: (code, box, raw) => put(code, (before) => ({ ...before, boxes: { ...before.boxes, [box]: raw } })),
    setReason: (code, reason) => put(code, (before) => ({ ...before, reason })),
    settle: (conflict, take) => {
      setConflicts((open) => open.filter((one) => one !== conflict));
      void release(new Set([conflict.code]));
      if (take === 'mine') {
        const { theirs } = conflict;
        setSeen((before) =>
          new Map(before).set(`${conflict.code}/${conflict.box}`, { figureId: theirs?.id ?? null, value: theirs?.value ?? null, vintage }),
        );
        return;
      }
      kept.put(conflict.code, ({ boxes, reason }) => ({
        reason,
        boxes: Object.fromEntries(Object.entries(boxes).filter(([box]) => box !== conflict.box)),
      }));
    },
    save: async () => {
      await submit.send(send);
    },
    drop: (code) => kept.forget(new Set([code])),
    discard: () => {
      kept.discard();
      setConflicts([]);
      void release(new Set(mine.flatMap(({ keys }) => keys)));
    },
  };
}

/**
 * Rows the server has taken count as saved before the sheet is read again, which a line that breaks just then may delay: those of a
 * saving, and those that waited and wait no longer. Answers how a row is taken back by who types in it anew.
 */
function useTakenInPassing(
  { pending, said }: WaitingRows,
  setTaken: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
): (codes: ReadonlySet<string>) => void {
  const before = useRef(pending);
  const released = useRef(new Set<string>());
  useEffect(() => {
    const gone = [...before.current].filter((code) => !pending.has(code) && said[code] === undefined && !released.current.has(code));
    before.current = pending;
    for (const code of pending) released.current.delete(code);
    if (gone.length > 0) setTaken((old) => new Set([...old, ...gone]));
  }, [pending, said, setTaken]);
  return (codes) => {
    for (const code of codes) released.current.add(code);
    setTaken((old) => ([...codes].some((code) => old.has(code)) ? new Set([...old].filter((code) => !codes.has(code))) : old));
  };
}

/** The cells of a row that take figures. */
const boxesIn = ({ boxes }: RowView): readonly ('month' | 'total')[] =>
  (['month', 'total'] as const).filter((box) => boxes[box] !== undefined);

const lockedBoxes = (
  row: EntryRow,
  view: RowView,
  context: EntryContext,
  isLocked: (code: string, period: string) => boolean,
): ReadonlySet<'month' | 'total'> =>
  new Set(boxesIn(view).filter((box) => isLocked(row.indicator.code, box === 'total' ? context.total : periodOf(row, context))));

/** Which box of its row a figure of a sheet was typed into. */
const boxesOf =
  ({ rows, period }: EntrySheet) =>
  (entry: FigureEntry): Conflict['box'] => {
    const row = rows.find(({ indicator }) => indicator.code === entry.indicator);
    return row !== undefined && entry.period === periodOf(row, { month: period }) ? 'month' : 'total';
  };

/** What was typed and now stands in the ledger is typed no longer; looked at when the sheet is read, not while somebody types. */
function useForgetTaken(sheet: EntrySheet, lines: readonly EntryLine[], forget: (codes: ReadonlySet<string>) => void): void {
  useEffect(() => {
    const taken = lines.filter(({ typed, state, view }) => typed !== untouched && state === 'saved' && view.entries.length === 0);
    if (taken.length > 0) forget(new Set(taken.map(({ row }) => row.indicator.code)));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a sheet read anew says what stands
  }, [sheet]);
}
