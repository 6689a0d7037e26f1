import { describe, expect, it } from 'vitest';
import { planOf, rowOf } from '../../fixtures/scorecard.ts';
import { classCounts, groupsOf, issuersOf, readCockpitView, searchOfTable, worstFirst } from './cockpit-view.ts';
import { yearStartOf } from './cockpit-columns.tsx';
import { rowAfter } from './use-row-keys.ts';

const status = (given: ReturnType<typeof rowOf>['status']['class']) => ({
  class: given,
  reason: null,
  reasonCode: null,
  computed: given,
  overriddenBy: null,
  overrideReason: null,
  overrideId: null,
});

describe('the view in the address', () => {
  it('reads what it knows and leaves rubbish out', () => {
    expect(readCockpitView({ period: '2023', status: 'at-risk', group: 'economy', against: 'city', q: 'thu', sort: '-name' })).toEqual({
      period: '2023',
      knownOn: undefined,
      group: 'economy',
      status: 'at-risk',
      against: 'city',
      table: { search: 'thu', sort: { column: 'name', descending: true } },
    });
    expect(readCockpitView({ status: 'purple', group: 'x', against: 'me' })).toMatchObject({
      status: 'all',
      group: null,
      against: null,
      table: { search: '', sort: null },
    });
  });

  it('writes the table’s state as it reads it', () => {
    for (const sort of [null, { column: 'name', descending: false }, { column: 'percent', descending: true }]) {
      const written = searchOfTable({ search: 'đất', sort });
      expect(readCockpitView({ q: written.q ?? '', ...(written.sort === undefined ? {} : { sort: written.sort }) }).table).toEqual({
        search: 'đất',
        sort,
      });
    }
  });
});

describe('rows', () => {
  it('stand worst first and keep their order within a class', () => {
    const rows = (['met', 'at-risk', 'missed', 'at-risk', 'not-assessable'] as const).map((each, index) =>
      rowOf({ owner: String(index), status: status(each) }),
    );
    expect(worstFirst(rows).map((row) => row.owner)).toEqual(['2', '1', '3', '0', '4']);
    expect(classCounts(rows)).toEqual([
      { status: 'missed', count: 1 },
      { status: 'at-risk', count: 2 },
      { status: 'met', count: 1 },
      { status: 'not-assessable', count: 1 },
    ]);
  });

  it('name the groups and issuers there are', () => {
    expect(groupsOf([rowOf()])).toEqual(['budget-investment-land']);
    expect(issuersOf([rowOf(), rowOf({ plans: [planOf({ plan: 'c', issuer: 'central', target: '1', level: 'striving' })] })])).toEqual([
      'city',
      'province',
    ]);
  });
});

describe('moving and months', () => {
  it('walks with j and k and stays inside the list', () => {
    expect([rowAfter('j', -1, 3), rowAfter('j', 2, 3), rowAfter('k', 0, 3), rowAfter('x', 1, 3), rowAfter('j', 0, 0)]).toEqual([
      0,
      2,
      0,
      null,
      null,
    ]);
  });

  it('knows where January stands among the last 24 months', () => {
    expect([yearStartOf('2023-01/2023-09'), yearStartOf('2023'), yearStartOf('2026-01')]).toEqual([15, 12, 23]);
  });
});
