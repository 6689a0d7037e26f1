import { Refusal } from '@thucthi/platform';
import { attachment } from '@thucthi/sheet';
import { PdfUnavailable, docxType, pdfType, writeDocx, writePdf, type OfficialDocument } from '@thucthi/writer';
import type { ReportFormat } from '../contract.ts';

const writers = {
  docx: { type: docxType, write: writeDocx },
  pdf: { type: pdfType, write: writePdf },
} as const satisfies Record<ReportFormat, unknown>;

/** An official document as a file that a browser keeps under its kind and subject; `plainName` is for programs that know only plain letters. */
export async function answerDocument(document: OfficialDocument, format: ReportFormat, plainName: string): Promise<Response> {
  const { type, write } = writers[format];
  const bytes = await write(document).catch((error: unknown) => {
    throw error instanceof PdfUnavailable ? new Refusal('pdf-unavailable') : error;
  });
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachment(`${document.kind ?? 'Công văn'} ${document.subject}.${format}`, `${plainName}.${format}`),
      'Cache-Control': 'private, no-store',
    },
  });
}
