import { DIRECTIVE_WORDS } from '../data/directive-words.ts';
import { ROMAN_NUMBERS } from '../data/document-words.ts';
import { Lexicon } from '../lexicon/compile.ts';
import type { Token } from '../text/tokens.ts';

/** A stretch of tokens that tells somebody to do something, and why it was taken for that. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly rule: string;
}

/** One paragraph with its sentences. */
export interface TextBlock {
  readonly note: boolean;
  readonly sentences: readonly (readonly Token[])[];
}

export const ACTS = new Lexicon(DIRECTIVE_WORDS);
const roman = new Set<string>(ROMAN_NUMBERS);
const LONGEST_HEADING = 30;
/** How far from the start of its clause the asking word may stand, after the name of who asks. */
const FARTHEST = 14;

const mark = (token: Token | undefined, keys: string): boolean => token?.kind === 'mark' && keys.includes(token.key);

/** Finds the clauses of a text that direct: lists under a heading of tasks, lists after a colon, what goes on from them, plain requests. */
export function clausesOf(blocks: readonly TextBlock[]): Clause[] {
  const clauses: Clause[] = [];
  let tasks = false;
  let listed = false;
  for (const { note, sentences } of blocks) {
    const [first = []] = sentences;
    if (note || first.length === 0) continue;
    const item = isItem(first);
    if (opensSection(first)) tasks = ACTS.occurs(first, 'tasks-heading') && isHeading(sentences);
    if (item && (tasks || listed)) {
      clauses.push({ tokens: afterMark(sentences.flat()), rule: tasks ? 'item-under-a-heading-of-tasks' : 'item-after-a-colon' });
      continue;
    }
    if (!item) listed = false;
    for (const clause of inParagraph(sentences)) clauses.push(clause);
    listed ||= endsInColon(sentences) && ACTS.occurs(sentences.at(-1) ?? [], 'conclusion');
  }
  return clauses;
}

const isHeading = (sentences: readonly (readonly Token[])[]): boolean => sentences.flat().length <= LONGEST_HEADING;
const opensSection = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === 'word' && roman.has(tokens[0].key) && tokens[0].capital && mark(tokens[1], './');
const isItem = (tokens: readonly Token[]): boolean => mark(tokens[0], '-+') || (tokens[0]?.kind === 'number' && mark(tokens[1], '.)/'));
const endsInColon = (sentences: readonly (readonly Token[])[]): boolean => mark(sentences.at(-1)?.at(-1), ':');
const afterMark = (tokens: readonly Token[]): readonly Token[] => (tokens[0]?.kind === 'number' ? tokens.slice(2) : tokens.slice(1));

function inParagraph(sentences: readonly (readonly Token[])[]): Clause[] {
  const clauses: Clause[] = [];
  let open = false;
  for (const tokens of sentences) {
    const colon = tokens.findIndex(({ key }) => key === ':');
    const lead = colon > 0 && ACTS.occurs(tokens.slice(0, colon), 'conclusion');
    if (lead && colon < tokens.length - 1 && tokens.slice(colon).some((token) => mark(token, ';'))) {
      clauses.push(...split(tokens.slice(colon + 1)).map((part): Clause => ({ tokens: part, rule: 'listed-after-a-colon' })));
      open = true;
      continue;
    }
    const goesOn = ACTS.at(tokens, 0, 'goes-on');
    if (open && goesOn !== null) {
      clauses.push(...split(tokens.slice(goesOn.length)).map((part): Clause => ({ tokens: part, rule: 'goes-on-from-the-tasks' })));
      continue;
    }
    const requests = ACTS.occurs(tokens, 'request') ? split(tokens).flatMap(requestIn) : [];
    clauses.push(...requests);
    open = requests.length > 0 || (ACTS.occurs(tokens, 'conclusion') && ACTS.occurs(tokens, 'tasks-heading'));
  }
  return clauses;
}

function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (mark(token, ';')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => (mark(part[0], ',') ? part.slice(1) : part)).filter((part) => part.some(({ kind }) => kind === 'word'));
}

/** "Giao Sở Tài chính …", "Chủ tịch yêu cầu các sở …": a request with whom it asks right after it, not one of the past. */
function requestIn(tokens: readonly Token[]): Clause[] {
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > FARTHEST) return [];
    const request = ACTS.at(tokens, at, 'request');
    if (request === null) continue;
    const before = tokens[at - 1];
    const past = before !== undefined && ACTS.is(before, 'aux');
    const every = ACTS.at(tokens, at + request.length, 'every');
    const next = at + request.length + (every?.length ?? 0);
    const asked = ACTS.at(tokens, next, 'addressee');
    const spoken = at === 0 || (at <= FARTHEST && ACTS.at(tokens, 0, 'addressee') !== null);
    if (!past && asked !== null && spoken && ACTS.occurs(tokens.slice(next + asked.length), 'imperative'))
      return [{ tokens: tokens.slice(at), rule: 'request-to-somebody' }];
  }
  return [];
}
