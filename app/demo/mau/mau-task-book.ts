/** How the history of a sample task goes, from when it was told to when it was due. */
export type TaskPlot =
  | 'on-time'
  | 'late'
  | 'open'
  | 'returned-twice'
  | 'returned'
  | 'handed-over'
  | 'extension'
  | 'asks-extension'
  | 'reported'
  | 'refused'
  | 'waiting'
  | 'suspended'
  | 'cancelled';

/** One sample task. A lead is an office's slug, `ward:n` for the n-th ward or commune, `ended` for one that was merged, null for chưa rõ. */
export interface BookTask {
  readonly lead: string | null;
  readonly content: string;
  readonly due: string | null;
  readonly plot: TaskPlot;
  readonly product?: string;
  readonly responsible?: string;
  /** Where it is handed over to, one after the other. */
  readonly via?: readonly string[];
  readonly with?: readonly string[];
  /** Handed down to so many neighbourhoods. */
  readonly parts?: { readonly content: string; readonly plots: readonly TaskPlot[] };
}

/** What was told on one day, with the tasks that came of it. */
export interface BookDirective {
  readonly on: string;
  readonly source: 'at-once' | 'document' | 'session';
  readonly name: string | null;
  readonly by: string;
  readonly words: string;
  readonly authority?: string;
  readonly tasks: readonly BookTask[];
}
