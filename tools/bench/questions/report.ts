import { openPaper } from '@thucthi/paper';
import { longReport } from '@thucthi/reports/testing';
import { writeDocx, writePdf } from '@thucthi/writer';
import { inTurn, took } from '../measure.ts';
import { atLeast, atMost, count, ms, type Answer } from '../report.ts';

const [figures, pages, goal] = [300, 30, 1000];

async function pagesOf(pdf: Uint8Array): Promise<number> {
  const answer = await openPaper(pdf);
  if (!answer.read) throw new Error(`the report cannot be read back: ${answer.refusal.code}`);
  return answer.paper.pages.length;
}

/** A long report with every figure bound, from its template to the bytes of a Word file and of a PDF. */
export async function askReport(): Promise<Answer> {
  const report = longReport();
  const first = await took(() => writeDocx(report.write().document));
  const { document, bound } = report.write();
  const [docx, pdf] = [await writeDocx(document), await writePdf(document)];
  const printed = await pagesOf(Uint8Array.from(pdf));
  const taken = await inTurn(
    {
      words: () => took(() => Promise.resolve(report.write())),
      docx: () => took(() => writeDocx(report.write().document)),
      pdf: () => took(() => writePdf(report.write().document)),
    },
    15,
    60_000,
  );
  return {
    title: 'A report of nine months to Word and PDF',
    about: `Generated results of ${report.indicators} indicators (fixed seed) through the house's own template: the sentences with every figure bound, a table of all results, and the file in the legal layout. Pages are counted in the PDF, read back from its bytes.`,
    rows: [
      { what: 'figures bound in sentences', result: count(bound), ...atLeast(figures, bound, '') },
      { what: 'pages', result: count(printed), ...atLeast(pages, printed, '') },
      {
        what: `**from template to Word** (p95 ${ms(taken.docx.p95)}, ${taken.docx.runs} runs)`,
        result: ms(taken.docx.median),
        ...atMost(goal, taken.docx.median, 'ms'),
      },
      { what: '**the first of a process**', result: ms(first), ...atMost(goal, first, 'ms') },
      { what: `from template to PDF (p95 ${ms(taken.pdf.p95)})`, result: ms(taken.pdf.median) },
      { what: 'of which the words, without a file', result: ms(taken.words.median) },
      { what: 'bytes: Word; PDF', result: `${count(docx.length / 1000)} kB; ${count(pdf.length / 1000)} kB` },
    ],
  };
}
