import { useText } from '@thucthi/ui';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Correction, Finding } from '../../contract.ts';
import { inTextOrder, type Place } from '../document/marks.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { findingsById, standingOf, sureOnes, type Decision, type Verdict } from './decisions.ts';
import { keepLetters, lettersOn } from './letters-on.ts';
import { commandOf, moved, nextOpen, type KeyPlace, type ReviewCommand } from './review-keys.ts';
import { readingWords } from './reading-words.ts';
import { reviewWords } from './review-words.ts';
import type { Decisions } from './use-decisions.ts';
import type { Drafts } from './drafts.ts';
import { useDrafts } from './use-drafts.ts';

export type Filter = 'all' | 'open' | 'accepted' | 'rejected';
export type Side = 'text' | 'figures';

/** The screen as the reader has it: which finding is in hand, what is open, what the last key did. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly shown: readonly Finding[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly current: string | null;
  readonly place: Place | null;
  readonly editing: boolean;
  readonly helping: boolean;
  readonly letters: boolean;
  readonly side: Side;
  readonly said: string;
  readonly sure: readonly string[];
  readonly setSide: (side: Side) => void;
  readonly setLetters: (on: boolean) => void;
  readonly pick: (oid: string) => void;
  /** Opens a finding and shows it in the paper. */
  readonly show: (oid: string) => void;
  readonly showPlace: (start: number, end: number) => void;
  readonly decide: (oid: string, verdict: Exclude<Verdict, 'correct'>) => void;
  readonly correct: (oid: string, as: Correction) => void;
  /** Decides as it was decided before the paper was read otherwise. */
  readonly keepEarlier: (oid: string) => void;
  /** Corrections begun and not saved. */
  readonly drafts: Drafts;
  /** Gives up the correction begun of a finding. */
  readonly cancel: (oid: string) => void;
  readonly say: (words: string) => void;
  readonly acceptSure: () => void;
  readonly run: (command: ReviewCommand) => void;
}

/** Keeps the reading screen: cursor, filter, keys. */
export function useReview(decisions: Decisions, documentBox: RefObject<HTMLDivElement | null>): Review {
  const { paper, waiting } = decisions;
  const t = useText(reviewWords);
  const reading = useText(readingWords);
  const findings = useMemo(() => inTextOrder(paper.findings), [paper.findings]);
  const byId = useMemo(() => findingsById(findings), [findings]);
  const numbers = useMemo(() => new Map(findings.map(({ oid }, at) => [oid, at + 1])), [findings]);
  const drafts = useDrafts(byId);
  const sure = useMemo(() => sureOnes(paper, waiting), [paper, waiting]);
  const [filter, setFilter] = useState<Filter>('all');
  const [current, setCurrent] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [editing, setEditing] = useState(false);
  const [helping, setHelping] = useState(false);
  const [letters, setLetters] = useState(lettersOn);
  const [side, setSide] = useState<Side>('figures');
  const [said, setSaid] = useState('');
  const [focusOn, setFocusOn] = useState<{ oid: string; in: 'list' | 'both' } | null>(null);
  const shown = findings.filter((finding) => isShown(standingOf(finding, waiting).verdict, filter));
  const order = shown.map(({ oid }) => oid);
  const isOpen = (oid: string) => {
    const finding = byId.get(oid);
    return finding !== undefined && standingOf(finding, waiting).verdict === 'undecided';
  };

  const goTo = useCallback((oid: string | null, where: 'list' | 'both' = 'both') => {
    setEditing(false);
    setPlace(null);
    setCurrent(oid);
    if (oid !== null) setFocusOn({ oid, in: where });
  }, []);

  const show = useCallback(
    (oid: string) => {
      setFilter('all'); // a remark may lead to a finding that the filter leaves out
      setSide('text');
      goTo(oid);
    },
    [goTo],
  );
  const showPlace = useCallback((start: number, end: number) => {
    setSide('text');
    setPlace({ start, end });
  }, []);

  useEffect(() => {
    if (focusOn === null) return;
    const head = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(focusOn.oid)}"] [data-list]`);
    head?.focus({ preventScroll: true });
    head?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
    if (focusOn.in === 'both' && documentBox.current !== null)
      bringIntoSight(documentBox.current, `[data-finding="${CSS.escape(focusOn.oid)}"]`);
  }, [focusOn, documentBox]);
  useEffect(() => {
    if (place !== null && documentBox.current !== null) bringIntoSight(documentBox.current, '[data-place]');
  }, [place, documentBox, side]);

  const settle = (oid: string, decision: Decision) => {
    if (standingOf(byId.get(oid) ?? missing(oid), waiting).recorded) return setSaid(t('do.locked'));
    decisions.decide([decision]);
    setSaid(t(`said.${decision.verdict}`, { number: numbers.get(oid) ?? 0 }));
    goTo(decision.verdict === 'undecided' ? oid : nextOpen(order, (one) => one !== oid && isOpen(one), oid));
  };
  const decide = (oid: string, verdict: Exclude<Verdict, 'correct'>) => {
    const finding = byId.get(oid);
    if (finding === undefined) return;
    const now = standingOf(finding, waiting).verdict;
    if (verdict === 'accept') {
      // Accepting again what was corrected would take the correction off it.
      if (now === 'accept' || now === 'correct') return goTo(nextOpen(order, (one) => one !== oid && isOpen(one), oid));
      if (finding.proposal.problem !== null) return setEditing(true);
    }
    settle(oid, { oid, verdict });
  };

  const run = (command: ReviewCommand) => {
    if (editing && command !== 'close') return;
    switch (command) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        return goTo(moved(order, current, command));
      case 'accept':
        return current === null ? goTo(moved(order, null, 'first')) : decide(current, 'accept');
      case 'reject':
        return current === null ? undefined : decide(current, 'reject');
      case 'new':
        return current === null ? undefined : decide(current, 'new-indicator');
      case 'edit': {
        const finding = current === null ? undefined : byId.get(current);
        return finding === undefined || standingOf(finding, waiting).recorded ? undefined : setEditing(true);
      }
      case 'undo': {
        const [oid] = decisions.undo();
        if (oid === undefined) return;
        setSaid(t('said.undone'));
        return goTo(oid);
      }
      case 'help':
        return setHelping(!helping);
      case 'close':
        if (editing) {
          if (current !== null && drafts.of(current) !== null) setSaid(reading('draft.kept'));
          return goTo(current, 'list');
        }
        if (helping) return setHelping(false);
        return setPlace(null);
    }
  };
  useKeys(run, letters);

  return {
    findings,
    numbers,
    shown,
    filter,
    setFilter,
    current,
    place,
    editing,
    helping,
    letters,
    side,
    said,
    sure,
    setSide,
    setLetters: (on) => {
      setLetters(on);
      keepLetters(on);
    },
    pick: useCallback(
      (oid: string) => {
        setSide('figures');
        goTo(oid);
      },
      [goTo],
    ),
    show,
    showPlace,
    decide,
    correct: (oid, as) => {
      const asRead = Object.keys(as).length === 0 && byId.get(oid)?.proposal.problem == null;
      drafts.drop(oid);
      settle(oid, asRead ? { oid, verdict: 'accept' } : { oid, verdict: 'correct', as });
    },
    keepEarlier: (oid) => {
      const finding = byId.get(oid);
      const earlier = finding === undefined ? null : standingOf(finding, waiting).earlier;
      if (earlier !== null) settle(oid, earlier);
    },
    drafts,
    cancel: (oid) => {
      drafts.drop(oid);
      goTo(oid, 'list');
    },
    say: setSaid,
    acceptSure: () => {
      decisions.decide(sure.map((oid) => ({ oid, verdict: 'accept' })));
      setSaid(t('said.many', { count: sure.length }));
    },
    run,
  };
}

function isShown(verdict: Verdict, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return verdict === 'undecided';
    case 'accepted':
      return verdict === 'accept' || verdict === 'correct';
    case 'rejected':
      return verdict === 'reject' || verdict === 'new-indicator';
  }
}

function missing(oid: string): never {
  throw new Error(`no finding ${oid} in the paper`);
}

/** Where on the page a key was pressed. */
function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'list';
  if (target.closest('textarea, select, [contenteditable], .tt-pop, input:not([type="checkbox"], [type="radio"])') !== null) return 'field';
  if (target.closest('input[type="radio"]') !== null) return 'scroller';
  if (target.closest('[data-list]') !== null) return 'list';
  if (target.closest('button, a[href], summary, input') !== null) return 'control';
  return target.closest('[tabindex="0"]') === null ? 'list' : 'scroller';
}

/** Listens to the keys of the page. */
function useKeys(run: (command: ReviewCommand) => void, letters: boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, placeOf(event.target), letters);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [letters]);
}
