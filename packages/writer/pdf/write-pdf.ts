import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { layouts } from '../official-layout.ts';
import { cellAside } from '../printed/body.ts';
import { printDocument } from '../printed/print-document.ts';
import type { OfficialDocument } from '../tree.ts';

/** The media type of the files written here. */
export const pdfType = 'application/pdf';

/** This machine has no engine for PDF files: the engine is not made for its kind, or was left out at installation. */
export class PdfUnavailable extends Error {}

/** Tinos has the widths of Times New Roman and may be passed on; letters it lacks come from the faces the engine brings. */
const font = {
  family: 'Tinos',
  package: '@expo-google-fonts/tinos',
  faces: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
};

let engine: Promise<NodeCompiler> | undefined;

/**
 * A PDF file of an official document in the layout of its form: the same words in the same order as the Word file, tagged for those who
 * listen to it. Throws `PdfUnavailable` where there is no engine.
 */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  engine ??= openEngine();
  const compiler = await engine;
  const layout = { ...layouts[document.form], font: font.family, cellAside };
  const inputs = { document: JSON.stringify({ ...printDocument(document), layout }) };
  try {
    return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs }));
  } finally {
    compiler.evictCache(0); // what was laid out is not asked for again
  }
}

const template = readFileSync(new URL('official.typ', import.meta.url), 'utf8');

async function openEngine(): Promise<NodeCompiler> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const { resolve } = createRequire(import.meta.url);
    const fontBlobs = font.faces.map((face) => readFileSync(resolve(`${font.package}/${face}/Tinos_${face}.ttf`)));
    return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
  } catch (cause) {
    throw new PdfUnavailable('no engine for PDF files on this machine', { cause });
  }
}
