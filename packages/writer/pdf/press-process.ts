import { layOutPdf } from './lay-out-pdf.ts';
import { PdfUnavailable } from './pdf-unavailable.ts';
import type { PrintAnswer, PrintOrder } from './press-messages.ts';

const tell = (answer: PrintAnswer): void => void process.send?.(answer);

process.on('message', ({ id, document }: PrintOrder) => {
  layOutPdf(document).then(
    (bytes) => tell({ id, bytes }),
    (error: unknown) => tell({ id, failed: String(error), unavailable: error instanceof PdfUnavailable }),
  );
});
process.on('disconnect', () => process.exit());
