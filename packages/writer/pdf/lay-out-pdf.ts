import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { layouts } from '../official-layout.ts';
import { cellAside } from '../printed/body.ts';
import { printDocument } from '../printed/print-document.ts';
import type { OfficialDocument } from '../tree.ts';
import { PdfUnavailable } from './pdf-unavailable.ts';

/** Tinos has the widths of Times New Roman and may be passed on; letters it lacks come from the faces the engine brings. */
const font = {
  family: 'Tinos',
  package: '@expo-google-fonts/tinos',
  faces: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
};

const template = readFileSync(new URL('official.typ', import.meta.url), 'utf8');

let engine: Promise<NodeCompiler> | undefined;

/**
 * The bytes of a PDF file, laid out in this very process: it stands still meanwhile, and the engine keeps some memory of each document.
 * `writePdf` has it done by another one.
 */
export async function layOutPdf(document: OfficialDocument): Promise<Uint8Array> {
  engine ??= openEngine();
  const compiler = await engine;
  const layout = { ...layouts[document.form], font: font.family, cellAside };
  const inputs = { document: JSON.stringify({ ...printDocument(document), layout }) };
  try {
    return compiler.pdf({ mainFileContent: template, inputs });
  } finally {
    compiler.evictCache(0); // what was laid out is not asked for again
  }
}

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
