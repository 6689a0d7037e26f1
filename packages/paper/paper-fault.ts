import type { RefusalCode } from './types.ts';

/** Thrown inside a reading when the paper cannot be taken; `detail` fills the gap of the sentence. */
export class PaperFault extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail: string = '') {
    super(`paper: ${code}`);
    this.name = 'PaperFault';
    this.code = code;
    this.detail = detail;
  }
}
