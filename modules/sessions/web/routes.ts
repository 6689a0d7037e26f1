import { endpointRoute, type AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../contract.ts';

/** The endpoints of this module its pages call; a test holds each against the contract. */
export const sessionCalls = {
  listSessions: endpointRoute<typeof contract.listSessions>('listSessions', 'get', '/api/v1/sessions'),
  createSession: endpointRoute<typeof contract.createSession>('createSession', 'post', '/api/v1/sessions'),
  readSession: endpointRoute<typeof contract.readSession>('readSession', 'get', '/api/v1/sessions/{id}'),
  changeSession: endpointRoute<typeof contract.changeSession>('changeSession', 'put', '/api/v1/sessions/{id}'),
  moveSession: endpointRoute<typeof contract.moveSession>('moveSession', 'post', '/api/v1/sessions/{id}/moves'),
  postponeSession: endpointRoute<typeof contract.postponeSession>('postponeSession', 'post', '/api/v1/sessions/{id}/postponements'),
  cancelSession: endpointRoute<typeof contract.cancelSession>('cancelSession', 'post', '/api/v1/sessions/{id}/cancellation'),
  listPeopleToCall: endpointRoute<typeof contract.listPeopleToCall>('listPeopleToCall', 'get', '/api/v1/people-to-call'),
  proposeAgenda: endpointRoute<typeof contract.proposeAgenda>('proposeAgenda', 'get', '/api/v1/sessions/{id}/proposals'),
  setAgenda: endpointRoute<typeof contract.setAgenda>('setAgenda', 'put', '/api/v1/sessions/{id}/agenda'),
  moveItem: endpointRoute<typeof contract.moveItem>('moveItem', 'post', '/api/v1/sessions/{id}/items/{item}/moves'),
  setMembers: endpointRoute<typeof contract.setMembers>('setMembers', 'put', '/api/v1/sessions/{id}/members'),
  markAttendance: endpointRoute<typeof contract.markAttendance>('markAttendance', 'post', '/api/v1/sessions/{id}/attendance'),
  freezeMaterials: endpointRoute<typeof contract.freezeMaterials>('freezeMaterials', 'post', '/api/v1/sessions/{id}/materials'),
  readMaterial: endpointRoute<typeof contract.readMaterial>('readMaterial', 'get', '/api/v1/sessions/{id}/materials/{material}'),
  openVote: endpointRoute<typeof contract.openVote>('openVote', 'post', '/api/v1/sessions/{id}/votes'),
  castVote: endpointRoute<typeof contract.castVote>('castVote', 'post', '/api/v1/sessions/{id}/votes/{vote}/ballots'),
  closeVote: endpointRoute<typeof contract.closeVote>('closeVote', 'post', '/api/v1/sessions/{id}/votes/{vote}/closing'),
  addLines: endpointRoute<typeof contract.addLines>('addLines', 'post', '/api/v1/sessions/{id}/lines'),
  changeLine: endpointRoute<typeof contract.changeLine>('changeLine', 'put', '/api/v1/sessions/{id}/lines/{line}'),
  movePaper: endpointRoute<typeof contract.movePaper>('movePaper', 'post', '/api/v1/sessions/{id}/papers/{kind}/moves'),
  readSessionRules: endpointRoute<typeof contract.readSessionRules>('readSessionRules', 'get', '/api/v1/session-rules/{slug}'),
  setSessionRules: endpointRoute<typeof contract.setSessionRules>('setSessionRules', 'put', '/api/v1/session-rules/{slug}/{kind}'),
};

/** What looks different once something of a session was written. */
export const changedBySessions = [sessionCalls.readSession, sessionCalls.listSessions] as const;
/** What looks different besides once a session was closed: its tasks are there. */
export const changedByClosing = [...changedBySessions, { path: '/api/v1/tasks' }, { path: '/api/v1/task-statistics/{slug}' }] as const;

export type SessionList = AnswerOf<typeof contract.listSessions>;
export type ListedSession = SessionList['sessions'][number];
export type Material = AnswerOf<typeof contract.readMaterial>;
export type Proposal = AnswerOf<typeof contract.proposeAgenda>['proposals'][number];
export type RulesOfKind = AnswerOf<typeof contract.readSessionRules>['kinds'][number];

/** The pages of this place. */
export const sessionsHref = (unit: string): string => `/${unit}/phien-hop`;
export const rulesHref = (unit: string): string => `/${unit}/phien-hop/quy-che`;
export const sessionHref = (unit: string, id: string): string => `/${unit}/phien-hop/${id}`;
export const stageHref = (unit: string, id: string): string => `/${unit}/phien-hop/${id}/trinh-chieu`;
export const materialHref = (unit: string, id: string, material: string): string => `/${unit}/phien-hop/${id}/tai-lieu/${material}`;

/** A paper of a session as a file. */
export const paperHref = (unit: string, id: string, paper: { kind: string; serial: number }, format: 'docx' | 'pdf'): string =>
  `/api/v1/sessions/${encodeURIComponent(id)}/papers/${encodeURIComponent(paper.kind)}?format=${format}&unit=${encodeURIComponent(unit)}${paper.serial === 0 ? '' : `&serial=${paper.serial}`}`;
