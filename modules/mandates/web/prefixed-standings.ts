import { standingWords } from '../domain/standing-words.ts';

/** How documents stand, as messages of a catalogue. */
export const prefixedStandings = {
  'state.in-force': standingWords['in-force'],
  'state.partly': standingWords.partly,
  'state.replaced': standingWords.replaced,
  'state.ended': standingWords.ended,
  'state.not-yet': standingWords['not-yet'],
  'state.undated': standingWords.undated,
  'state.none': standingWords.none,
} as const;
