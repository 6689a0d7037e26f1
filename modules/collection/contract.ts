export * from './contract/form-endpoints.ts';
export * from './contract/report-shapes.ts';
export * from './contract/report-endpoints.ts';
export * from './contract/closing-endpoints.ts';
export * from './contract/board-endpoints.ts';
export * from './contract/merged-import-endpoints.ts';
