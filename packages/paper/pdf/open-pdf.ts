import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PaperFault } from '../paper-fault.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(home, name) + sep;

/**
 * Opens a PDF with everything that could run or be fetched switched off; an encrypted or broken one is refused, pictures of more
 * than `mostPixels` are left out.
 */
export async function openPdf(bytes: Uint8Array, mostPixels: number): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> {
  const { getDocument, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    maxImageSize: mostPixels,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
  try {
    return { pdf: await loading.promise, close: () => loading.destroy() };
  } catch (error) {
    throw new PaperFault(error instanceof PasswordException ? 'password' : 'broken');
  }
}
