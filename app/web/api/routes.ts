import type * as access from '@thucthi/access/contract';
import type * as assessment from '@thucthi/assessment/contract';
import type * as figures from '@thucthi/figures/contract';
import type * as registry from '@thucthi/registry/contract';
import type * as reports from '@thucthi/reports/contract';
import type * as targets from '@thucthi/targets/contract';
import type * as institution from '../../institution-contract.ts';
import type * as search from '../../search-contract.ts';
import type * as personalData from '../../personal-data-contract.ts';
import type * as system from '../../system-contract.ts';
import { route } from './route.ts';

/** Every endpoint the web calls. A test holds each against its contract, so that a path cannot drift. */
export const routes = {
  readSystemHealth: route<typeof system.readSystemHealth>('readSystemHealth', 'get', '/api/v1/system-health'),
  runSystemChecks: route<typeof system.runSystemChecks>('runSystemChecks', 'post', '/api/v1/system-health/runs'),
  readPersonalData: route<typeof personalData.readPersonalData>('readPersonalData', 'get', '/api/v1/personal-data'),
  exportPersonalData: route<typeof personalData.exportPersonalData>('exportPersonalData', 'get', '/api/v1/exports/personal-data'),
  setPersonalDataBasis: route<typeof personalData.setPersonalDataBasis>(
    'setPersonalDataBasis',
    'post',
    '/api/v1/personal-data/{entry}/basis',
  ),
  listBodies: route<typeof registry.listBodies>('listBodies', 'get', '/api/v1/bodies'),
  listUnits: route<typeof registry.listUnits>('listUnits', 'get', '/api/v1/units'),
  readUnit: route<typeof registry.readUnit>('readUnit', 'get', '/api/v1/units/{slug}'),
  addUnits: route<typeof registry.addUnits>('addUnits', 'post', '/api/v1/units'),
  recordUnitEvent: route<typeof registry.recordUnitEvent>('recordUnitEvent', 'post', '/api/v1/unit-events'),
  listIndicators: route<typeof registry.listIndicators>('listIndicators', 'get', '/api/v1/indicators'),
  readIndicator: route<typeof registry.readIndicator>('readIndicator', 'get', '/api/v1/indicators/{code}'),
  defineIndicator: route<typeof registry.defineIndicator>('defineIndicator', 'post', '/api/v1/indicators'),

  readMe: route<typeof access.readMe>('readMe', 'get', '/api/v1/me'),
  signIn: route<typeof access.signIn>('signIn', 'post', '/api/v1/sign-in'),
  signInWithCode: route<typeof access.signInWithCode>('signInWithCode', 'post', '/api/v1/sign-in/code'),
  askPasskey: route<typeof access.askPasskey>('askPasskey', 'post', '/api/v1/sign-in/passkey/options'),
  signInWithPasskey: route<typeof access.signInWithPasskey>('signInWithPasskey', 'post', '/api/v1/sign-in/passkey'),
  listSignInWays: route<typeof access.listSignInWays>('listSignInWays', 'get', '/api/v1/sign-in/ways'),
  actFor: route<typeof access.actFor>('actFor', 'post', '/api/v1/me/acting'),
  signOut: route<typeof access.signOut>('signOut', 'post', '/api/v1/sign-out'),
  changeOwnPassword: route<typeof access.changeOwnPassword>('changeOwnPassword', 'post', '/api/v1/me/password'),
  becomePersona: route<typeof access.becomePersona>('becomePersona', 'post', '/api/v1/demo/persona'),
  listSetUpAreas: route<typeof access.listSetUpAreas>('listSetUpAreas', 'get', '/api/v1/setup/areas'),
  setUpFirstAdministrator: route<typeof access.setUpFirstAdministrator>(
    'setUpFirstAdministrator',
    'post',
    '/api/v1/setup/first-administrator',
  ),
  listPeople: route<typeof access.listPeople>('listPeople', 'get', '/api/v1/people'),
  addPerson: route<typeof access.addPerson>('addPerson', 'post', '/api/v1/people'),
  changeRoles: route<typeof access.changeRoles>('changeRoles', 'post', '/api/v1/people/{id}/roles'),
  setPersonActive: route<typeof access.setPersonActive>('setPersonActive', 'post', '/api/v1/people/{id}/active'),
  resetPassword: route<typeof access.resetPassword>('resetPassword', 'post', '/api/v1/people/{id}/password'),
  readAudit: route<typeof access.readAudit>('readAudit', 'get', '/api/v1/audit'),

  submitFigures: route<typeof figures.submitFigures>('submitFigures', 'post', '/api/v1/figures'),
  readFigures: route<typeof figures.readFigures>('readFigures', 'get', '/api/v1/figures/{slug}'),
  uploadFigures: route<typeof figures.uploadFigures>('uploadFigures', 'post', '/api/v1/imports/figures'),
  readImport: route<typeof figures.readImport>('readImport', 'get', '/api/v1/imports/{id}'),
  commitImport: route<typeof figures.commitImport>('commitImport', 'post', '/api/v1/imports/{id}/commit'),
  writeResultsReport: route<typeof reports.writeResultsReport>('writeResultsReport', 'get', '/api/v1/reports/results/{slug}'),
  exportFigures: route<typeof figures.exportFigures>('exportFigures', 'get', '/api/v1/exports/figures/{slug}'),
  watchNews: route<typeof figures.watchNews>('watchNews', 'get', '/api/v1/news/{slug}'),

  listPlans: route<typeof targets.listPlans>('listPlans', 'get', '/api/v1/plans'),
  readPlan: route<typeof targets.readPlan>('readPlan', 'get', '/api/v1/plans/{key}'),
  createPlan: route<typeof targets.createPlan>('createPlan', 'post', '/api/v1/plans'),
  readAllocation: route<typeof targets.readAllocation>('readAllocation', 'get', '/api/v1/allocations/{slug}/{indicator}'),
  setTargets: route<typeof targets.setTargets>('setTargets', 'post', '/api/v1/targets'),
  importAllocation: route<typeof targets.importAllocation>('importAllocation', 'post', '/api/v1/imports/targets'),
  exportAllocation: route<typeof targets.exportAllocation>('exportAllocation', 'get', '/api/v1/exports/targets/{slug}/{indicator}'),

  readScorecard: route<typeof assessment.readScorecard>('readScorecard', 'get', '/api/v1/scorecards/{slug}'),
  readIndicatorView: route<typeof assessment.readIndicatorView>('readIndicatorView', 'get', '/api/v1/indicator-views/{slug}/{code}'),
  explainNumber: route<typeof assessment.explainNumber>('explainNumber', 'get', '/api/v1/explanations/{slug}/{code}'),
  overrideStatus: route<typeof assessment.overrideStatus>('overrideStatus', 'post', '/api/v1/status-overrides'),
  documentEffects: route<typeof institution.documentEffects>('documentEffects', 'get', '/api/v1/document-effects/{id}'),
  searchEverything: route<typeof search.searchEverything>('searchEverything', 'get', '/api/v1/search/{slug}'),
  institutionMap: route<typeof institution.institutionMap>('institutionMap', 'get', '/api/v1/institution-map/{slug}'),

  readEntrySheet: route<typeof assessment.readEntrySheet>('readEntrySheet', 'get', '/api/v1/entry-sheets/{slug}'),
};
