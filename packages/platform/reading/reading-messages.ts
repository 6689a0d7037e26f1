import type { RefusalCode } from '../http/refusal-texts.ts';

/** What the server's process asks a reading process. */
export interface ReadingOrder {
  readonly id: number;
  readonly question: unknown;
}

/** What it hears: the answer, a refusal that is told to the reader, or a fault. */
export type ReadingReport =
  | { readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'refusal'; readonly code: RefusalCode; readonly extra: Record<string, unknown> }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string; readonly code: string | undefined };
