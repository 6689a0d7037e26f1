import { createHash } from 'node:crypto';
import { pdfOf, words } from '@thucthi/paper/testing';

/** A PDF of one page with these words, as the control of a form takes it. */
export function pdfFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(pdfOf([words(text, 90, 90)])) };
}

/** The SHA-256 of bytes in hexadecimal, as every tool gives it. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
