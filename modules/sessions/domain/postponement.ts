/** When and where a session is held. */
export interface Meeting {
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string | null;
}

/** A session put off to another day, hour or place; what was told before stays. */
export interface Postponement {
  readonly serial: number;
  readonly was: Meeting;
  readonly to: Meeting;
  readonly reason: string;
  /** The members had been told of what it was. */
  readonly told: boolean;
  readonly at: Date;
}

/** What a change is called: put off to a later day, held at another time, or elsewhere. */
export type ChangeOfMeeting = 'put-off' | 'time' | 'place';

/** What changes between two meetings; null: nothing does. */
export function changeOfMeeting(was: Meeting, to: Meeting): ChangeOfMeeting | null {
  if (to.heldOn > was.heldOn) return 'put-off';
  if (to.heldOn !== was.heldOn || to.startsAt !== was.startsAt) return 'time';
  return (to.place ?? '') === (was.place ?? '') ? null : 'place';
}

/** A change that a paper tells: of the postponement with that serial, from what the members were told last. */
export interface ToldChange {
  readonly serial: number;
  readonly was: Meeting;
  readonly to: Meeting;
  readonly reason: string;
}

/**
 * The changes that have a paper: those whose paper was issued, and the last one where members wait to hear of it. A change nobody was told of
 * before the next one came has none; the next one tells the whole way from what the members know.
 */
export function changesToTell(all: readonly Postponement[], isIssued: (serial: number) => boolean): ToldChange[] {
  const told: ToldChange[] = [];
  let known: Meeting | null = null;
  for (const one of all) {
    if (!one.told) continue;
    const was: Meeting = known ?? one.was;
    const change = { serial: one.serial, was, to: one.to, reason: one.reason };
    const last = one.serial === all.at(-1)?.serial;
    if (isIssued(one.serial)) {
      told.push(change);
      known = one.to;
    } else if (!last) known = was;
    else if (changeOfMeeting(was, one.to) !== null) told.push(change);
  }
  return told;
}
