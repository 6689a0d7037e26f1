/** Why a quantity cannot be read or changed into another unit. */
export type QuantityErrorCode = 'incompatible-units' | 'no-unit';

/**
 * A refused quantity. `messageVi` says which units do not go together.
 * @example convert('1', 'tỷ đồng', 'triệu USD') // throws QuantityError
 */
export class QuantityError extends Error {
  readonly code: QuantityErrorCode;
  readonly messageVi: string;

  constructor(code: QuantityErrorCode, messageVi: string) {
    super(messageVi);
    this.name = 'QuantityError';
    this.code = code;
    this.messageVi = messageVi;
  }
}
