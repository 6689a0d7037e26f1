export { openPaper, type OpenOptions } from './open-paper.ts';
export { usualLimits, type Limits } from './limits.ts';
export { tableGrid } from './table-grid.ts';
export type { PageRange } from './reading.ts';
export type * from './types.ts';
