import { Refusal, route, type Route } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { colleagues, endEarly, lend, ownDelegations, work } from './delegations.ts';
import { readMe } from './read-me.ts';
import { readSessionCookie } from './session-cookie.ts';

/** The routes of acting for somebody. */
export function delegationRoutes(): Route[] {
  return [
    route(contract.listOwnDelegations, ({ request, ...parts }) => ownDelegations(parts, readSessionCookie(request))),
    route(contract.listColleagues, (parts) => colleagues(parts)),
    route(contract.lendRole, ({ body, ...parts }) => lend(parts, body)),
    route(contract.endDelegation, ({ params, body, ...parts }) => endEarly(parts, params.id, body.writeId)),
    route(contract.actFor, async ({ body, request, ...parts }) => {
      const token = readSessionCookie(request);
      if (token === null) throw new Refusal('sign-in-required');
      await work(parts, token, body.delegation);
      return readMe(parts.database, parts.clock, token);
    }),
  ];
}
