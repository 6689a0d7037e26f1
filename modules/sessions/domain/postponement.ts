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

/** By which papers members have heard of when and where they meet. */
export interface Heard {
  /** The notice of the postponement with that serial was issued. */
  readonly isIssued: (serial: number) => boolean;
  /** When the invitation was recorded as issued; what it says was true then. Null: it was not. */
  readonly invitedAt: Date | null;
}

/** When and where the members believe they meet, after the postponements up to one: what they were told last. */
function knownAfter(known: Meeting | null, one: Postponement, { isIssued, invitedAt }: Heard): Meeting | null {
  if (isIssued(one.serial) || (invitedAt !== null && one.at < invitedAt)) return one.to;
  return one.told ? (known ?? one.was) : known;
}

/** When and where the members believe they meet: what they were told last; where nobody was told otherwise, what holds now. */
export const knownMeeting = (all: readonly Postponement[], heard: Heard, now: Meeting): Meeting =>
  all.reduce<Meeting | null>((known, one) => knownAfter(known, one, heard), null) ?? now;

/**
 * The changes that have a paper: those whose notice was issued, and the last one where members wait to hear of it. A change nobody was told of
 * before the next one came has none; the next one tells the whole way from what the members know.
 */
export function changesToTell(all: readonly Postponement[], heard: Heard): ToldChange[] {
  const told: ToldChange[] = [];
  let known: Meeting | null = null;
  for (const one of all) {
    const was: Meeting = known ?? one.was;
    known = knownAfter(known, one, heard);
    const waits = one === all.at(-1) && known !== null && changeOfMeeting(known, one.to) !== null;
    if (heard.isIssued(one.serial) || waits) told.push({ serial: one.serial, was, to: one.to, reason: one.reason });
  }
  return told;
}
