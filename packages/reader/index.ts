export { read } from './read.ts';
export { INDICATOR_ALIASES } from './data/indicator-aliases.ts';
export type * from './types.ts';
