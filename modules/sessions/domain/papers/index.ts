import type { OfficialDocument } from '@thucthi/writer';
import { invitationOf } from './invitation.ts';
import { minutesOf } from './minutes.ts';
import { noticeOf } from './notice.ts';
import type { PaperGround } from './paper-ground.ts';
import { programmeOf } from './programme.ts';

export type { PaperGround, PaperLine } from './paper-ground.ts';
export const paperKinds = ['invitation', 'minutes', 'notice', 'programme'] as const;
export type PaperKind = (typeof paperKinds)[number];

const writers: Readonly<Record<PaperKind, (ground: PaperGround) => OfficialDocument>> = {
  invitation: invitationOf,
  minutes: minutesOf,
  notice: noticeOf,
  programme: programmeOf,
};

/** A paper of a session, written anew from it. */
export const writePaper = (kind: PaperKind, ground: PaperGround): OfficialDocument => writers[kind](ground);
