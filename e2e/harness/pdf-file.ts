import { createHash } from 'node:crypto';

/** A PDF as the control of a form takes it. */
export const pdfFile = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

/** The SHA-256 of bytes in hexadecimal, as every tool gives it. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
