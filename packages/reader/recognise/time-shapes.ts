import { TIME_PATTERNS, type TimePattern } from '../data/time-patterns.ts';
import type { Tag } from '../lexicon/entry.ts';
import { WORDS } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { NO_WORD, internWord } from '../text/word-ids.ts';
import { countOf } from './time-numbers.ts';

/** A piece of a shape: a word by its tag, a number to catch, or a mark. */
export type Atom =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly may: boolean; readonly repeat: boolean }
  | { readonly kind: 'catch'; readonly what: string; readonly may: boolean }
  | { readonly kind: 'mark'; readonly mark: string };

/** A shape in its pieces. */
export interface Shape {
  readonly pattern: TimePattern;
  readonly atoms: readonly Atom[];
  /** Its place among the shapes: of two that match the same words the first counts. */
  readonly order: number;
}

/** A piece of a shape, shared by all shapes that begin alike: what it asks for is asked once. */
export interface Step {
  /** As it stands in the shapes. */
  readonly written: string;
  readonly atom: Atom;
  readonly next: Step[];
  /** The shape that ends with it. */
  end: Shape | null;
}

// A bracket is no word of the lexicon, but a shape may begin with it.
internWord('(');

const CATCHES = new Set(['D', 'M', 'Y', 'N', 'Q', 'H', 'DM', 'DMY', 'MY']);

function atomOf(written: string): Atom {
  if (/^[/()-]$/.test(written)) return { kind: 'mark', mark: written };
  const may = written.endsWith('?') || written.endsWith('*');
  const name = may ? written.slice(0, -1) : written;
  return CATCHES.has(name) ? { kind: 'catch', what: name, may } : { kind: 'tag', tag: name as Tag, may, repeat: written.endsWith('*') };
}

/** How the shapes begin. */
const firstSteps: Step[] = [];

TIME_PATTERNS.forEach((pattern, order) => {
  const path: Step[] = [];
  for (const written of pattern.shape.split(' ')) path.push(stepIn(path.at(-1)?.next ?? firstSteps, written));
  (path.at(-1) as Step).end ??= { pattern, atoms: path.map(({ atom }) => atom), order };
});

function stepIn(steps: Step[], written: string): Step {
  const known = steps.find((step) => step.written === written);
  if (known !== undefined) return known;
  const step: Step = { written, atom: atomOf(written), next: [], end: null };
  steps.push(step);
  return step;
}

const opensShape = WORDS.opener(leadsOf(firstSteps));

function leadsOf(steps: readonly Step[]): Tag[] {
  return steps.flatMap(({ atom, next }) => (atom.kind === 'tag' ? [atom.tag, ...(atom.may ? leadsOf(next) : [])] : []));
}

/** The first steps of the shapes that a word can begin, found when it is first met. */
const startsByWord = new Map<number, readonly Step[]>();
let knownVersion = WORDS.version;

/** The steps that a shape can begin with at a token. */
export function startsAt(token: Token): readonly Step[] {
  if (knownVersion !== WORDS.version) startsByWord.clear();
  knownVersion = WORDS.version;
  if (token.kind === 'number') return NUMBER_STARTS;
  if (token.id === NO_WORD) return NONE;
  let starts = startsByWord.get(token.id);
  if (starts === undefined) {
    starts = opensShape(token) || countOf(token) !== null || token.key === '(' ? stepsFrom(token) : NONE;
    startsByWord.set(token.id, starts);
  }
  return starts;
}

/** The steps that the first word of a shape can take; pieces that may be absent and cannot begin with it are passed over for good. */
function stepsFrom(token: Token, steps: readonly Step[] = firstSteps): Step[] {
  return steps.flatMap((step) => {
    if (canTake(step.atom, token)) return [step];
    return step.atom.kind === 'tag' && step.atom.may ? stepsFrom(token, step.next) : [];
  });
}

function canTake(atom: Atom, token: Token): boolean {
  if (atom.kind === 'mark') return atom.mark === token.key;
  return atom.kind === 'catch' ? atom.what === 'N' && countOf(token) !== null : WORDS.begins(token, atom.tag);
}

/** The steps that a number in digits can take at the start of a shape. */
const NUMBER_STARTS = stepsToNumber(firstSteps);
const NONE: readonly Step[] = [];

function stepsToNumber(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    if (step.atom.kind === 'catch') return [step];
    return step.atom.kind === 'tag' && step.atom.may ? stepsToNumber(step.next) : [];
  });
}
