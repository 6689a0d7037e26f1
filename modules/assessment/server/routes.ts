import { answerWritten, languageOf, route, withScope, type Route } from '@thucthi/platform';
import {
  changeStatusRules,
  explainNumber,
  overrideStatus,
  readEntrySheet,
  readIndicatorView,
  readScorecard,
  readStatusRules,
} from '../contract.ts';
import { bodyOf } from './body-of.ts';
import { explainNumberOf } from './explain-number.ts';
import { overrideStatusOf } from './override-status.ts';
import { readEntrySheetOf } from './read-entry-sheet.ts';
import { readIndicatorViewOf } from './read-indicator-view.ts';
import { openScorecards } from './share-scorecard.ts';
import { changeStatusRulesOf, showStatusRules } from './status-rules.ts';

/** The routes of assessment. */
export function assessmentRoutes(): Route[] {
  const readCockpit = openScorecards();
  return [
    route(readScorecard, async ({ database, scope, clock, params, query, request }) => {
      const asked = { slug: params.slug, ...query, today: clock.today() };
      return answerWritten(request, readScorecard, await readCockpit(database, scope, asked, languageOf(request)));
    }),
    route(readIndicatorView, ({ database, scope, clock, params, query }) =>
      withScope(database, scope, async (tx) =>
        readIndicatorViewOf(
          tx,
          scope,
          { ...params, period: query.period, knownOn: query.knownOn, today: clock.today() },
          await bodyOf(tx, scope),
        ),
      ),
    ),
    route(explainNumber, ({ database, scope, clock, params, query }) =>
      withScope(database, scope, (tx) =>
        explainNumberOf(tx, scope, {
          ...params,
          period: query.period,
          knownOn: query.knownOn,
          today: clock.today(),
          what: query.what,
          plan: query.plan,
        }),
      ),
    ),
    route(readEntrySheet, ({ database, scope, clock, params, query }) =>
      withScope(database, scope, async (tx) =>
        readEntrySheetOf(tx, scope, clock, { slug: params.slug, month: query.month }, await bodyOf(tx, scope)),
      ),
    ),
    route(readStatusRules, (call) => showStatusRules(call)),
    route(changeStatusRules, (call) => changeStatusRulesOf(call, call.body)),
    route(overrideStatus, ({ database, scope, clock, body }) => overrideStatusOf(database, scope, clock, body)),
  ];
}
