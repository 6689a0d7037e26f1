import type { PaceBasis } from './pace.ts';
import type { Standing } from './standing.ts';
import type { StatusClass } from './status-class.ts';
import type { Accumulation } from './indicator-traits.ts';

/** One thing that can be asked of a target's facts. */
export type StatusCondition =
  | { test: 'no-plan' }
  | { test: 'no-actual' }
  | { test: 'closed'; is: boolean }
  | { test: 'standing'; is: readonly Standing[] }
  /** The target cannot be lost again: it counts up (flows, recognised things) and has been reached. */
  | { test: 'reached-for-good' }
  /** A ceiling of a flow has been passed and cannot be won back. */
  | { test: 'ceiling-passed' }
  | { test: 'forecast'; end: 'low' | 'high'; standing: readonly Standing[] }
  | { test: 'forecast-known'; is: boolean }
  | { test: 'accumulation'; is: readonly Accumulation[] }
  /** Actual over what was due by now, as a decimal ("0.95"). */
  | { test: 'pace'; basis: readonly PaceBasis[]; atLeast?: string; below?: string }
  /** Percent of plan, as a decimal ("95"). */
  | { test: 'percent'; atLeast?: string; below?: string }
  /** What a document itself says of the target ("dự kiến đạt"). */
  | { test: 'stated'; is: readonly StatusClass[] }
  | { test: 'all'; of: readonly StatusCondition[] }
  | { test: 'any'; of: readonly StatusCondition[] }
  | { test: 'not'; of: StatusCondition }
  /** A milestone whose day has not come, or a yes/no target of a running period that is not reached yet. */
  | { test: 'awaited' }
  | { test: 'always' };

/** Why a status was given; the sentence is made from the facts. */
export type StatusReasonCode =
  | 'no-plan'
  | 'no-actual'
  | 'no-target-value'
  | 'period-closed'
  | 'reached-early'
  | 'ceiling-passed'
  | 'awaited'
  | 'forecast-meets'
  | 'forecast-misses'
  | 'forecast-straddles'
  | 'no-forecast'
  | 'pace'
  | 'percent'
  | 'stated'
  | 'rule';

/** One rule: when its condition holds, the class is given; `basis` names a yardstick that is not a forecast. */
export type StatusRule = {
  id: string;
  enabled: boolean;
  when: StatusCondition;
  class: StatusClass;
  reason: StatusReasonCode;
  basis?: 'linear-pace' | 'pace' | 'stated';
};

/** Ordered rules; the first enabled one that holds decides. */
export type StatusRuleSet = { name: string; rules: readonly StatusRule[] };

const COUNTED_UP: readonly Standing[] = ['met', 'exceeded'];

/**
 * The rules as delivered. A closed period is compared; a running one goes by the forecast's interval; under twelve months
 * of history and without phasing nothing is said. The pace and stated rules are there to be switched on, and are off.
 */
export const DEFAULT_STATUS_RULES: StatusRuleSet = {
  name: 'mặc định',
  rules: [
    { id: 'no-plan', enabled: true, when: { test: 'no-plan' }, class: 'not-assessable', reason: 'no-plan' },
    {
      id: 'closed-exceeded',
      enabled: true,
      when: {
        test: 'all',
        of: [
          { test: 'closed', is: true },
          { test: 'standing', is: ['exceeded'] },
        ],
      },
      class: 'exceeded',
      reason: 'period-closed',
    },
    {
      id: 'closed-met',
      enabled: true,
      when: {
        test: 'all',
        of: [
          { test: 'closed', is: true },
          { test: 'standing', is: ['met'] },
        ],
      },
      class: 'met',
      reason: 'period-closed',
    },
    {
      id: 'closed-missed',
      enabled: true,
      when: {
        test: 'all',
        of: [
          { test: 'closed', is: true },
          { test: 'standing', is: ['short'] },
        ],
      },
      class: 'missed',
      reason: 'period-closed',
    },
    {
      id: 'reached-exceeded',
      enabled: true,
      when: { test: 'all', of: [{ test: 'reached-for-good' }, { test: 'standing', is: ['exceeded'] }] },
      class: 'exceeded',
      reason: 'reached-early',
    },
    { id: 'reached-met', enabled: true, when: { test: 'reached-for-good' }, class: 'met', reason: 'reached-early' },
    { id: 'ceiling-passed', enabled: true, when: { test: 'ceiling-passed' }, class: 'missed', reason: 'ceiling-passed' },
    { id: 'awaited', enabled: true, when: { test: 'awaited' }, class: 'in-progress', reason: 'awaited' },
    { id: 'stated', enabled: false, when: { test: 'stated', is: ['expected'] }, class: 'expected', reason: 'stated', basis: 'stated' },
    { id: 'no-actual', enabled: true, when: { test: 'no-actual' }, class: 'not-assessable', reason: 'no-actual' },
    {
      id: 'forecast-meets',
      enabled: true,
      when: {
        test: 'all',
        of: [
          { test: 'forecast', end: 'low', standing: COUNTED_UP },
          { test: 'forecast', end: 'high', standing: COUNTED_UP },
        ],
      },
      class: 'expected',
      reason: 'forecast-meets',
    },
    {
      id: 'forecast-misses',
      enabled: true,
      when: {
        test: 'all',
        of: [
          { test: 'forecast', end: 'low', standing: ['short'] },
          { test: 'forecast', end: 'high', standing: ['short'] },
        ],
      },
      class: 'at-risk',
      reason: 'forecast-misses',
    },
    {
      id: 'forecast-straddles',
      enabled: true,
      when: { test: 'forecast-known', is: true },
      class: 'in-progress',
      reason: 'forecast-straddles',
    },
    ...linearPaceRules(),
    { id: 'no-forecast', enabled: true, when: { test: 'always' }, class: 'not-assessable', reason: 'no-forecast' },
  ],
};

/** The fallback "pace": a straight line through the year for flows, off unless an operator switches it on. */
function linearPaceRules(): StatusRule[] {
  const when = (bounds: { atLeast?: string; below?: string }): StatusCondition => ({
    test: 'all',
    of: [
      { test: 'accumulation', is: ['sum'] },
      { test: 'pace', basis: ['linear'], ...bounds },
    ],
  });
  return [
    { id: 'pace-ahead', enabled: false, when: when({ atLeast: '1' }), class: 'expected', reason: 'pace', basis: 'linear-pace' },
    {
      id: 'pace-near',
      enabled: false,
      when: when({ atLeast: '0.9', below: '1' }),
      class: 'in-progress',
      reason: 'pace',
      basis: 'linear-pace',
    },
    { id: 'pace-behind', enabled: false, when: when({ below: '0.9' }), class: 'at-risk', reason: 'pace', basis: 'linear-pace' },
  ];
}

/** A rule set with some rules switched on or off by id, in the same order. */
export function switchRules(set: StatusRuleSet, on: Readonly<Record<string, boolean>>): StatusRuleSet {
  return { ...set, rules: set.rules.map((rule) => ({ ...rule, enabled: on[rule.id] ?? rule.enabled })) };
}
