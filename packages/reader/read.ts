import { allChecks } from './checks/all-checks.ts';
import type { Figure } from './checks/figure.ts';
import { INDICATOR_ALIASES } from './data/indicator-aliases.ts';
import type { TextBlock } from './directives/clauses.ts';
import { readDirectives } from './directives/read-directives.ts';
import { readEntities } from './directives/read-entities.ts';
import type { Draft, LabelRecord } from './frame/draft.ts';
import { withNames } from './frame/catalogue-names.ts';
import { textTimesOf } from './frame/document-facts.ts';
import { groupsIn } from './frame/groups.ts';
import { inheritBases, leadInOf, type LeadIn } from './frame/inherit-basis.ts';
import { has, sentenceOf, type Sentence } from './frame/items.ts';
import { labelIn } from './frame/label.ts';
import { IndicatorIndex } from './frame/link-indicator.ts';
import { datesOf, documentsOf, excludedOf } from './lists.ts';
import { observationOf } from './output.ts';
import { readSentence } from './read-sentence.ts';
import type { ReadingState } from './reading-state.ts';
import type { UnitKind } from './recognise/quantity.ts';
import { paragraphsOf, type Paragraph } from './text/paragraphs.ts';
import { sentencesOf } from './text/sentences.ts';
import { rowsAsSentences } from './text/table-rows.ts';
import { tokensOf } from './text/tokens.ts';
import type { IndicatorAlias, Reading, ReadOptions } from './types.ts';

interface Block {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
}

/** What a footnote takes over from the place of its mark. */
interface Anchor {
  readonly contextTime: ReadingState['contextTime'];
  readonly label: ReadingState['lastLabel'];
}

const ownIndex = new IndicatorIndex(INDICATOR_ALIASES);

/** Catalogues are read with again and again; their index is kept as long as they are. */
const indexes = new WeakMap<readonly IndicatorAlias[], IndicatorIndex>();

function indexOf(indicators: readonly IndicatorAlias[]): IndicatorIndex {
  const known = indexes.get(indicators) ?? new IndicatorIndex(indicators);
  indexes.set(indicators, known);
  return known;
}

/**
 * Reads a Vietnamese report: figures with their exact words, times, cited documents, and what does not fit together.
 * Every span counts UTF-16 code units of the raw text. Pure, and linear in the length of the text.
 * @example read('GRDP 9 tháng năm 2023 tăng 10,08%.').observations[0]?.measure // 'growth'
 */
export function read(raw: string, options: ReadOptions = {}): Reading {
  const index = options.indicators === undefined ? ownIndex : indexOf(options.indicators);
  const blocks = rowsAsSentences(raw, paragraphsOf(tokensOf(raw))).map((paragraph): Block => ({
    paragraph,
    sentences: sentencesOf(paragraph.tokens).map((tokens, at) => withNames(sentenceOf(tokens, at === 0), index)),
  }));
  const sentences = blocks.flatMap((block) => block.sentences);
  const times = textTimesOf(sentences, options.date);
  const state: ReadingState = {
    index,
    calendar: { year: times.year, written: times.written, governing: null, mainPeriod: times.mainPeriod },
    writtenYear: Math.max(times.latest ?? 0, times.written === null ? (times.year ?? 0) : Number(times.written.slice(0, 4))) || null,
    contextTime: null, sectionTime: null, lastLabel: null, countedLabels: new Map(), planMode: false, sectionPlanned: false, paragraph: 0, groups: 0, sentence: null, resolved: [],
  }; // prettier-ignore
  const drafts = readBlocks(blocks, state);
  const inOrder = drafts.toSorted((a, b) => startOf(a) - startOf(b));
  const amounts = amountUnits(inOrder);
  const figures = inOrder.map((draft, at): Figure => ({ draft, observation: observationOf(raw, draft, `o${at + 1}`, index, amounts) }));
  const observations = figures.map(({ observation }) => observation);
  const documents = documentsOf(raw, sentences, state.resolved);
  const dates = datesOf(raw, state.resolved);
  const doc = { place: options.place ?? null, date: times.written, main_period: times.mainPeriod?.period ?? '' };
  const excluded = excludedOf(raw, sentences, [...observations, ...dates, ...documents]);
  const paragraphs = blocks.map(({ paragraph }) => paragraph);
  const facts = options.facts ?? [];
  return {
    ...(options.id === undefined ? {} : { id: options.id }),
    doc,
    observations,
    dates,
    documents,
    excluded,
    checks: allChecks({
      raw,
      doc,
      figures,
      paragraphs,
      sentences: sentences.map(({ tokens }) => tokens),
      resolved: state.resolved,
      excluded,
      index,
      facts,
    }),
    directives: readDirectives(raw, textBlocks(blocks), state.resolved),
    entities: readEntities(
      raw,
      sentences.map(({ tokens }) => tokens),
    ),
  };
}

const textBlocks = (blocks: readonly Block[]): TextBlock[] =>
  blocks.map(({ paragraph, sentences }) => ({ note: paragraph.note !== null, sentences: sentences.map(({ tokens }) => tokens) }));

/** In which unit what a label names is counted: a percentage of it is of the same indicator, whatever else is called so. */
function amountUnits(drafts: readonly Draft[]): ReadonlyMap<LabelRecord, string> {
  const units = new Map<LabelRecord, string>();
  for (const { label, quantity } of drafts)
    if (label !== null && !units.has(label) && AMOUNTS.has(quantity.unitKind)) units.set(label, quantity.unit);
  return units;
}

const AMOUNTS: ReadonlySet<UnitKind> = new Set(['currency', 'physical', 'counted']);

const startOf = ({ sentence, quantity }: Draft): number => sentence.tokens[quantity.from]?.start ?? 0;

function readBlocks(blocks: readonly Block[], state: ReadingState): Draft[] {
  const anchors = new Map<string, Anchor>();
  const drafts: Draft[] = [];
  blocks.forEach((block, paragraph) => {
    const anchor = block.paragraph.note === null ? null : (anchors.get(block.paragraph.note) ?? null);
    state.paragraph = paragraph;
    if (!continues(block)) {
      state.contextTime = anchor?.contextTime ?? null;
      state.planMode = state.sectionPlanned;
    }
    state.lastLabel = anchor?.label ?? null;
    state.countedLabels = new Map();
    for (const draft of readBlock(block, state, anchors)) drafts.push(draft);
    if (isHeading(block)) {
      state.sectionTime = state.contextTime ?? state.sectionTime;
      state.sectionPlanned = block.sentences.some(({ planned }) => planned);
    }
  });
  return drafts;
}

function readBlock({ sentences }: Block, state: ReadingState, anchors: Map<string, Anchor>): Draft[] {
  const drafts: Draft[] = [];
  let leadIn: LeadIn | null = null;
  for (const sentence of sentences) {
    state.sentence = sentence;
    const read = readSentence(sentence, state);
    leadIn = leadInOf(sentence) ?? leadIn;
    const filled = inheritBases(read, drafts.slice(-RECENT), leadIn, state.index);
    const members = groupsIn(filled, (index) => `g${state.groups + index}`);
    state.groups += new Set([...members.values()].map(({ group }) => group)).size;
    for (const draft of filled) drafts.push({ ...draft, membership: members.get(draft) ?? null });
    for (const { mark, after } of sentence.notes) {
      const named = labelIn({ items: sentence.items, claimed: new Set() }, after, { wide: true });
      const label =
        named === null
          ? state.lastLabel
          : {
              sentence,
              pieces: named.pieces,
              rule: 'noun-with-the-footnote',
              growth: named.growth,
              share: named.share,
              disburses: named.disburses,
              price: null,
            };
      anchors.set(mark, { contextTime: state.contextTime ?? state.sectionTime, label });
    }
  }
  return drafts;
}

/** A paragraph that opens with "Theo đó" goes on with the list of the one before. */
const continues = ({ sentences }: Block): boolean => has(sentences[0]?.items[0], 'goes-on');

/** How many earlier figures of a paragraph may lend their basis. */
const RECENT = 60;

const LONGEST_HEADING = 40;
function isHeading({ paragraph, sentences }: Block): boolean {
  return (
    paragraph.note === null &&
    paragraph.tokens.length <= LONGEST_HEADING &&
    sentences.length <= 2 &&
    sentences.every(({ quantities }) => quantities.length === 0)
  );
}
