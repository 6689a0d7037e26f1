import { mintScope, type Scope } from '@thucthi/platform';

/** The demo loader's own scope in one body: it enters data through the same doors as people do. */
export const demoScope = (tenantId: number): Scope =>
  mintScope({
    tenantId,
    personId: null,
    rights: [
      'figures.enter',
      'figures.import',
      'targets.assign',
      'registry.manage',
      'tasks.assign',
      'tasks.act',
      'sessions.hold',
      'documents.record',
    ],
    readUnits: 'all',
    writeUnits: 'all',
  });
