import { route, withScope, type Route } from '@thucthi/platform';
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
import { readScorecardFor } from './read-scorecard.ts';
import { changeStatusRulesOf, showStatusRules } from './status-rules.ts';

/** The routes of assessment. */
export function assessmentRoutes(): Route[] {
  return [
    route(readScorecard, ({ database, scope, clock, params, query }) =>
      withScope(database, scope, (tx) => readScorecardFor(tx, scope, { slug: params.slug, ...query, today: clock.today() })),
    ),
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
