import { AHEAD_WORDS } from '../data/ahead-words.ts';
import { DOCUMENT_WORDS } from '../data/document-words.ts';
import { LABEL_WORDS, RESULT_VERBS } from '../data/label-words.ts';
import { PLAN_WORDS } from '../data/plan-words.ts';
import { DEGREE_WORDS, LIGHT_WORDS, PREDICATE_WORDS, QUALIFIER_WORDS, THRESHOLD_WORDS } from '../data/predicate-words.ts';
import { TIME_WORDS } from '../data/time-words.ts';
import { PER_WORDS, UNIT_WORDS } from '../data/unit-words.ts';
import { Lexicon } from './compile.ts';
import type { Entry } from './entry.ts';

/** Every word the engine knows, in one list. */
export const ENTRIES: readonly Entry[] = [
  ...UNIT_WORDS,
  ...PER_WORDS,
  ...TIME_WORDS,
  ...PREDICATE_WORDS,
  ...QUALIFIER_WORDS,
  ...LIGHT_WORDS,
  ...DEGREE_WORDS,
  ...THRESHOLD_WORDS,
  ...PLAN_WORDS,
  ...LABEL_WORDS,
  ...RESULT_VERBS,
  ...DOCUMENT_WORDS,
  ...AHEAD_WORDS,
];

export const WORDS = new Lexicon(ENTRIES);
