import { announce, Refusal, runWrite, withScope, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type * as contract from '../../contract/ladder-endpoints.ts';
import { ladderFault, type Ladder } from '../../domain/obstacle/escalation-ladder.ts';
import type { Work } from '../work.ts';
import { appendLadder, openByRung, readLadder } from './ladder.store.ts';

/** How high obstacles of the body can be brought, with how many open ones lie on each rung. */
export function showLadderOf({ database, scope }: Omit<Work, 'clock'>): Promise<z.input<(typeof contract.readObstacleLadder)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const { revision, ladder } = await readLadder(tx, scope.tenantId);
    const open = await openByRung(tx, scope.tenantId);
    return { revision, ladder: ladder.map((one) => ({ ...one, open: open.get(one.rung) ?? 0 })) };
  });
}

/** Sets the ladder for steps taken from now on; a rung on which open obstacles lie stays on it. */
export function setLadderOf(
  { database, clock, scope }: Work,
  { writeId, basedOn, ladder }: z.output<NonNullable<(typeof contract.setObstacleLadder)['body']>>,
): Promise<z.input<(typeof contract.setObstacleLadder)['answer']>> {
  const fault = ladderFault(ladder);
  if (fault !== null) throw new Refusal('invalid-request', { detail: fault });
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'set-obstacle-ladder', basedOn, ladder } }, async () => {
      const standing = await readLadder(tx, scope.tenantId);
      if (standing.revision !== basedOn) throw changed(ladder, standing);
      const open = await openByRung(tx, scope.tenantId);
      const lying = [...open].filter(([rung]) => !ladder.some((one) => one.rung === rung));
      if (lying.length > 0) throw stillThere(lying.map(([rung, count]) => ({ name: standing.nameOf(rung), count })));
      const revision = basedOn + 1;
      const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
      if (!(await appendLadder(tx, scope.tenantId, { revision, ladder }, stamp)))
        throw changed(ladder, await readLadder(tx, scope.tenantId));
      await writeAudit(tx, scope, clock, {
        action: 'obstacles.ladder',
        subjectKind: 'obstacle-ladder',
        subjectId: String(revision),
        detail: { ladder: ladder.map(({ rung, name }) => ({ rung, name: { ...name } })) },
      });
      await announce(tx, scope, clock, 'tasks', { ladder: revision });
      return { revision };
    }),
  );
}

const changed = (yours: Ladder, { revision, ladder }: { revision: number; ladder: Ladder }): Refusal =>
  new Refusal('changed-meanwhile', { yours, theirs: { revision, ladder } });

function stillThere(lying: readonly { name: { vi: string; en: string }; count: number }[]): Refusal {
  return new Refusal('invalid-request', {
    detail: {
      vi: `không bỏ được cấp đang có vướng mắc chưa tháo gỡ: ${lying.map(({ name, count }) => `${name.vi} (${count})`).join(', ')}`,
      en: `rungs on which open obstacles lie stay: ${lying.map(({ name, count }) => `${name.en} (${count})`).join(', ')}`,
    },
  });
}
