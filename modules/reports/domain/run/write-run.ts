import { formatDateVi, formatPeriodVi, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { BoundRun } from '../figure-run.ts';
import { narrate } from '../narrate.ts';
import type { SentenceGround } from '../patterns/slots.ts';
import type { Results } from '../result-row.ts';
import { resultSentence } from '../result-words.ts';
import { generalWords, neededWords, reportedFields, type Field } from '../results-report.ts';
import { chosenRows } from '../templates/chosen-results.ts';
import { comingWords } from '../templates/periods.ts';
import type { ReportKind, ReportTemplate, TemplatePart } from '../templates/template.ts';
import { fillWords, type VariableValues } from '../templates/variables.ts';
import { changedSince, changeSentence } from './changed-since.ts';
import type { RunBlock } from './run-block.ts';

/** What a report is written from. */
export interface RunGround {
  kind: ReportKind;
  results: Results;
  /** The results of the report before, where there is one. */
  before: Results | null;
  fields: readonly Field[];
  today: string;
}

/** A report as it was written from its template, and the variables of the template that stand for nothing here. */
export interface WrittenRun {
  subject: string;
  addressees: readonly string[];
  recipients: readonly string[];
  signerTitles: readonly string[];
  blocks: readonly RunBlock[];
  missing: readonly string[];
}

/** Writes a report from a template: every figure bound, every text filled. */
export function writeRun(template: ReportTemplate, ground: RunGround): WrittenRun {
  const values = valuesOf(ground);
  const missing: string[] = [];
  const fill = (words: string): readonly BoundRun[] => {
    const filled = fillWords(words, values);
    missing.push(...filled.missing);
    return filled.runs;
  };
  const plain = (words: string): string =>
    fill(words)
      .map(({ text }) => text)
      .join('');
  const blocks = template.parts.flatMap((part, at) => {
    const body = bodyOf(part, ground, fill);
    if (body.length === 0) return [];
    const all = part.heading === '' ? body : [made('heading', 'heading', fill(part.heading), 1), ...body];
    return all.map(({ item, ...block }): RunBlock => ({ key: `${at}:${part.part}:${item}`, ...block }));
  });
  return {
    subject: plain(template.subject),
    addressees: template.addressees.map(plain),
    recipients: template.recipients.map(plain),
    signerTitles: template.signerTitles.map(plain),
    blocks,
    missing: [...new Set(missing)],
  };
}

/** What the variables of a template stand for in a report. */
function valuesOf({ kind, results, today }: RunGround): VariableValues {
  const period = parsePeriodCode(results.period);
  const unknown = results.rows.filter(({ actual }) => actual === null).length;
  return {
    plain: {
      'đơn vị': results.unit.name,
      kỳ: formatPeriodVi(period),
      'kỳ tới': comingWords(kind, results.period),
      năm: `năm ${periodEnd(period).slice(0, 4)}`,
      'ngày chốt': `ngày ${formatDateVi(results.knownOn ?? today)}`,
      'số chỉ tiêu': String(results.rows.length),
      'số chưa có': String(unknown),
    },
    indicator: (code) => {
      const row = results.rows.find(({ indicator }) => indicator.code === code);
      return row === undefined ? null : resultSentence(row);
    },
  };
}

type Made = Omit<RunBlock, 'key'> & { item: string };

const made = (kind: RunBlock['kind'], item: string, runs: readonly BoundRun[], level: 1 | 2 | null = null): Made => ({
  kind,
  item,
  runs,
  level,
  edited: false,
  turned: false,
  leftOut: [],
});

/** Words of no figure that stands alone: counts, what is needed, what was before. */
const told = (words: readonly string[]): Made[] => words.map((text, at) => made('paragraph', String(at), [{ text }]));

function bodyOf(part: TemplatePart, ground: RunGround, fill: (words: string) => readonly BoundRun[]): Made[] {
  const { results, before, fields } = ground;
  switch (part.part) {
    case 'text':
      return part.words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => made('paragraph', String(at), fill(line)));
    case 'general':
      return told(generalWords(results));
    case 'behind':
      return told(neededWords(results.rows));
    case 'changes':
      return before === null ? [] : told(changedSince(before, results).map(changeSentence));
    case 'results':
      return resultBlocks(
        { rows: chosenRows(results.rows, part), period: results.period, patterns: part.patterns },
        part.fields.length === 0 ? fields : part.fields.flatMap((id) => fields.find((field) => field.id === id) ?? []),
      );
    case 'table':
      return [made('table', 'table', [])];
  }
}

const resultBlocks = ({ rows, ...ground }: SentenceGround & Pick<Results, 'rows'>, fields: readonly Field[]): Made[] =>
  reportedFields(rows, fields).flatMap(({ field, rows: own }) => [
    made('heading', field.id, [{ text: field.name }], 2),
    ...narrate(own, ground).map(({ runs, indicators }) => made('paragraph', indicators.join('+'), runs)),
  ]);
