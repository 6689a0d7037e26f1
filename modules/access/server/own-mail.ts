import type { z } from 'zod';
import { Refusal, runWrite, withScope, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { readOwnMailRow, writeOwnMail, type OwnMail } from './mail-address.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
type Shown = z.input<(typeof contract.readOwnMail)['answer']>;
const shown = ({ address, digestByMail, persona }: OwnMail): Shown => ({ address, digestByMail, may: !persona });

/** Where the reader takes mail. */
export function showOwnMail({ database, scope }: Omit<Work, 'clock'>): Promise<Shown> {
  return withScope(database, scope, async (tx) => {
    const row = await readOwnMailRow(tx, scope);
    if (row === null) throw new Refusal('not-found');
    return shown(row);
  });
}

/** Says where one takes mail. The address stands in the person's own row only: neither receipt nor audit holds it. */
export function setOwnMailOf(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof contract.setOwnMail)['body']>>,
): Promise<Shown> {
  const { writeId, basedOn, address, digestByMail } = asked;
  return runWrite(database, scope, async (tx) => {
    const before = await readOwnMailRow(tx, scope);
    if (before === null) throw new Refusal('not-found');
    if (before.persona) throw new Refusal('not-allowed');
    await writeOnce(tx, scope, clock, { id: writeId, content: { use: 'own-mail', basedOn, address, digestByMail } }, async () => {
      if (!(await writeOwnMail(tx, scope, basedOn, { address, digestByMail })))
        throw new Refusal('changed-meanwhile', {
          yours: { address, digestByMail },
          theirs: { address: before.address, digestByMail: before.digestByMail },
        });
      await writeAudit(tx, scope, clock, {
        action: 'person.mail-set',
        subjectKind: 'person',
        subjectId: scope.personId ?? '',
        detail: { address: address === null ? 'none' : address === before.address ? 'same' : 'set', digestByMail },
      });
      return { done: true };
    });
    const after = await readOwnMailRow(tx, scope);
    if (after === null) throw new Refusal('not-found');
    return shown(after);
  });
}
