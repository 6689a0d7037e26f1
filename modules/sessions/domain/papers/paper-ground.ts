import type { ResultRow } from '@thucthi/reports/contract';
import type { Outcome } from '../session-rules.ts';
import type { ToldChange } from '../postponement.ts';
import type { KindOfSession } from '../session-kinds.ts';

/** A line of the conclusion or of the programme, with names in place of numbers; empty lists and nulls are chưa rõ. */
export interface PaperLine {
  readonly text: string;
  readonly leadWords: string | null;
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
  readonly product: string | null;
  readonly deadline: string | null;
  readonly authority: string | null;
}

/** What the papers of a session are written from. */
export interface PaperGround {
  readonly kind: KindOfSession;
  readonly unitName: string;
  /** The unit's kind in the registry: what its Party committee is called goes by it. */
  readonly unitKind: string;
  /** Whether a people's committee, council or Party committee leads the unit; any other signs as itself. */
  readonly governed: boolean;
  readonly illustrative: boolean;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  /** How the invitation went out; null where it did not. */
  readonly invitation: { readonly symbol: string; readonly issuedOn: string } | null;
  /** What a notice of postponement or cancellation tells, from what the members know; null in every other paper. */
  readonly change: ToldChange | null;
  readonly endedAt: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly period: string;
  /** "tháng 12 năm 2024": what the programme is for. */
  readonly coming: string;
  /** The figures as they were frozen, and when; null where nothing was. */
  readonly figures: {
    readonly headline: string;
    readonly lead: string;
    readonly frozenAt: string;
    readonly rows: readonly ResultRow[];
  } | null;
  readonly agenda: readonly {
    readonly kind: string;
    readonly title: string;
    readonly plannedAt: string | null;
    readonly presenter: string | null;
  }[];
  readonly members: readonly {
    readonly name: string | null;
    readonly office: string;
    readonly votes: boolean;
    readonly attendance: 'unknown' | 'present' | 'excused' | 'absent';
    readonly substitute: string | null;
  }[];
  readonly quorum: { readonly members: number; readonly present: number; readonly needed: number | null; readonly reached: boolean };
  readonly votes: readonly {
    readonly question: string;
    readonly mode: 'open' | 'secret';
    readonly way: 'roll' | 'count' | 'written';
    /** The last day of a written ballot. */
    readonly until: string | null;
    readonly article: boolean;
    readonly result: {
      readonly for: number;
      readonly against: number;
      readonly abstain: number;
      readonly silent: number;
      readonly members: number;
      readonly present: number;
      readonly outcome: Outcome;
    } | null;
    readonly roll: readonly { readonly name: string; readonly choice: 'for' | 'against' | 'abstain' | null }[];
  }[];
  readonly conclusions: readonly PaperLine[];
  readonly programme: readonly PaperLine[];
  /** How many lines of each list nobody has confirmed or dropped yet. */
  readonly unsettled: { readonly conclusions: number; readonly programme: number };
}
