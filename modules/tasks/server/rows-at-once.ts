/** So many rows are written by one statement: PostgreSQL takes 65,535 values in one, and a row of a task has about twenty. */
const rowsAtOnce = 1000;

/** Rows in parts that one statement can hold. */
export function* partsOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
