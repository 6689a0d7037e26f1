import type { Limits } from './limits.ts';
import type { Progress } from './types.ts';

/** Pages of a PDF to be read, from 1, both ends included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** What a reading is given beside the bytes. */
export interface Reading {
  readonly limits: Limits;
  readonly pages: PageRange | undefined;
  readonly report: (progress: Progress) => void;
}
