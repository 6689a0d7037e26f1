import { writeAudit } from '../audit/audit.store.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database, ScopedTx } from '../db/database.ts';
import { asWorker, mintScope } from '../db/scope.ts';
import type { Log } from '../log/log.ts';
import { mailPause } from './mail-pause.ts';
import { giveBackMail, settleMail, takeMail, type TakenMail } from './mail.store.ts';
import type { Mailer, Sending } from './mailer.ts';

/** Where people take mail now, by id; who takes none is absent. */
export type AddressesOf = (tx: ScopedTx, tenantId: number, personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Longer than any patience with a server: then whoever took letters has died, and somebody else sends them. */
const answeredForMs = 10 * 60_000;
const atOnce = 20;

/**
 * Sends what waits and answers how many letters left. Nothing is taken off the queue before the server has said that it has it; a letter that
 * may have arrived without our hearing of it goes out once more under the same Message-ID, by which whoever received it knows it again. When
 * the server is gone the round ends and everything keeps waiting.
 */
export async function deliverMail(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  mailer: Mailer;
  addressesOf: AddressesOf;
  going?: () => boolean;
}): Promise<number> {
  const { database, clock, log, mailer, addressesOf, going = () => true } = parts;
  let sent = 0;
  for (;;) {
    const now = clock.now();
    const taken = await asWorker(database, 'mail', (tx) => takeMail(tx, now, new Date(now.getTime() + answeredForMs), atOnce));
    if (taken.length === 0) return sent;
    const addresses = await asWorker(database, 'mail', async (tx) => {
      const found = new Map<string, string>();
      for (const [tenantId, mails] of Map.groupBy(taken, (mail) => mail.tenantId)) {
        const people = await addressesOf(
          tx,
          tenantId,
          mails.map(({ personId }) => personId),
        );
        for (const [personId, address] of people) found.set(`${tenantId} ${personId}`, address);
      }
      return found;
    });
    for (const [at, mail] of taken.entries()) {
      const giveBack = (nextAt: Date): Promise<void> => asWorker(database, 'mail', (tx) => giveBackMail(tx, taken.slice(at + 1), nextAt));
      const address = addresses.get(`${mail.tenantId} ${mail.personId}`);
      const { messageId, subject, plain, html } = mail;
      const sending = address === undefined ? null : await mailer.send({ messageId, to: address, subject, plain, html });
      await asWorker(database, 'mail', (tx) => settle(tx, clock, mail, sending));
      if (sending?.outcome === 'sent') sent += 1;
      else if (sending !== null)
        log.error('a letter could not be sent and goes on waiting', { mail: mail.mailId, outcome: sending.outcome, fault: sending.fault });
      if (sending !== null && sending.outcome !== 'sent' && sending.serverGone) {
        await giveBack(new Date(clock.now().getTime() + mailPause(mail.attempts, false)));
        return sent;
      }
      if (!going()) {
        await giveBack(clock.now());
        return sent;
      }
    }
  }
}

async function settle(tx: ScopedTx, clock: Clock, mail: TakenMail, sending: Sending | null): Promise<void> {
  const { tenantId, mailId, attempts } = mail;
  const one = { tenantId, mailId, serial: attempts };
  if (sending === null || sending.outcome === 'sent') {
    await settleMail(tx, { ...one, outcome: sending === null ? 'no-address' : 'sent', fault: null, nextAt: null }, clock.now());
    return;
  }
  const { outcome, fault } = sending;
  const nextAt = new Date(clock.now().getTime() + mailPause(attempts, outcome === 'refused'));
  await settleMail(tx, { ...one, outcome, fault, nextAt }, clock.now());
  if (attempts !== 1) return; // told once; every attempt stands in its own log
  const program = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
  await writeAudit(tx, program, clock, { action: `mail.${outcome}`, subjectKind: 'mail', subjectId: mailId, detail: { fault } });
}
