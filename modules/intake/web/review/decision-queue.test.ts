import { describe, expect, test } from 'vitest';
import type { Decided } from '../../contract.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { createDecisionQueue, type Refused } from './decision-queue.ts';
import type { Decision } from './decisions.ts';

interface Write {
  writeId: string;
  basedOn: number;
  decisions: readonly Decision[];
}

/** A server of one paper: it keeps decisions under their write ids, and refuses what is based on an older serial. */
function server() {
  let paper = samplePaper();
  const writes: Write[] = [];
  const done = new Map<string, Decided>();
  const failures: ('lost-before' | 'lost-after' | 'refused')[] = [];
  let ids = 0;
  const apply = (decisions: readonly Decision[], by: string) => {
    const findings = paper.findings.map((finding) => {
      const mine = decisions.find(({ oid }) => oid === finding.oid);
      if (mine === undefined) return finding;
      const decision =
        mine.verdict === 'undecided'
          ? null
          : { verdict: mine.verdict, as: mine.as ?? null, by, at: '2023-10-12T08:00:00Z', recorded: null };
      return { ...finding, decision };
    });
    paper = { ...paper, serial: paper.serial + 1, findings };
  };
  const take = (write: Write): { decided: Decided } | { refused: Refused } => {
    const before = done.get(write.writeId);
    if (before !== undefined) return { decided: before };
    if (write.basedOn !== paper.serial) return { refused: { status: 409 } };
    writes.push(write);
    apply(write.decisions, 'Tôi');
    const { id, state, serial, counts } = paper;
    const findings = paper.findings.filter(({ oid }) => write.decisions.some((one) => one.oid === oid));
    const decided = { id, state, serial, counts, findings };
    done.set(write.writeId, decided);
    return { decided };
  };
  return {
    writes,
    failures,
    others: (decisions: readonly Decision[]) => apply(decisions, 'Lê Thu'),
    verdict: (oid: string) => paper.findings.find((one) => one.oid === oid)?.decision?.verdict ?? 'undecided',
    door: {
      newWriteId: () => `write-${++ids}`,
      send: async (write: Write) => {
        await Promise.resolve();
        const failure = failures.shift();
        if (failure === 'lost-before') return { refused: { status: 0 } };
        if (failure === 'refused') return { refused: { status: 422 } };
        const answer = take(write);
        return failure === 'lost-after' ? { refused: { status: 0 } } : answer;
      },
      reread: async () => {
        await Promise.resolve();
        return paper;
      },
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const accept = (oid: string): Decision => ({ oid, verdict: 'accept' });

describe('decisions on their way', () => {
  test('are shown at once, sent one batch after the other, and taken back in order', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    queue.decide([accept('o1')]);
    queue.decide([accept('o2')]);
    queue.decide([{ oid: 'o2', verdict: 'reject' }]);
    expect(queue.state().waiting).toHaveLength(3);
    await settled();
    expect(there.writes.map(({ decisions }) => decisions.map(({ oid, verdict }) => `${oid} ${verdict}`))).toEqual([
      ['o1 accept'],
      ['o2 reject'],
    ]);
    expect(queue.state()).toMatchObject({ waiting: [], problem: null, canUndo: true });
    expect([queue.undo(), queue.undo(), queue.undo(), queue.undo()]).toEqual([['o2'], ['o2'], ['o1'], []]);
    await settled();
    expect([there.verdict('o1'), there.verdict('o2'), queue.state().canUndo]).toEqual(['undecided', 'undecided', false]);
  });

  test('whose answer was lost go again under the same id and are written once', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    there.failures.push('lost-after', 'lost-before');
    queue.decide([accept('o1')]);
    await settled();
    expect(queue.state()).toMatchObject({ waiting: [accept('o1')], problem: { status: 0 } });
    queue.retry();
    await settled();
    queue.decide([accept('o2')]);
    await settled();
    expect(there.writes.map(({ writeId, decisions }) => [writeId, decisions.length])).toEqual([['write-1', 1], ['write-2', 1]]); // prettier-ignore
    expect(queue.state()).toMatchObject({ waiting: [], problem: null });
  });

  test('that are refused stay here with the reason', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    there.failures.push('refused');
    queue.decide([accept('o1')]);
    await settled();
    expect(queue.state()).toMatchObject({ waiting: [accept('o1')], problem: { status: 422 } });
    expect(there.writes).toEqual([]);
  });

  test('join those of others: what they left goes through, what they decided otherwise waits for an answer', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    there.others([{ oid: 'o1', verdict: 'reject' }]);
    queue.decide([accept('o1'), accept('o2')]);
    await settled();
    const { clashes, joined, waiting, paper } = queue.state();
    expect([joined, waiting, clashes.map(({ mine, by }) => [mine.oid, by])]).toEqual([true, [], [['o1', 'Lê Thu']]]);
    expect([there.verdict('o1'), there.verdict('o2'), paper.serial]).toEqual(['reject', 'accept', samplePaper().serial + 2]);
    queue.settle(clashes[0]!, 'mine');
    await settled();
    expect([there.verdict('o1'), queue.state().clashes]).toEqual(['accept', []]);
  });

  test('sent again after a lost answer do not make a paper older that was read since', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    there.failures.push('lost-after');
    queue.decide([accept('o1')]);
    await settled();
    there.others([{ oid: 'o3', verdict: 'reject' }]);
    queue.offer(await there.door.reread());
    queue.retry();
    await settled();
    const { paper, waiting } = queue.state();
    expect([paper.serial, waiting, paper.findings.map(({ decision }) => decision?.verdict).slice(0, 3)]).toEqual([
      samplePaper().serial + 2, [], ['accept', undefined, 'reject'],
    ]); // prettier-ignore
  });

  test('are not taken back where the number is gone, because somebody read the paper again', async () => {
    const there = server();
    const queue = createDecisionQueue(samplePaper(), there.door);
    queue.decide([accept('o1')]);
    queue.decide([accept('o2')]);
    await settled();
    const now = await there.door.reread();
    queue.offer({ ...now, serial: now.serial + 1, findings: now.findings.filter(({ oid }) => oid !== 'o2') });
    expect([queue.undo(), queue.state().waiting]).toEqual([[], []]);
    expect(queue.undo()).toEqual(['o1']);
  });

  test('take no older paper than is known, and nothing of what is recorded back', async () => {
    const there = server();
    const old = samplePaper();
    const queue = createDecisionQueue(old, there.door);
    queue.decide([accept('o1')]);
    await settled();
    queue.offer(old);
    expect(queue.state().paper.serial).toBe(old.serial + 1);
    queue.renewed({ ...queue.state().paper, serial: old.serial + 2 });
    expect([queue.undo(), queue.state().canUndo]).toEqual([[], false]);
  });
});
