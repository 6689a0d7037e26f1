import type * as contract from '../contract.ts';
import { endpointRoute } from './tools/endpoint-route.ts';

/** The endpoints this module's pages call; a test holds each against the contract. */
export const registryCalls = {
  listUnits: endpointRoute<typeof contract.listUnits>('listUnits', 'get', '/api/v1/units'),
  readUnit: endpointRoute<typeof contract.readUnit>('readUnit', 'get', '/api/v1/units/{slug}'),
  recordUnitEvent: endpointRoute<typeof contract.recordUnitEvent>('recordUnitEvent', 'post', '/api/v1/unit-events'),
  previewUnitEvent: endpointRoute<typeof contract.previewUnitEvent>('previewUnitEvent', 'post', '/api/v1/unit-events/preview'),
  exportUnits: endpointRoute<typeof contract.exportUnits>('exportUnits', 'get', '/api/v1/exports/units'),
  exportIndicators: endpointRoute<typeof contract.exportIndicators>('exportIndicators', 'get', '/api/v1/exports/indicators'),
  listIndicators: endpointRoute<typeof contract.listIndicators>('listIndicators', 'get', '/api/v1/indicators'),
  readIndicator: endpointRoute<typeof contract.readIndicator>('readIndicator', 'get', '/api/v1/indicators/{code}'),
  defineIndicator: endpointRoute<typeof contract.defineIndicator>('defineIndicator', 'post', '/api/v1/indicators'),
  addUnits: endpointRoute<typeof contract.addUnits>('addUnits', 'post', '/api/v1/units'),
  listCoverage: endpointRoute<typeof contract.listCoverage>('listCoverage', 'get', '/api/v1/coverage'),
  assignCoverage: endpointRoute<typeof contract.assignCoverage>('assignCoverage', 'post', '/api/v1/coverage'),
  changeCoverage: endpointRoute<typeof contract.changeCoverage>('changeCoverage', 'post', '/api/v1/coverage/changes'),
  showCalendar: endpointRoute<typeof contract.showCalendar>('showCalendar', 'get', '/api/v1/calendar'),
  enterCalendarDays: endpointRoute<typeof contract.enterCalendarDays>('enterCalendarDays', 'post', '/api/v1/calendar'),
};
