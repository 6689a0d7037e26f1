import { describe, expect, test } from 'vitest';
import { samplePaper } from '../testing/sample-paper.ts';
import {
  countsOf,
  findingsById,
  inverseOf,
  isSettled,
  latest,
  partClashes,
  standingOf,
  sureOnes,
  toRecord,
  type Decision,
} from './decisions.ts';

const decidedAs = (oid: string, verdict: 'accept' | 'reject', recorded: 'figure' | null = null) => {
  const paper = samplePaper();
  return {
    ...paper,
    findings: paper.findings.map((finding) =>
      finding.oid === oid
        ? { ...finding, decision: { verdict, as: null, by: 'Lê Thu', at: '2023-10-12T08:00:00+07:00', recorded } }
        : finding,
    ),
  };
};
const verdicts = (paper: ReturnType<typeof samplePaper>, waiting: Decision[]) =>
  paper.findings.slice(0, 3).map((finding) => standingOf(finding, waiting).verdict);

describe('how a finding stands', () => {
  test('is what was decided here last, laid over what the server said', () => {
    const paper = decidedAs('o1', 'reject');
    expect(verdicts(paper, [])).toEqual(['reject', 'undecided', 'undecided']);
    const waiting: Decision[] = [
      { oid: 'o1', verdict: 'accept' },
      { oid: 'o2', verdict: 'correct', as: { value: '5' } },
      { oid: 'o1', verdict: 'undecided' },
    ];
    expect(verdicts(paper, waiting)).toEqual(['undecided', 'correct', 'undecided']);
    expect(latest(waiting)).toHaveLength(2);
  });

  test('is no longer open to change once it is in the ledger', () => {
    const paper = decidedAs('o1', 'accept', 'figure');
    expect(standingOf(paper.findings[0]!, [{ oid: 'o1', verdict: 'reject' }])).toMatchObject({ verdict: 'accept', recorded: true });
    expect(toRecord(paper.findings, [])).toEqual({ count: 0, replaces: 0 });
  });

  test('waits to be looked at again where it was decided as something else; accepting all that are sure leaves it out', () => {
    const paper = samplePaper();
    const earlier = { verdict: 'correct' as const, as: { value: '5' }, by: 'Lê Thu', at: '2023-10-12T08:00:00+07:00' };
    const findings = paper.findings.map((finding) => (finding.oid === 'o1' ? { ...finding, earlier } : finding));
    const again = { oid: 'o1', verdict: 'correct' as const, as: { value: '5' } };
    expect(standingOf(findings[0]!, [])).toMatchObject({ verdict: 'undecided', earlier: again });
    expect(standingOf(findings[0]!, [again])).toMatchObject({ verdict: 'correct', earlier: null, onItsWay: true });
    expect([sureOnes(paper, []).includes('o1'), sureOnes({ ...paper, findings }, []).includes('o1')]).toEqual([true, false]);
    expect(toRecord(findings, [])).toEqual({ count: 0, replaces: 0 });
  });

  test('can be taken back to what it was', () => {
    const paper = decidedAs('o1', 'reject');
    const waiting: Decision[] = [{ oid: 'o2', verdict: 'correct', as: { value: '5' } }];
    expect(inverseOf(paper.findings, waiting, ['o1', 'o2', 'o3'])).toEqual([
      { oid: 'o1', verdict: 'reject' },
      { oid: 'o2', verdict: 'correct', as: { value: '5' } },
      { oid: 'o3', verdict: 'undecided' },
    ]);
  });
});

describe('decisions refused because others decided meanwhile', () => {
  const mine: Decision[] = [
    { oid: 'o1', verdict: 'accept' },
    { oid: 'o2', verdict: 'accept' },
    { oid: 'gone', verdict: 'accept' },
  ];

  test('meet another’s only on the same finding; the rest goes again', () => {
    const { clashes, free } = partClashes(mine, samplePaper(), decidedAs('o1', 'reject'));
    expect(clashes).toEqual([{ mine: mine[0], theirs: { oid: 'o1', verdict: 'reject' }, by: 'Lê Thu' }]);
    expect(free).toEqual([mine[1]]);
  });

  test('that say the same are no clash', () => {
    expect(partClashes(mine, samplePaper(), decidedAs('o1', 'accept'))).toEqual({ clashes: [], free: [mine[1]] });
  });
});

test('a contradiction is settled once everything it is about is decided; one about no figure stays open', () => {
  const findings = findingsById(samplePaper().findings);
  const decided: Decision[] = [{ oid: 'o1', verdict: 'accept' }];
  expect([isSettled(['o1', 'o2'], findings, decided), isSettled(['o1'], findings, decided), isSettled([], findings, decided)]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('what is offered', () => {
  test('at one stroke is sure, without a problem, in no contradiction and not decided', () => {
    const paper = samplePaper();
    const sure = sureOnes(paper, []);
    expect(sure).toContain('o1');
    const failing = paper.checks.filter(({ verdict }) => verdict === 'fail').flatMap(({ oids }) => oids);
    expect(failing.length).toBeGreaterThan(1);
    expect(sure.filter((oid) => failing.includes(oid))).toEqual([]);
    expect(
      paper.findings.filter(({ oid, proposal }) => sure.includes(oid) && (proposal.problem !== null || proposal.becomes === 'nothing')),
    ).toEqual([]);
    expect(sureOnes(paper, [{ oid: 'o1', verdict: 'reject' }])).not.toContain('o1');
  });

  test('for the ledger is what was accepted and becomes something; replaced figures are counted', () => {
    const paper = samplePaper();
    const replacing = paper.findings.find(({ proposal }) => proposal.standing?.same === false);
    const nothing = paper.findings.find(({ proposal }) => proposal.becomes === 'nothing');
    const waiting: Decision[] = ['o1', replacing?.oid ?? '', nothing?.oid ?? ''].map((oid) => ({ oid, verdict: 'accept' }));
    expect(toRecord(paper.findings, waiting)).toEqual({ count: 2, replaces: 1 });
    expect(countsOf(paper.findings, waiting)).toEqual({ open: paper.findings.length - 3, accepted: 3, rejected: 0, recorded: 0 });
  });
});
