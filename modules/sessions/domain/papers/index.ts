import type { OfficialDocument } from '@thucthi/writer';
import { invitationOf } from './invitation.ts';
import { cancellationOf, postponementOf } from './changes.ts';
import { minutesOf } from './minutes.ts';
import { noticeOf } from './notice.ts';
import type { PaperGround } from './paper-ground.ts';
import type { PaperKind } from './paper-kinds.ts';
import { programmeOf } from './programme.ts';

export type { PaperGround, PaperLine } from './paper-ground.ts';
export { mayHandUp, paperKinds, type PaperKind } from './paper-kinds.ts';

const writers: Readonly<Record<PaperKind, (ground: PaperGround) => OfficialDocument>> = {
  invitation: invitationOf,
  postponement: postponementOf,
  cancellation: cancellationOf,
  minutes: minutesOf,
  notice: noticeOf,
  programme: programmeOf,
};

/** A paper of a session, written anew from it. */
export const writePaper = (kind: PaperKind, ground: PaperGround): OfficialDocument => writers[kind](ground);
