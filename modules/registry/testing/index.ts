export { foundTestBody } from './found-test-body.ts';
