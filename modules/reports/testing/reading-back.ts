import { dec, decimalString, sameBase, unitOf } from '@thucthi/kernel';
import { read, type IndicatorAlias, type Observation, type Reading } from '@thucthi/reader';
import { indicatorCatalogue } from '@thucthi/registry/server';
import type { Block, OfficialDocument, Words } from '@thucthi/writer';
import type { BoundRun, FigureReference } from '../domain/figure-run.ts';
import type { Results } from '../domain/result-row.ts';
import { expectedOf, type Expected } from './expected-observations.ts';

/** The units the reader gives measured amounts in; a multiple, a place and points may be said of any indicator. */
const measured = ['ha', 'm2', 'm3', 'km', 'm', 'tấn', 'tạ', 'kg', 'lít', 'MW', 'kWh'];
const ofAnything = ['lần', 'hạng', 'pp'];

/** The catalogue as the reader is given it. */
export const readerIndicators: readonly IndicatorAlias[] = indicatorCatalogue.map(({ code, name, aliases, unit }) => ({
  code,
  aliases: [name.vi, ...aliases],
  units: [
    ...new Set([
      ...(unit === 'đồng chí' ? ['người'] : []),
      unitOf(unit).base,
      unitOf(unit).base.split('/')[0] ?? '',
      unitOf(unit).vi,
      ...measured.filter((name) => sameBase(name, unit)),
      ...ofAnything,
    ]),
  ],
}));

/** The text of a document as its files have it, a line for each paragraph and row: what a reader of the files would be given. */
export function plainText({ kind, subject, body }: OfficialDocument): string {
  return [kind?.toLocaleUpperCase('vi') ?? '', subject, ...body.flatMap(linesOf)].join('\n');
}

const wordsOf = (words: Words): string => (typeof words === 'string' ? words : words.map(({ text }) => text).join(''));

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return [
        ...(block.title === undefined ? [] : [block.title]),
        block.columns.map(({ title }) => title).join('\t'),
        ...block.rows.map((row) => row.map(wordsOf).join('\t')),
      ];
    case 'list':
      return block.items.map((words) => `- ${wordsOf(words)}`);
    case 'heading':
    case 'basis':
      return [block.text];
    case 'article':
      return [`Điều ${block.number}. ${block.title ?? ''}${wordsOf(block.words ?? '')}`];
    case 'paragraph':
    case 'centred':
      return [wordsOf(block.words)];
  }
}

/** Reads a text with the catalogue, as papers that come in are read. */
export const readText = (text: string): Reading => read(text, { indicators: readerIndicators });

/** The figures that a document binds, in its paragraphs and in the rows of its tables, in their order. */
export const referencesIn = ({ body }: OfficialDocument): FigureReference[] =>
  body.flatMap((block) =>
    block.kind === 'paragraph' ? referencesOf(block.words) : block.kind === 'table' ? block.rows.flat().flatMap(referencesOf) : [],
  );

const referencesOf = (words: Words): FigureReference[] =>
  typeof words === 'string' ? [] : (words as readonly BoundRun[]).flatMap(({ figure }) => (figure === undefined ? [] : [figure]));

/** What of the bound figures is not found again, in words; each observation answers for one figure only. */
export function notReadBack(results: Results, references: readonly FigureReference[], observations: readonly Observation[]): string[] {
  const left = [...observations];
  return references.flatMap((reference) => {
    const row = results.rows.find(({ indicator }) => indicator.code === reference.indicator);
    if (row === undefined) return [`${reference.indicator} is not in the scorecard`];
    const expected = expectedOf(row, reference, results.period);
    const at = left.findIndex((one) => differences(expected, one).length === 0);
    if (at >= 0) {
      left.splice(at, 1);
      return [];
    }
    return [`${reference.indicator} ${reference.measure} ${expected.exact}: ${nearest(expected, left)}`];
  });
}

function nearest(expected: Expected, observations: readonly Observation[]): string {
  const near = observations
    .filter((one) => inBaseUnit(one) === expected.exact)
    .map((one) => ({ one, wrong: differences(expected, one) }))
    .toSorted((a, b) => a.wrong.length - b.wrong.length)[0];
  return near === undefined ? 'not read' : near.wrong.join(', ');
}

function differences(expected: Expected, one: Observation): string[] {
  const { reference } = expected;
  const wrong: string[] = [];
  const compare = (what: string, is: boolean, said: unknown): void => void (is ? null : wrong.push(`${what} ${String(said)}`));
  compare('value', inBaseUnit(one) === expected.exact, one.exact);
  compare('indicator', one.indicator === reference.indicator, `${one.indicator} (“${one.label}”)`);
  compare('measure', expected.measures.includes(one.measure), one.measure);
  compare('basis', expected.basis.includes(one.basis_kind), one.basis_kind);
  if (expected.issuer !== undefined)
    compare('issuer', together(one.basis_issuer) === together(expected.issuer), `${one.basis_issuer} for ${expected.issuer}`);
  compare('period', one.period === expected.period, `${one.period} for ${expected.period}`);
  compare('status', one.status === expected.status, `${one.status} for ${expected.status}`);
  compare('hedges', sorted(one.qualifiers) === sorted(expected.qualifiers), `${sorted(one.qualifiers)} for ${sorted(expected.qualifiers)}`);
  compare('way', one.polarity === expected.polarity, `${one.polarity} for ${expected.polarity}`);
  if (expected.price) compare('prices', one.price_basis !== undefined, 'not said');
  return wrong;
}

/** The reader keeps hectares and tonnes as they are written. */
const inBaseUnit = ({ exact, unit }: Observation): string =>
  decimalString(dec(exact).times(unit === 'pp' || unit === '' ? 1 : unitOf(unit).factor));

/** Issuers of one plan, in whatever order they are named. */
const together = (issuer: string | null): string => (issuer ?? '').split('+').toSorted().join('+');

const sorted = (words: readonly string[]): string => words.toSorted().join('+');
