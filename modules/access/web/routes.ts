import { endpointRoute } from '@thucthi/registry/web';
import type { listIndicators, listUnits } from '@thucthi/registry/contract';
import type * as contract from '../contract.ts';

/** The endpoints this module's pages call; a test holds each against the contract. */
export const accessCalls = {
  listPeople: endpointRoute<typeof contract.listPeople>('listPeople', 'get', '/api/v1/people'),
  addPerson: endpointRoute<typeof contract.addPerson>('addPerson', 'post', '/api/v1/people'),
  changeRoles: endpointRoute<typeof contract.changeRoles>('changeRoles', 'post', '/api/v1/people/{id}/roles'),
  setPersonActive: endpointRoute<typeof contract.setPersonActive>('setPersonActive', 'post', '/api/v1/people/{id}/active'),
  resetPassword: endpointRoute<typeof contract.resetPassword>('resetPassword', 'post', '/api/v1/people/{id}/password'),
  exportPeople: endpointRoute<typeof contract.exportPeople>('exportPeople', 'get', '/api/v1/exports/people'),
  exportAudit: endpointRoute<typeof contract.exportAudit>('exportAudit', 'get', '/api/v1/exports/audit'),
  readAudit: endpointRoute<typeof contract.readAudit>('readAudit', 'get', '/api/v1/audit'),
  readSeals: endpointRoute<typeof contract.readSeals>('readSeals', 'get', '/api/v1/audit/seals'),
  verifyTrail: endpointRoute<typeof contract.verifyTrail>('verifyTrail', 'get', '/api/v1/audit/verification'),
};

/** Names of indicators for the audit trail, from registry. */
export const indicatorsCall = endpointRoute<typeof listIndicators>('listIndicators', 'get', '/api/v1/indicators');

/** Units to hold a role for, from registry. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');
