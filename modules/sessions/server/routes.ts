import { route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { changeSessionOf, createSessionOf } from './create-session.ts';
import { freezeMaterialsOf, readMaterialOf } from './freeze.ts';
import { addLinesOf, changeLineOf } from './lines.ts';
import { listSessionsOf } from './list-sessions.ts';
import { moveSessionOf } from './move-session.ts';
import { movePaperOf, writePaperOf } from './papers.ts';
import { markAttendanceOf, moveItemOf, setAgendaOf, setMembersOf } from './prepare-session.ts';
import { listPeopleToCallOf } from './people-to-call.ts';
import { proposeAgendaOf } from './propose-agenda.ts';
import { cancelSessionOf, postponeSessionOf } from './put-off.ts';
import { readSessionRulesOf, setSessionRulesOf } from './rules.ts';
import { showSessionOf } from './show-session.ts';
import { castVoteOf, closeVoteOf, openVoteOf } from './votes.ts';

/** Sessions from their call to the tasks they leave. */
export function sessionRoutes(): Route[] {
  return [
    route(contract.listSessions, (call) => listSessionsOf(call, call.query)),
    route(contract.createSession, (call) => createSessionOf(call, call.body)),
    route(contract.readSession, (call) => showSessionOf(call, call.params.id)),
    route(contract.changeSession, (call) => changeSessionOf(call, call.params.id, call.body)),
    route(contract.moveSession, (call) => moveSessionOf(call, call.params.id, call.body)),
    route(contract.postponeSession, (call) => postponeSessionOf(call, call.params.id, call.body)),
    route(contract.cancelSession, (call) => cancelSessionOf(call, call.params.id, call.body)),
    route(contract.proposeAgenda, (call) => proposeAgendaOf(call, call.params.id)),
    route(contract.setAgenda, (call) => setAgendaOf(call, call.params.id, call.body)),
    route(contract.moveItem, (call) => moveItemOf(call, call.params.id, call.params.item, call.body)),
    route(contract.listPeopleToCall, (call) => listPeopleToCallOf(call)),
    route(contract.setMembers, (call) => setMembersOf(call, call.params.id, call.body)),
    route(contract.markAttendance, (call) => markAttendanceOf(call, call.params.id, call.body)),
    route(contract.freezeMaterials, (call) => freezeMaterialsOf(call, call.params.id, call.body)),
    route(contract.readMaterial, (call) => readMaterialOf(call, call.params.id, call.params.material)),
    route(contract.openVote, (call) => openVoteOf(call, call.params.id, call.body)),
    route(contract.castVote, (call) => castVoteOf(call, call.params.id, call.params.vote, call.body)),
    route(contract.closeVote, (call) => closeVoteOf(call, call.params.id, call.params.vote, call.body)),
    route(contract.addLines, (call) => addLinesOf(call, call.params.id, call.body)),
    route(contract.changeLine, (call) => changeLineOf(call, call.params.id, call.params.line, call.body)),
    route(contract.writePaper, (call) => writePaperOf(call, call.params.id, call.params.kind, call.query)),
    route(contract.movePaper, (call) => movePaperOf(call, call.params.id, call.params.kind, call.body)),
    route(contract.readSessionRules, (call) => readSessionRulesOf(call, call.params.slug)),
    route(contract.setSessionRules, (call) => setSessionRulesOf(call, call.params.slug, call.params.kind, call.body)),
  ];
}
