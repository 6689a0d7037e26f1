import { Refusal, route, type AllowedHost, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import type { AuditSentence } from '../domain/audit-sentence.ts';
import { addressOf } from './address-attempts.ts';
import { showSeals, verifyTrailOf } from './audit-seals.ts';
import { becomeDemoPersona, listDemoPersonas } from './demo-personas.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { exportAuditOf, exportPeopleOf } from './export-lists.ts';
import { showRolesOfFormerUnits } from './former-unit-roles.ts';
import { addPerson, changeRoles, peoplePage, resetPassword, setPersonActive } from './manage-people.ts';
import { endOfPerson, endOwn, ownSignIns } from './open-sign-ins.ts';
import { setOwnMailOf, showOwnMail } from './own-mail.ts';
import { readMe } from './read-me.ts';
import { secondFactorRoutes, type SecondFactorParts } from './second-factor-routes.ts';
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts';
import type { FoundBody } from './begin-body.ts';
import { setUp, setUpAreas } from './set-up.ts';
import { showAudit } from './show-audit.ts';
import { openProviders } from './provider.ts';
import { relyingParty } from './relying-party.ts';
import { signOutAtProvider } from './single-sign-on.ts';
import { singleSignOnRoutes } from './single-sign-on-routes.ts';
import { sourceOf } from './sign-in-source.ts';
import { needSecrets, setStep } from './step-cookie.ts';
import { changePassword, signInWithPassword, signOutOf } from './sign-in.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { welcome } from './welcome.ts';

/** What the routes need beyond a call's own parts. */
export interface RouteParts extends SecondFactorParts {
  readonly auditSentences: Readonly<Record<string, AuditSentence>>;
  readonly foundBody: FoundBody;
  readonly setupCode: () => string | null;
  readonly webhookHosts: readonly AllowedHost[];
}

/** Every route of this module with its handler. */
export function accessRoutes(parts: RouteParts): Route[] {
  const providers = openProviders();
  return [
    route(contract.signIn, async ({ database, clock, body, request }) => {
      const answer = await signInWithPassword({ database, clock }, parts.attempts, {
        tenant: body.tenant,
        username: body.username,
        password: body.password,
        address: addressOf(request),
        earlierToken: readSessionCookie(request),
        source: sourceOf(request),
      });
      if (answer.kind === 'open') return welcome(request, database, clock, answer.token);
      setStep(request, needSecrets(parts.secrets), clock.now(), 'second-factor', answer.step);
      const { totpSince, passkeys, recoveryCodesLeft } = answer.factors;
      const secondStep = { totp: totpSince !== null, recoveryCode: recoveryCodesLeft > 0, passkey: passkeys > 0 };
      return { ...(await readMe(database, clock, null)), secondStep };
    }),
    route(contract.signOut, async ({ database, clock, log, request }) => {
      const token = readSessionCookie(request);
      const letInBy = token === null ? null : await signOutOf({ database, clock }, token);
      clearSessionCookie(request);
      if (letInBy === null || parts.secrets === null) return { done: true as const };
      const backTo = `${relyingParty(request, parts.publicUrl).origin}/dang-nhap`;
      const provider = await signOutAtProvider({ database, clock, log, secrets: parts.secrets, providers }, letInBy, backTo);
      return { done: true as const, ...(provider === null ? {} : { provider }) };
    }),
    route(contract.readMe, async ({ database, clock, request }) => {
      const answer: contract.Me = await readMe(database, clock, readSessionCookie(request));
      request.header('Cache-Control', 'private, no-store'); // names a person: kept nowhere on the way
      return request.json(answer);
    }),
    route(contract.changeOwnPassword, async ({ database, clock, scope, body, request }) =>
      changePassword({ database, clock }, scope, { ...body, token: readSessionCookie(request) }),
    ),
    route(contract.listOwnSignIns, async ({ request, ...work }) => {
      request.header('Cache-Control', 'private, no-store');
      return ownSignIns(work, readSessionCookie(request));
    }),
    route(contract.endOwnSignIns, ({ request, body, ...work }) => endOwn(work, body, readSessionCookie(request))),
    route(contract.endSignInsOfPerson, ({ params, body, ...work }) => endOfPerson(work, params.id, body.writeId)),
    ...secondFactorRoutes(parts),
    ...delegationRoutes(),
    ...singleSignOnRoutes(parts, providers),
    ...webhookRoutes(parts),
    route(contract.readOwnMail, async ({ database, scope, request }) => {
      request.header('Cache-Control', 'private, no-store');
      return showOwnMail({ database, scope });
    }),
    route(contract.setOwnMail, ({ database, clock, scope, body }) => setOwnMailOf({ database, clock, scope }, body)),
    route(contract.listPersonas, async ({ database, clock, query }) => ({
      groups: await listDemoPersonas(database, clock, query.tenant ?? null),
    })),
    route(contract.becomePersona, async ({ database, clock, body, request }) =>
      welcome(
        request,
        database,
        clock,
        await becomeDemoPersona(database, clock, { ...body, earlierToken: readSessionCookie(request), source: sourceOf(request) }),
      ),
    ),
    route(contract.listSetUpAreas, ({ database, clock, query }) => setUpAreas({ database, clock, code: parts.setupCode() }, query.under)),
    route(contract.setUpFirstAdministrator, async ({ database, clock, body, request }) => {
      const address = addressOf(request);
      parts.attempts.begin(address);
      const answer = await setUp({ database, clock, foundBody: parts.foundBody, code: parts.setupCode() }, body);
      parts.attempts.succeeded(address);
      return answer;
    }),
    route(contract.listPeople, async ({ database, clock, scope, query }) => peoplePage({ database, clock, scope }, query)),
    route(contract.addPerson, async ({ database, clock, scope, body }) => addPerson({ database, clock, scope }, body)),
    route(contract.changeRoles, async ({ database, clock, scope, params, body }) =>
      changeRoles({ database, clock, scope }, params.id, body),
    ),
    route(contract.setPersonActive, async ({ database, clock, scope, params, body }) =>
      setPersonActive({ database, clock, scope }, params.id, body),
    ),
    route(contract.resetPassword, async ({ database, clock, scope, params, body }) => {
      // The own password is changed by giving the present one.
      if (params.id === scope.personId) throw new Refusal('not-allowed');
      return resetPassword({ database, clock, scope }, params.id, body);
    }),
    route(contract.listRolesOfFormerUnits, (work) => showRolesOfFormerUnits(work)),
    route(contract.exportPeople, async (call) => exportPeopleOf(call, call.query)),
    route(contract.exportAudit, async (call) => exportAuditOf(call, parts.auditSentences, call.query)),
    route(contract.readAudit, async ({ database, scope, query }) => showAudit(database, scope, parts.auditSentences, query)),
    route(contract.readSeals, async ({ database, scope }) => showSeals(database, scope)),
    route(contract.verifyTrail, async ({ database, scope, query }) => verifyTrailOf(database, scope, query.digest)),
  ];
}
