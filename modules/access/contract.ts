import { readSeals, verifyTrail } from './contract/audit-seals.ts';
import { exportAudit, exportPeople } from './contract/exports.ts';
import { addPerson, changeRoles, listPeople, readAudit, resetPassword, roleToAssign, setPersonActive } from './contract/people.ts';
import { addPasskey, askPasskey, beginPasskey, removePasskey, renamePasskey, signInWithPasskey } from './contract/passkeys.ts';
import {
  beginTotp,
  confirmTotp,
  readOwnFactors,
  readPersonSignIn,
  readSignInRules,
  removeFactorsOf,
  removeTotp,
  renewRecoveryCodes,
  setSignInRules,
  signInWithCode,
} from './contract/second-factor.ts';
import { goToProvider, listSignInWays, readSingleSignOn, returnFromProvider, setSingleSignOn } from './contract/single-sign-on.ts';
import { actFor, endDelegation, lendRole, listColleagues, listOwnDelegations } from './contract/delegations.ts';
import { listRolesOfFormerUnits } from './contract/former-units.ts';
import { endOwnSignIns, endSignInsOfPerson, listOwnSignIns } from './contract/open-sign-ins.ts';
import { readOwnMail, setOwnMail } from './contract/own-mail.ts';
import {
  addWebhook,
  changeWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  renewWebhookSecret,
  sendDeliveryAgain,
  tryWebhook,
} from './contract/webhooks.ts';
import {
  becomePersona,
  changeOwnPassword,
  listPersonas,
  listSetUpAreas,
  readMe,
  setUpFirstAdministrator,
  signIn,
  signOut,
} from './contract/sign-in.ts';

export { roleCodes, roles, type RoleCode } from './domain/roles.ts';
export { passwordMaxLength, passwordMinLength } from './domain/password-rules.ts';
export { heldRole, me, personaGroup, type HeldRoleShape, type Me } from './contract/shapes.ts';
export { readSeals, verifyTrail };
export { exportAudit, exportPeople };
export { endOwnSignIns, endSignInsOfPerson, listOwnSignIns };
export { addPasskey, askPasskey, beginPasskey, removePasskey, renamePasskey, signInWithPasskey };
export {
  beginTotp,
  confirmTotp,
  readOwnFactors,
  readPersonSignIn,
  readSignInRules,
  removeFactorsOf,
  removeTotp,
  renewRecoveryCodes,
  setSignInRules,
  signInWithCode,
};
export { goToProvider, listSignInWays, readSingleSignOn, returnFromProvider, setSingleSignOn };
export { actFor, endDelegation, lendRole, listColleagues, listOwnDelegations };
export { capacities, type Capacity } from './domain/delegation.ts';
export { listRolesOfFormerUnits };
export { readOwnMail, setOwnMail };
export { addWebhook, changeWebhook, listDeliveries, listWebhooks, removeWebhook, renewWebhookSecret, sendDeliveryAgain, tryWebhook };
export { webhookTopics, type WebhookTopic } from './domain/webhook-topics.ts';
export { addPerson, changeRoles, listPeople, readAudit, resetPassword, roleToAssign, setPersonActive };
export type { BodyKind } from './contract/sign-in.ts';
export { becomePersona, changeOwnPassword, listPersonas, listSetUpAreas, readMe, setUpFirstAdministrator, signIn, signOut };

/** Every route of this module. */
export const accessEndpoints = [
  signIn,
  signOut,
  readMe,
  changeOwnPassword,
  listOwnSignIns,
  endOwnSignIns,
  endSignInsOfPerson,
  readOwnFactors,
  beginTotp,
  confirmTotp,
  removeTotp,
  renewRecoveryCodes,
  signInWithCode,
  beginPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  askPasskey,
  signInWithPasskey,
  readPersonSignIn,
  removeFactorsOf,
  readSignInRules,
  setSignInRules,
  listOwnDelegations,
  listColleagues,
  lendRole,
  endDelegation,
  actFor,
  listSignInWays,
  goToProvider,
  returnFromProvider,
  readSingleSignOn,
  setSingleSignOn,
  readOwnMail,
  setOwnMail,
  listPersonas,
  becomePersona,
  listSetUpAreas,
  setUpFirstAdministrator,
  listPeople,
  addPerson,
  changeRoles,
  setPersonActive,
  resetPassword,
  listRolesOfFormerUnits,
  readAudit,
  readSeals,
  verifyTrail,
  exportPeople,
  exportAudit,
  listWebhooks,
  addWebhook,
  changeWebhook,
  renewWebhookSecret,
  removeWebhook,
  tryWebhook,
  listDeliveries,
  sendDeliveryAgain,
] as const;
