/** Why a text, code or value is not a period or a date. */
export type PeriodErrorCode =
  | 'not-understood'
  | 'no-year'
  | 'no-date'
  | 'no-period'
  | 'no-such-date'
  | 'no-such-month'
  | 'no-such-quarter'
  | 'bad-order'
  | 'bad-code'
  | 'bad-span';

/**
 * A refused period or date. `messageVi` says to the person typing what is wrong.
 * @example readPeriodVi('tháng 13/2023') // throws PeriodError, messageVi: 'Không có tháng 13: tháng chỉ từ 1 đến 12.'
 */
export class PeriodError extends Error {
  readonly code: PeriodErrorCode;
  readonly messageVi: string;

  constructor(code: PeriodErrorCode, messageVi: string) {
    super(messageVi);
    this.name = 'PeriodError';
    this.code = code;
    this.messageVi = messageVi;
  }
}
