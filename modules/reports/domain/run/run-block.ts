import type { BoundRun } from '../figure-run.ts';

/** One piece of a report being written. Headings are numbered when the report is printed; the table is made from the results. */
export interface RunBlock {
  /** Which piece of the template it came from: where the report is written anew from newer results, it is found again by it. */
  key: string;
  kind: 'heading' | 'paragraph' | 'table';
  /** Of a heading: 1 is a part, 2 a field. */
  level: 1 | 2 | null;
  runs: readonly BoundRun[];
  /** A person has changed its words. */
  edited: boolean;
  /** Its words no longer fit a figure that was renewed: what rose has fallen. */
  turned: boolean;
  /** Of a table: the indicators whose rows whoever writes the report has left out. */
  leftOut: readonly string[];
}

/** A block with its name and how often it was changed. */
export interface KeptBlock extends RunBlock {
  id: string;
  version: number;
}

/** A stretch that holds the place of a figure nobody knows: it keeps the report from being handed up. */
export const isMissing = ({ style }: BoundRun): boolean => style === 'missing';
