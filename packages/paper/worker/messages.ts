import type { Reading } from '../reading.ts';
import type { Paper, Progress, RefusalCode } from '../types.ts';

/** What the reading thread is given when it starts. */
export interface WorkOrder {
  readonly source: Uint8Array | string;
  readonly limits: Reading['limits'];
  readonly pages: Reading['pages'];
}

/** What it tells. */
export type WorkMessage =
  | { readonly progress: Progress }
  | { readonly paper: Paper }
  | { readonly refused: { readonly code: RefusalCode; readonly detail: string } };
