/** A part of a session as somebody saw it when they began to write on it. */
export interface SeenPart {
  readonly part: string;
  readonly version: number;
}

/** A part as it stands in a version; `said` is what is being written on, and nothing else of the session. */
export const seenPart = (version: number, said: unknown): SeenPart => ({ part: JSON.stringify(said), version });

/**
 * The version a writing is based on. A session has one version for all its parts: as long as the part itself is as it was seen, whatever
 * else was written meanwhile (by the same person, most often) is no reason to ask which of two versions is meant.
 */
export const basedOnOf = (seen: SeenPart, now: SeenPart): number => (seen.part === now.part ? now.version : seen.version);
