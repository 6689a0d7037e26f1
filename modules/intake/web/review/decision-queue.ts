import type { Decided, Paper } from '../../contract.ts';
import { inverseOf, latest, partClashes, type Clash, type Decision } from './decisions.ts';

/** A refusal of the server, as far as the queue must know it; `status` 0 = no answer came. */
export interface Refused {
  readonly status: number;
}

/** How the queue reaches the server; `send` and `reread` throw what is no refusal. */
export interface Door<P extends Refused> {
  readonly newWriteId: () => string;
  readonly send: (write: {
    writeId: string;
    basedOn: number;
    decisions: readonly Decision[];
  }) => Promise<{ decided: Decided } | { refused: P }>;
  /** The paper as it is now; null where it could not be read. */
  readonly reread: () => Promise<Paper | null>;
}

/** The paper and what is on its way to the server. */
export interface QueueState<P extends Refused> {
  readonly paper: Paper;
  /** Decided here and not yet on the server. */
  readonly waiting: readonly Decision[];
  /** What others decided of the same findings meanwhile; one of the two must be chosen. */
  readonly clashes: readonly Clash[];
  /** Somebody else's decisions have come in. */
  readonly joined: boolean;
  /** Why sending has stopped; it goes on when asked to, or at the next decision. */
  readonly problem: P | null;
  readonly canUndo: boolean;
}

/** Decisions of one reader about one paper: shown at once, sent one batch after the other, nothing lost on the way. */
export interface DecisionQueue<P extends Refused> {
  readonly state: () => QueueState<P>;
  readonly subscribe: (heard: () => void) => () => void;
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Takes the last step back; the findings it was about. */
  readonly undo: () => readonly string[];
  readonly settle: (clash: Clash, take: 'mine' | 'theirs') => void;
  readonly retry: () => void;
  /** Takes the paper as it was read; an older one than is known is passed over. */
  readonly offer: (paper: Paper) => void;
  /** Takes the paper after it was recorded or read again: no step before that is taken back here. */
  readonly renewed: (paper: Paper) => void;
}

/** The paper with what a decision changed; what was read of it since, with others' decisions, is not older for that. */
function withDecided(paper: Paper, { serial, state, counts, findings }: Decided): Paper {
  const changed = new Map(findings.map((finding) => [finding.oid, finding]));
  return {
    ...paper,
    state,
    counts,
    serial: Math.max(paper.serial, serial),
    findings: paper.findings.map((finding) => changed.get(finding.oid) ?? finding),
  };
}

/** Makes the queue of a paper. */
export function createDecisionQueue<P extends Refused>(first: Paper, door: Door<P>): DecisionQueue<P> {
  let state: QueueState<P> = { paper: first, waiting: [], clashes: [], joined: false, problem: null, canUndo: false };
  let steps: readonly (readonly Decision[])[] = [];
  let batch: { writeId: string; basedOn: number; decisions: readonly Decision[] } | null = null;
  let busy = false;
  const heard = new Set<() => void>();
  const change = (patch: Partial<QueueState<P>>) => {
    state = { ...state, ...patch, canUndo: steps.length > 0 };
    for (const tell of heard) tell();
  };

  /** Others decided meanwhile: what meets theirs waits for an answer, the rest goes again on the newer paper. */
  const joinOthers = async (refused: P): Promise<void> => {
    const seen = state.paper;
    const now = await door.reread();
    if (now === null || now.serial <= seen.serial) return change({ problem: refused });
    const { clashes, free } = partClashes(latest(state.waiting), seen, now);
    const known = state.clashes.filter(({ mine }) => !clashes.some((one) => one.mine.oid === mine.oid));
    change({ paper: now, waiting: free, clashes: [...known, ...clashes], joined: true });
  };

  const sendBatch = async (): Promise<void> => {
    batch ??= { writeId: door.newWriteId(), basedOn: state.paper.serial, decisions: state.waiting };
    const { writeId, basedOn, decisions } = batch;
    const answer = await door.send({ writeId, basedOn, decisions: latest(decisions) });
    if ('decided' in answer) {
      batch = null;
      return change({ paper: withDecided(state.paper, answer.decided), waiting: state.waiting.filter((one) => !decisions.includes(one)) });
    }
    // A lost answer may have been written: the same batch goes again under the same id. A refusal was not.
    if (answer.refused.status !== 0 && answer.refused.status < 500) batch = null;
    if (answer.refused.status === 409) await joinOthers(answer.refused);
    else change({ problem: answer.refused });
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      while (state.waiting.length > 0 && state.problem === null) await sendBatch();
    } finally {
      busy = false;
    }
  };
  const add = (decisions: readonly Decision[]): void => {
    const clashes = state.clashes.filter(({ mine }) => !decisions.some(({ oid }) => oid === mine.oid));
    change({ waiting: [...state.waiting, ...decisions], clashes, problem: null });
    void work();
  };
  return {
    state: () => state,
    subscribe: (tell) => {
      heard.add(tell);
      return () => heard.delete(tell);
    },
    decide: (decisions) => {
      if (decisions.length === 0) return;
      const oids = decisions.map(({ oid }) => oid);
      steps = [...steps, inverseOf(state.paper.findings, state.waiting, oids)];
      add(decisions);
    },
    undo: () => {
      const back = steps.at(-1);
      if (back === undefined) return [];
      steps = steps.slice(0, -1);
      // A number may be gone: somebody has read the paper again meanwhile.
      const there = new Set(state.paper.findings.map(({ oid }) => oid));
      const possible = back.filter(({ oid }) => there.has(oid));
      add(possible);
      return possible.map(({ oid }) => oid);
    },
    settle: (clash, take) => {
      if (take === 'mine') add([clash.mine]);
      else change({ clashes: state.clashes.filter((one) => one !== clash) });
    },
    retry: () => {
      change({ problem: null });
      void work();
    },
    offer: (paper) => {
      if (!busy && paper !== state.paper && paper.serial >= state.paper.serial) change({ paper });
    },
    renewed: (paper) => {
      steps = [];
      change({ paper });
    },
  };
}
