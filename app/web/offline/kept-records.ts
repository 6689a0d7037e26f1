/** What is kept in the browser: a person's unsent writes, drafts, and copies of what they read. */
export type KeptKind = 'waiting' | 'draft' | 'copy';

/** A store that survives the tab; every record belongs to one person. */
export interface SealedStore {
  /** False where the browser gives no lasting storage (no HTTPS, private window): what is kept then lasts for the tab only. */
  readonly lasting: boolean;
  put(person: string, kind: KeptKind, id: string, value: unknown): Promise<void>;
  get(person: string, kind: KeptKind, id: string): Promise<unknown>;
  remove(person: string, kind: KeptKind, id: string): Promise<void>;
  list(person: string, kind: KeptKind): Promise<{ id: string; value: unknown }[]>;
  /** How many records of a kind other people have left on this device. */
  countOthers(person: string, kind: KeptKind): Promise<number>;
  /** Removes everything of one kind that a person has here. */
  clear(person: string, kind: KeptKind): Promise<void>;
}
