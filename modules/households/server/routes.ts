import { route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { changeListOf, createListOf } from './keep-list.ts';
import { openListOf } from './open-list.ts';
import { reportSumOf } from './report-sum.ts';
import { erasePeopleOf, saveLinesOf } from './save-lines.ts';
import { setSettingsOf } from './settings.ts';
import { exportListOf, showLinesOf, showOpenedLinesOf } from './show-lines.ts';
import { showListOf } from './show-list.ts';
import { showListsOf } from './show-lists.ts';

/** Lists that divide a commune's target over households: kept by the commune, seen above as counts and sums. */
export function householdRoutes(): Route[] {
  return [
    route(contract.listHouseholdLists, (call) => showListsOf(call, call.params.slug, call.query.year ?? null)),
    route(contract.createHouseholdList, (call) => createListOf(call, call.body)),
    route(contract.readHouseholdList, (call) => showListOf(call, call.params.slug, call.params.id)),
    route(contract.changeHouseholdList, (call) => changeListOf(call, call.params.id, call.body)),
    route(contract.reportHouseholdSum, (call) => reportSumOf(call, call.params.id, call.body)),
    route(contract.readHouseholdLines, (call) => showLinesOf(call, call.params.slug, call.params.id)),
    route(contract.saveHouseholdLines, (call) => saveLinesOf(call, call.params.id, call.body)),
    route(contract.eraseHouseholdPeople, (call) => erasePeopleOf(call, call.params.id, call.body)),
    route(contract.openHouseholdList, (call) => openListOf(call, call.body)),
    route(contract.readOpenedHouseholdLines, (call) => showOpenedLinesOf(call, call.params.slug, call.params.id)),
    route(contract.exportHouseholdList, (call) => exportListOf(call, call.params.slug, call.params.id)),
    route(contract.setHouseholdSettings, (call) => setSettingsOf(call, call.body)),
  ];
}
