import type { OfficialDocument } from '../tree.ts';

/** What the press is asked to print. */
export interface PrintOrder {
  readonly id: number;
  readonly document: OfficialDocument;
}

/** What it answers. */
export type PrintAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failed: string; readonly unavailable: boolean };
