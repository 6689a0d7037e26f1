/** Rows a sheet may have, and more; the number of a row among several files is file × this + row. */
export const rowsOfFile = 2 ** 21;

/** Files of one import, at most: their rows must fit the number. */
export const mostFiles = 500;

/** The number of a row of one of several files, counted from 1; 0 stands for a file that came alone. */
export const numberOfRow = (file: number, row: number): number => file * rowsOfFile + row;

/** The file and the row behind such a number. @example placeOfRow(numberOfRow(3, 17)) // { file: 3, row: 17 } */
export const placeOfRow = (number: number): { file: number; row: number } => ({
  file: Math.floor(number / rowsOfFile),
  row: number % rowsOfFile,
});
