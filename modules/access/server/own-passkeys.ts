import { asWorker, Refusal, wasWritten, writeAudit, writeOnce, type ScopedTx } from '@thucthi/platform';
import type { DeviceResponse } from '../contract/passkeys.ts';
import { checkRegistration, registrationOptions } from './check-passkey.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { ownOf } from './open-sign-ins.ts';
import { afterRemoval, type OwnWork } from './own-factors.ts';
import { forgetPasskeys, keepPasskey, passkeysOf, renamePasskey } from './passkey.store.ts';
import { getPerson } from './person.store.ts';
import type { RelyingParty } from './relying-party.ts';
import { markSecondFactor, spendStep } from './second-factor.store.ts';
import { tokenHashOf } from './session.store.ts';
import type { Step } from './step-cookie.ts';

/** More than a person has devices. */
const mostPasskeys = 20;

/** What the reader's device is asked to register a passkey, after the reader has shown who they are. */
export async function beginOwnPasskey(
  work: OwnWork,
  party: RelyingParty,
  password: string | undefined,
): Promise<{ challenge: string; options: Record<string, unknown>; personId: string }> {
  const own = await confirmIdentity(work, password, work.token);
  const { person, present } = await asWorker(work.database, 'registering a passkey', async (tx) => ({
    person: await getPerson(tx, work.scope, own.personId),
    present: await passkeysOf(tx, own),
  }));
  if (present.length >= mostPasskeys)
    throw new Refusal('invalid-request', {
      detail: {
        vi: `mỗi tài khoản có nhiều nhất ${mostPasskeys} khóa truy cập. Hãy gỡ khóa không dùng nữa trước.`,
        en: `an account has at most ${mostPasskeys} passkeys. Remove one that is no longer used first.`,
      },
    });
  const asked = await registrationOptions(party, { personId: own.personId, username: person.username, name: person.name }, present);
  return { ...asked, personId: own.personId };
}

/** Keeps the passkey the device made. */
export async function addOwnPasskey(
  { database, clock, scope, token }: OwnWork,
  party: RelyingParty,
  step: Step<'register'>,
  asked: { name: string; response: DeviceResponse },
): Promise<{ id: string }> {
  const own = ownOf(scope);
  if (step.personId !== own.personId) throw new Refusal('second-step-over');
  const key = await checkRegistration(party, step.challenge, asked.response);
  const refuse = (): never => {
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'thiết bị chưa tạo được khóa truy cập cho trang này, hoặc khóa đã đăng ký rồi. Chưa có gì thay đổi; hãy thử lại.',
        en: 'the device made no passkey for this site, or it is registered already. Nothing was changed; try again.',
      },
    });
  };
  if (key === null) return refuse();
  return asWorker(database, 'registering a passkey', async (tx) => {
    if (!(await spendStep(tx, own.tenantId, step, clock.now()))) throw new Refusal('second-step-over');
    const id = await keepPasskey(tx, own, { ...key, name: asked.name }, clock.now());
    if (id === null) return refuse();
    // The device has just shown that the person is there: this sign-in has its second factor.
    if (token !== null) await markSecondFactor(tx, own, tokenHashOf(token));
    await writeAudit(tx, scope, clock, {
      action: 'person.passkey-added',
      subjectKind: 'person',
      subjectId: own.personId,
      detail: { passkey: id },
    });
    return { id };
  });
}

/** Names a passkey anew. */
export function renameOwnPasskey(work: OwnWork, id: string, asked: { writeId: string; name: string }): Promise<{ done: true }> {
  return change(work, { id: asked.writeId, content: { use: 'rename-passkey', passkey: id, name: asked.name } }, async (tx) => {
    if (!(await renamePasskey(tx, ownOf(work.scope), id, asked.name))) throw new Refusal('not-found');
  });
}

/** Forgets a passkey. */
export async function removeOwnPasskey(
  work: OwnWork,
  id: string,
  asked: { writeId: string; password?: string | undefined },
): Promise<{ done: true }> {
  const { clock, scope } = work;
  const write = { id: asked.writeId, content: { use: 'remove-passkey', passkey: id } };
  if (await asWorker(work.database, 'removing a passkey', (tx) => wasWritten(tx, scope, write))) return { done: true };
  const own = await confirmIdentity(work, asked.password, work.token);
  return change(work, write, async (tx) => {
    if ((await forgetPasskeys(tx, own, id)) === 0) throw new Refusal('not-found');
    await afterRemoval(tx, own);
    await writeAudit(tx, scope, clock, {
      action: 'person.passkey-removed',
      subjectKind: 'person',
      subjectId: own.personId,
      detail: { passkey: id },
    });
  });
}

function change(
  { database, clock, scope }: OwnWork,
  write: { id: string; content: { use: string; passkey: string; name?: string } },
  work: (tx: ScopedTx) => Promise<void>,
): Promise<{ done: true }> {
  return asWorker(database, 'changing a passkey', (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      await work(tx);
      return { done: true as const };
    }),
  );
}
