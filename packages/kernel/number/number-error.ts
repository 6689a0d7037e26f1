/** Why a text or a value is not a number that may enter the books. */
export type NumberErrorCode =
  | 'empty'
  | 'not-a-number'
  | 'not-finite'
  | 'decimal-point'
  | 'swapped-marks'
  | 'bad-grouping'
  | 'many-decimal-marks'
  | 'bad-sign'
  | 'divide-by-zero'
  | 'bad-interval'
  | 'bad-decimals';

/**
 * A refused number. `messageVi` says to the person typing what is wrong and what to write instead.
 * @example parseNumberVi('74.2') // throws NumberError, messageVi: 'Dấu thập phân là dấu phẩy: hãy ghi “74,2”.'
 */
export class NumberError extends Error {
  readonly code: NumberErrorCode;
  readonly messageVi: string;

  constructor(code: NumberErrorCode, messageVi: string) {
    super(messageVi);
    this.name = 'NumberError';
    this.code = code;
    this.messageVi = messageVi;
  }
}
