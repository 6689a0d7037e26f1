import { endpointRoute } from '@thucthi/registry/web';
import type { listIndicators, listUnits } from '@thucthi/registry/contract';
import type * as contract from '../contract.ts';

/** The endpoints this module's pages call; a test holds each against the contract. */
export const accessCalls = {
  listOwnSignIns: endpointRoute<typeof contract.listOwnSignIns>('listOwnSignIns', 'get', '/api/v1/me/sign-ins'),
  endOwnSignIns: endpointRoute<typeof contract.endOwnSignIns>('endOwnSignIns', 'post', '/api/v1/me/sign-ins/end'),
  endSignInsOfPerson: endpointRoute<typeof contract.endSignInsOfPerson>('endSignInsOfPerson', 'post', '/api/v1/people/{id}/sign-ins/end'),
  readOwnFactors: endpointRoute<typeof contract.readOwnFactors>('readOwnFactors', 'get', '/api/v1/me/second-factor'),
  beginTotp: endpointRoute<typeof contract.beginTotp>('beginTotp', 'post', '/api/v1/me/totp/begin'),
  confirmTotp: endpointRoute<typeof contract.confirmTotp>('confirmTotp', 'post', '/api/v1/me/totp/confirm'),
  removeTotp: endpointRoute<typeof contract.removeTotp>('removeTotp', 'post', '/api/v1/me/totp/remove'),
  renewRecoveryCodes: endpointRoute<typeof contract.renewRecoveryCodes>('renewRecoveryCodes', 'post', '/api/v1/me/recovery-codes'),
  beginPasskey: endpointRoute<typeof contract.beginPasskey>('beginPasskey', 'post', '/api/v1/me/passkeys/options'),
  addPasskey: endpointRoute<typeof contract.addPasskey>('addPasskey', 'post', '/api/v1/me/passkeys'),
  renamePasskey: endpointRoute<typeof contract.renamePasskey>('renamePasskey', 'post', '/api/v1/me/passkeys/{id}/name'),
  removePasskey: endpointRoute<typeof contract.removePasskey>('removePasskey', 'post', '/api/v1/me/passkeys/{id}/remove'),
  readPersonSignIn: endpointRoute<typeof contract.readPersonSignIn>('readPersonSignIn', 'get', '/api/v1/people/{id}/sign-in'),
  removeFactorsOf: endpointRoute<typeof contract.removeFactorsOf>('removeFactorsOf', 'post', '/api/v1/people/{id}/second-factor/remove'),
  readSignInRules: endpointRoute<typeof contract.readSignInRules>('readSignInRules', 'get', '/api/v1/sign-in-rules'),
  setSignInRules: endpointRoute<typeof contract.setSignInRules>('setSignInRules', 'post', '/api/v1/sign-in-rules'),
  readSingleSignOn: endpointRoute<typeof contract.readSingleSignOn>('readSingleSignOn', 'get', '/api/v1/single-sign-on'),
  setSingleSignOn: endpointRoute<typeof contract.setSingleSignOn>('setSingleSignOn', 'post', '/api/v1/single-sign-on'),
  listOwnDelegations: endpointRoute<typeof contract.listOwnDelegations>('listOwnDelegations', 'get', '/api/v1/me/delegations'),
  listColleagues: endpointRoute<typeof contract.listColleagues>('listColleagues', 'get', '/api/v1/me/colleagues'),
  lendRole: endpointRoute<typeof contract.lendRole>('lendRole', 'post', '/api/v1/me/delegations'),
  endDelegation: endpointRoute<typeof contract.endDelegation>('endDelegation', 'post', '/api/v1/me/delegations/{id}/end'),
  actFor: endpointRoute<typeof contract.actFor>('actFor', 'post', '/api/v1/me/acting'),
  readMe: endpointRoute<typeof contract.readMe>('readMe', 'get', '/api/v1/me'),
  listRolesOfFormerUnits: endpointRoute<typeof contract.listRolesOfFormerUnits>(
    'listRolesOfFormerUnits',
    'get',
    '/api/v1/people-of-former-units',
  ),
  listPeople: endpointRoute<typeof contract.listPeople>('listPeople', 'get', '/api/v1/people'),
  addPerson: endpointRoute<typeof contract.addPerson>('addPerson', 'post', '/api/v1/people'),
  changeRoles: endpointRoute<typeof contract.changeRoles>('changeRoles', 'post', '/api/v1/people/{id}/roles'),
  setPersonActive: endpointRoute<typeof contract.setPersonActive>('setPersonActive', 'post', '/api/v1/people/{id}/active'),
  resetPassword: endpointRoute<typeof contract.resetPassword>('resetPassword', 'post', '/api/v1/people/{id}/password'),
  exportPeople: endpointRoute<typeof contract.exportPeople>('exportPeople', 'get', '/api/v1/exports/people'),
  exportAudit: endpointRoute<typeof contract.exportAudit>('exportAudit', 'get', '/api/v1/exports/audit'),
  readAudit: endpointRoute<typeof contract.readAudit>('readAudit', 'get', '/api/v1/audit'),
  listWebhooks: endpointRoute<typeof contract.listWebhooks>('listWebhooks', 'get', '/api/v1/webhooks'),
  addWebhook: endpointRoute<typeof contract.addWebhook>('addWebhook', 'post', '/api/v1/webhooks'),
  changeWebhook: endpointRoute<typeof contract.changeWebhook>('changeWebhook', 'post', '/api/v1/webhooks/{id}'),
  renewWebhookSecret: endpointRoute<typeof contract.renewWebhookSecret>('renewWebhookSecret', 'post', '/api/v1/webhooks/{id}/secret'),
  removeWebhook: endpointRoute<typeof contract.removeWebhook>('removeWebhook', 'post', '/api/v1/webhooks/{id}/remove'),
  tryWebhook: endpointRoute<typeof contract.tryWebhook>('tryWebhook', 'post', '/api/v1/webhooks/{id}/test'),
  listDeliveries: endpointRoute<typeof contract.listDeliveries>('listWebhookDeliveries', 'get', '/api/v1/webhooks/{id}/deliveries'),
  sendDeliveryAgain: endpointRoute<typeof contract.sendDeliveryAgain>(
    'sendWebhookDeliveryAgain',
    'post',
    '/api/v1/webhooks/{id}/deliveries/{item}/resend',
  ),
  readSeals: endpointRoute<typeof contract.readSeals>('readSeals', 'get', '/api/v1/audit/seals'),
  verifyTrail: endpointRoute<typeof contract.verifyTrail>('verifyTrail', 'get', '/api/v1/audit/verification'),
};

/** Names of indicators for the audit trail, from registry. */
export const indicatorsCall = endpointRoute<typeof listIndicators>('listIndicators', 'get', '/api/v1/indicators');

/** Units to hold a role for, from registry. */
export const unitsCall = endpointRoute<typeof listUnits>('listUnits', 'get', '/api/v1/units');
