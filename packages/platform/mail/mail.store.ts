import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';

/** A letter to be sent, to whom by id. */
export interface NewMail {
  readonly id: string;
  readonly personId: string;
  readonly messageId: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

/** Puts letters into the queue, in the transaction of what they tell; one whose Message-ID is there already is left alone. Answers which were queued. */
export async function queueMail(tx: ScopedTx, tenantId: number, mails: readonly NewMail[], recordedAt: Date): Promise<ReadonlySet<string>> {
  if (mails.length === 0) return new Set();
  const rows = JSON.stringify(mails.map(({ personId, messageId, ...mail }) => ({ ...mail, person: personId, message: messageId })));
  const { rows: queued } = await sql<{
    id: string;
  }>`with asked as (select * from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, person uuid, message text, subject text, plain text, html text)),
    written as (insert into mail (tenant_id, id, person_id, message_id, subject, plain, html, recorded_at)
      select ${tenantId}::integer, id, person, message, subject, plain, html, ${recordedAt}::timestamptz from asked
      on conflict (tenant_id, message_id) do nothing returning tenant_id, id)
    insert into mail_waiting (tenant_id, mail_id, attempts, next_at) select tenant_id, id, 0, ${recordedAt}::timestamptz from written
    returning mail_id as id`.execute(tx);
  return new Set(queued.map(({ id }) => id));
}

/** A letter taken out of the queue to be sent now. */
export interface TakenMail {
  tenantId: number;
  mailId: string;
  personId: string;
  messageId: string;
  subject: string;
  plain: string;
  html: string;
  attempts: number;
}

/** Takes letters whose time has come; whoever took them answers for them until `until`, after which anybody may try again. */
export async function takeMail(tx: ScopedTx, now: Date, until: Date, atMost: number): Promise<TakenMail[]> {
  const { rows } = await sql<TakenMail>`with taken as (
      update mail_waiting w set attempts = w.attempts + 1, next_at = ${until}::timestamptz
      from (select tenant_id, mail_id from mail_waiting where next_at <= ${now}::timestamptz order by next_at, mail_id limit ${atMost}
        for update skip locked) t
      where w.tenant_id = t.tenant_id and w.mail_id = t.mail_id returning w.tenant_id, w.mail_id, w.attempts)
    select t.tenant_id as "tenantId", t.mail_id as "mailId", m.person_id as "personId", m.message_id as "messageId", m.subject, m.plain, m.html, t.attempts
    from taken t join mail m on m.tenant_id = t.tenant_id and m.id = t.mail_id order by m.recorded_at, m.id`.execute(tx);
  return rows;
}

/** How an attempt ended. */
export interface Attempt {
  readonly tenantId: number;
  readonly mailId: string;
  readonly serial: number;
  readonly outcome: 'sent' | 'put-off' | 'refused' | 'no-address';
  readonly fault: string | null;
  /** Null: it does not wait any more. */
  readonly nextAt: Date | null;
}

/** Writes down how an attempt ended; what left, or has nowhere to go, waits no more. */
export async function settleMail(tx: ScopedTx, attempt: Attempt, recordedAt: Date): Promise<void> {
  const { tenantId, mailId, serial, outcome, fault, nextAt } = attempt;
  await tx
    .insertInto('mail_attempt')
    .values({ tenant_id: tenantId, mail_id: mailId, serial, outcome, fault, recorded_at: recordedAt })
    .execute();
  if (nextAt === null) await tx.deleteFrom('mail_waiting').where('tenant_id', '=', tenantId).where('mail_id', '=', mailId).execute();
  else
    await tx
      .updateTable('mail_waiting')
      .set({ next_at: nextAt, fault })
      .where('tenant_id', '=', tenantId)
      .where('mail_id', '=', mailId)
      .execute();
}

/** Gives letters back to the queue that were taken and not tried. */
export async function giveBackMail(tx: ScopedTx, mails: readonly TakenMail[], nextAt: Date): Promise<void> {
  const rows = JSON.stringify(mails.map(({ tenantId, mailId }) => ({ tenant: tenantId, mail: mailId })));
  await sql`update mail_waiting w set attempts = w.attempts - 1, next_at = ${nextAt}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r (tenant integer, mail uuid) where w.tenant_id = r.tenant and w.mail_id = r.mail`.execute(
    tx,
  );
}

/** What waits to leave: how many letters, how many of them failed already, since when the oldest waits, and what was said last. */
export interface WaitingMail {
  waiting: number;
  failing: number;
  since: Date | null;
  fault: string | null;
}

/** How the queue stands, of one body or of the whole installation. */
export async function waitingMail(tx: ScopedTx, tenantId: number | null): Promise<WaitingMail> {
  const { rows } = await sql<WaitingMail>`select count(*)::integer as waiting, count(w.fault)::integer as failing,
      (select min(a.recorded_at) from mail_attempt a join mail_waiting v on v.tenant_id = a.tenant_id and v.mail_id = a.mail_id
        where ${tenantId === null ? sql`true` : sql`a.tenant_id = ${tenantId}`}) as since,
      (array_agg(w.fault order by w.next_at desc) filter (where w.fault is not null))[1] as fault
    from mail_waiting w where ${tenantId === null ? sql`true` : sql`w.tenant_id = ${tenantId}`}`.execute(tx);
  return rows[0] ?? { waiting: 0, failing: 0, since: null, fault: null };
}

/** Empties the words of letters from before an instant that wait no more; answers how many. */
export async function emptyMail(tx: ScopedTx, before: Date, atMost = 1000): Promise<number> {
  const { rows } = await sql`update mail m set subject = '', plain = '', html = '' where (m.tenant_id, m.id) in (
      select tenant_id, id from mail o where o.html <> '' and o.recorded_at < ${before}::timestamptz
        and not exists (select from mail_waiting w where w.tenant_id = o.tenant_id and w.mail_id = o.id) limit ${atMost})
    returning 1`.execute(tx);
  return rows.length;
}
