import type { Calendar, ResolvedTime } from './frame/calendar.ts';
import type { LabelRecord } from './frame/draft.ts';
import type { IndicatorIndex } from './frame/link-indicator.ts';
import type { Item, Sentence } from './frame/items.ts';

/** What one sentence leaves to the next while a text is read. */
export interface ReadingState {
  calendar: Calendar;
  readonly writtenYear: number | null;
  /** The last time of the paragraph that governs figures. */
  contextTime: ResolvedTime | null;
  /** The time of the last heading. */
  sectionTime: ResolvedTime | null;
  readonly index: IndicatorIndex;
  lastLabel: LabelRecord | null;
  /** What the paragraph counted last in each unit. */
  countedLabels: Map<string, LabelRecord>;
  /** The paragraph lists what is planned. */
  planMode: boolean;
  /** The last heading announces what is planned. */
  sectionPlanned: boolean;
  paragraph: number;
  /** How many totals with parts were found. */
  groups: number;
  sentence: Sentence | null;
  /** Every time expression with its code, for the list of dates. */
  readonly resolved: { item: Extract<Item, { kind: 'time' }>; sentence: Sentence | null; time: ResolvedTime }[];
}
