/** One row of a table in a file: cells as the text a Vietnamese reader sees; `row` counts from 1 as a spreadsheet does. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
}

/** An opened file: its rows one by one, sheet after sheet, and what share of it (0 to 1) has been read. */
export interface Table {
  readonly rows: () => AsyncGenerator<SheetRow>;
  readonly share: () => number;
}

/** A cell to be written: text, or an exact number in plain notation with the decimals it is shown with. */
export type WrittenCell = string | { readonly number: string; readonly decimals: number };
