import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from '@thucthi/reader';
import { scoreDirectives, scoreFigures, scoreReports } from '@thucthi/reader/corpus';

/** Never looked at while rules are made: what is read here is what a stranger's report will be read like. */
const ASIDE = ['017', '060', '085', '104', '242'];
const ROOT = join(import.meta.dirname, '..');
const SHARED = process.env['READING_GOLD'] ?? join(ROOT, '..', 'shared');

/** The shape the scorer asks for and gives. */
interface GoldDocument {
  readonly id: string;
  readonly doc: { readonly date: string | null };
}
interface Rung {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
interface Summary {
  readonly gold: number;
  readonly predicted: number;
  readonly rungs: Readonly<Record<string, Rung>>;
  readonly attr: Readonly<Record<string, { readonly correct: number; readonly of: number }>>;
  readonly documents?: Rung;
  readonly dates?: Rung;
  readonly checks?: Rung;
}
interface Scorer {
  score(gold: readonly GoldDocument[], predicted: readonly unknown[]): { readonly docs: readonly unknown[] };
  summary(docs: readonly unknown[]): Summary;
}

const say = (line = ''): boolean => process.stdout.write(`${line}\n`);
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

const RUNGS = [
  'value+unit',
  'value+unit+measure',
  'value+unit+measure+label',
  'value+unit+measure+basis',
  'value+unit+measure+period',
  'full observation',
];
const SLOTS = ['label', 'basis', 'period', 'qualifiers', 'polarity', 'status'];

function documentsIn(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

function readAll(gold: readonly GoldDocument[], folder: string, dated: boolean): unknown[] {
  return gold.map(({ id, doc }) => ({
    ...read(readFileSync(join(folder, id), 'utf8'), dated && doc.date !== null ? { date: doc.date } : {}),
    id,
  }));
}

function show(title: string, summary: Summary): number {
  say(`\n${title}: ${summary.gold} figures in the gold, ${summary.predicted} read`);
  for (const rung of RUNGS) say(`  ${rung.padEnd(28)}${percent(summary.rungs[rung]?.F1 ?? 0)}`);
  const slots = SLOTS.map((slot) => `${slot} ${summary.attr[slot]?.correct ?? 0}/${summary.attr[slot]?.of ?? 0}`);
  say(`  right by slot: ${slots.join(', ')}`);
  for (const [name, rung] of [
    ['dates', summary.dates],
    ['document numbers', summary.documents],
    ['alarms', summary.checks],
  ] as const)
    // prettier-ignore
    if (rung !== undefined) say(`  ${name.padEnd(28)}${percent(rung.F1)}   (P ${percent(rung.P)}, R ${percent(rung.R)})`);
  return summary.rungs['full observation']?.F1 ?? 0;
}

function showOwn(): void {
  const figures = scoreFigures();
  const directives = scoreDirectives();
  say(`Own corpus: ${figures.full} of ${figures.expected} figures right in every slot`);
  for (const { world, full, expected, f1 } of scoreReports())
    say(`Own reports, ${world}: ${full} of ${expected} right in every slot (F1${percent(f1)})`);
  const [precision, recall] = [directives.right / directives.found, directives.right / directives.expected];
  say(
    `Directives in ${directives.sentences} sentences: precision${percent(precision)}, recall${percent(recall)}, actors ${directives.actors.join('/')}, deadlines ${directives.deadlines.join('/')}, made up: ${directives.invented}`,
  );
  for (const miss of [...figures.misses, ...directives.misses]) say(`  ${miss}`);
}

async function showGold(): Promise<void> {
  const scorer = (await import(pathToFileURL(join(SHARED, 'reading', 'score.mjs')).href)) as Scorer;
  const one = (title: string, gold: readonly GoldDocument[], folder: string, dated: boolean): number =>
    show(title, scorer.summary(scorer.score(gold, readAll(gold, folder, dated)).docs));
  one('Seeds', documentsIn(join(SHARED, 'reading', 'gold-seeds.jsonl')), join(SHARED, 'seeds'), false);
  const gold = documentsIn(join(SHARED, 'reading', 'gold-dev.jsonl'));
  const folder = join(SHARED, 'reading', 'dev');
  const isAside = ({ id }: GoldDocument): boolean => ASIDE.includes(id.slice(0, 3));
  const [open, aside] = [gold.filter((document) => !isAside(document)), gold.filter(isAside)];
  const seen = one('Dev, looked at (date of the text known)', open, folder, true);
  const unseen = one('Dev, kept aside (date of the text known)', aside, folder, true);
  one('Dev, all (date of the text known)', gold, folder, true);
  one('Dev, all (nothing known but the text)', gold, folder, false);
  say(`\nGap between looked at and kept aside, full observation: ${percent(seen - unseen)}`);
}

showOwn();
if (existsSync(join(SHARED, 'reading', 'score.mjs')) && readdirSync(join(SHARED, 'reading')).includes('gold-dev.jsonl')) await showGold();
else say(`\nSKIPPED: no gold of real reports at ${SHARED} (set READING_GOLD to the folder that holds reading/ and seeds/).`);
