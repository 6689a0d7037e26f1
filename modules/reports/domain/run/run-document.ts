import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { Appendix, Block, OfficialDocument } from '@thucthi/writer';
import { textOf } from '../figure-run.ts';
import { issuedBy } from '../issuing-unit.ts';
import type { Results } from '../result-row.ts';
import { resultsTable } from '../results-table.ts';
import type { ReportTemplate } from '../templates/template.ts';
import type { RunBlock } from './run-block.ts';
import { printedRows } from './table-rows.ts';

/** What of a report stands outside its blocks. */
export interface RunHead {
  template: Pick<ReportTemplate, 'form' | 'documentKind' | 'abbreviation' | 'parts'>;
  subject: string;
  addressees: readonly string[];
  recipients: readonly string[];
  signerTitles: readonly string[];
}

/** A report as an official document, a draft until it is handed up: parts numbered, tables on pages of their own that lie on their side. */
export function runDocument(head: RunHead, blocks: readonly RunBlock[], results: Results): OfficialDocument {
  const { form, documentKind, abbreviation } = head.template;
  const issued = issuedBy(results.unit, form, abbreviation);
  const period = parsePeriodCode(results.period);
  return {
    ...issued,
    number: null,
    date: null,
    year: Number(periodEnd(period).slice(0, 4)),
    kind: documentKind,
    subject: head.subject,
    draft: 'Dự thảo',
    addressees: head.addressees,
    body: bodyOf(blocks),
    signature: head.signerTitles.length === 0 ? issued.signature : { titles: head.signerTitles, name: null },
    recipients: head.recipients,
    appendices: appendicesOf(blocks, head.template, results),
  };
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The blocks without tables and their headings, parts numbered I., II., fields 1., 2. */
function bodyOf(blocks: readonly RunBlock[]): Block[] {
  let [part, field] = [0, 0];
  return blocks.flatMap((block, at): Block[] => {
    if (block.kind === 'table' || (block.kind === 'heading' && blocks[at + 1]?.kind === 'table')) return [];
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', words: block.runs }];
    const text = textOf(block.runs);
    if (block.level === 2) return [{ kind: 'heading', level: 2, text: `${(field += 1)}. ${text}` }];
    [part, field] = [part + 1, 0];
    return [{ kind: 'heading', level: 1, text: `${roman[part - 1] ?? part}. ${text.toLocaleUpperCase('vi')}` }];
  });
}

function appendicesOf(blocks: readonly RunBlock[], template: RunHead['template'], results: Results): Appendix[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return [];
    const printed = printedRows(block, template, results.rows);
    if (printed.length === 0) return [];
    const before = blocks[at - 1];
    const title = before?.kind === 'heading' ? textOf(before.runs) : 'Biểu tổng hợp kết quả';
    const { title: _, ...table } = resultsTable(printed);
    return [{ title, wide: true, body: [table] }];
  });
}
