import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const householdCalls = {
  listHouseholdLists: endpointRoute<typeof contract.listHouseholdLists>('listHouseholdLists', 'get', '/api/v1/household-lists/{slug}'),
  createHouseholdList: endpointRoute<typeof contract.createHouseholdList>('createHouseholdList', 'post', '/api/v1/household-lists'),
  readHouseholdList: endpointRoute<typeof contract.readHouseholdList>('readHouseholdList', 'get', '/api/v1/household-lists/{slug}/{id}'),
  changeHouseholdList: endpointRoute<typeof contract.changeHouseholdList>(
    'changeHouseholdList',
    'post',
    '/api/v1/household-lists/{id}/terms',
  ),
  reportHouseholdSum: endpointRoute<typeof contract.reportHouseholdSum>(
    'reportHouseholdSum',
    'post',
    '/api/v1/household-lists/{id}/reports',
  ),
  readHouseholdLines: endpointRoute<typeof contract.readHouseholdLines>('readHouseholdLines', 'get', '/api/v1/household-lines/{slug}/{id}'),
  saveHouseholdLines: endpointRoute<typeof contract.saveHouseholdLines>('saveHouseholdLines', 'post', '/api/v1/household-lists/{id}/lines'),
  eraseHouseholdPeople: endpointRoute<typeof contract.eraseHouseholdPeople>(
    'eraseHouseholdPeople',
    'post',
    '/api/v1/household-lists/{id}/erasures',
  ),
  openHouseholdList: endpointRoute<typeof contract.openHouseholdList>('openHouseholdList', 'post', '/api/v1/household-openings'),
  readOpenedHouseholdLines: endpointRoute<typeof contract.readOpenedHouseholdLines>(
    'readOpenedHouseholdLines',
    'get',
    '/api/v1/household-openings/{slug}/{id}',
  ),
  exportHouseholdList: endpointRoute<typeof contract.exportHouseholdList>(
    'exportHouseholdList',
    'get',
    '/api/v1/exports/households/{slug}/{id}',
  ),
  setHouseholdSettings: endpointRoute<typeof contract.setHouseholdSettings>('setHouseholdSettings', 'post', '/api/v1/household-settings'),
};

/** What looks different once a list was written. */
export const changedByHouseholds = [
  householdCalls.listHouseholdLists,
  householdCalls.readHouseholdList,
  householdCalls.readHouseholdLines,
] as const;

export type ListBoard = AnswerOf<typeof contract.listHouseholdLists>;
export type ShownList = ListBoard['lists'][number];
export type OneList = AnswerOf<typeof contract.readHouseholdList>;
export type ShownLines = AnswerOf<typeof contract.readHouseholdLines>;
export type ShownLine = ShownLines['lines'][number];

/** The lists of a unit, and one of them. */
export const listsHref = (unit: string): string => `/${unit}/giao-den-ho`;
export const listHref = (unit: string, id: string): string => `/${unit}/giao-den-ho/${id}`;
