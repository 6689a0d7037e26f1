export * from './contract/line-endpoints.ts';
export * from './contract/list-endpoints.ts';
export * from './contract/setting-endpoints.ts';
