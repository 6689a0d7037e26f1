export { demoPersonasOf, type DemoWard, type PersonaDef } from './domain/demo-personas.ts';
export { createDemoPersonas } from './server/demo-personas.ts';
