import type { z } from 'zod';
import {
  asWorker,
  Refusal,
  wasWritten,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
  type SecretBox,
} from '@thucthi/platform';
import type { readOwnFactors } from '../contract.ts';
import { isRoleCode } from '../domain/roles.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { ownOf } from './open-sign-ins.ts';
import { passkeysOf } from './passkey.store.ts';
import { readSignInMeans } from './person.store.ts';
import { codeHashOf, makeReadableCode } from './readable-code.ts';
import {
  confirmAuthenticator,
  factorsOf,
  forgetAuthenticator,
  hasFactor,
  keepAuthenticator,
  markSecondFactor,
  readAuthenticator,
  replaceRecoveryCodes,
  type Whose,
} from './second-factor.store.ts';
import { findSession, tokenHashOf } from './session.store.ts';
import { sealedFor, spendTotp } from './spend-code.ts';
import { needSecrets } from './step-cookie.ts';
import { makeTotpSecret, totpAddress } from './totp.ts';

/** Somebody at a signed-in browser who changes how they sign in. */
export interface OwnWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly secrets: SecretBox | null;
  readonly token: string | null;
}
const recoveryCodes = 10;

/** What the reader has beside the password. */
export function showOwnFactors({ database, clock, scope, secrets, token }: OwnWork): Promise<z.input<(typeof readOwnFactors)['answer']>> {
  return asWorker(database, 'showing the own second factor', async (tx) => {
    const own = ownOf(scope);
    const { totpSince, ...factors } = await factorsOf(tx, own);
    const { hasPassword, persona } = await readSignInMeans(tx, own);
    const who = token === null ? null : await findSession(tx, token, clock.now(), clock.today());
    return {
      ...factors,
      totpSince: totpSince?.toISOString() ?? null,
      may: secrets !== null && !persona,
      hasPassword,
      demandedFor: [...new Set((who?.demanded ?? []).filter(isRoleCode))],
      keys: (await passkeysOf(tx, own)).map(({ id, name, synced, recordedAt, lastUsedAt }) => ({
        id,
        name,
        synced,
        recordedAt: recordedAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    };
  });
}

/** Makes a secret for a program for codes. It is shown once and kept sealed; no receipt and no audit row holds it. */
export async function beginOwnTotp(work: OwnWork, password: string | undefined): Promise<{ secret: string; address: string }> {
  const secrets = needSecrets(work.secrets);
  const own = await confirmIdentity(work, password, work.token);
  const secret = makeTotpSecret();
  return asWorker(work.database, 'setting up a second factor', async (tx) => {
    if (!(await keepAuthenticator(tx, own, secrets.seal(secret, sealedFor(own)), work.clock.now())))
      throw new Refusal('invalid-request', {
        detail: {
          vi: 'tài khoản đã có ứng dụng tạo mã. Muốn đổi sang điện thoại khác, hãy gỡ ứng dụng cũ trước.',
          en: 'the account has a program for codes already. To change to another phone, remove it first.',
        },
      });
    return { secret, address: totpAddress(secret, own.username) };
  });
}

/** Takes the first code of the program; from then on codes are asked for, and this sign-in counts as one with a second factor. */
export async function confirmOwnTotp(work: OwnWork, code: string): Promise<{ recoveryCodes: string[] }> {
  const { database, clock, scope, token } = work;
  const secrets = needSecrets(work.secrets);
  const own = ownOf(scope);
  return asWorker(database, 'setting up a second factor', async (tx) => {
    const known = await readAuthenticator(tx, own);
    if (known === null || known.confirmed)
      throw new Refusal('invalid-request', {
        detail: { vi: 'chưa bắt đầu thiết lập; hãy tạo mã QR trước.', en: 'nothing is being set up; make the QR code first.' },
      });
    if (!(await spendTotp(tx, secrets, own, known.secretSealed, code.replaceAll(/\s/g, ''), clock.now())))
      throw new Refusal('invalid-request', {
        detail: {
          vi: 'mã không khớp. Hãy kiểm tra giờ của điện thoại đang đặt tự động, chờ mã mới rồi nhập lại. Chưa có gì thay đổi.',
          en: 'the code does not fit. See that the clock of the phone is set automatically, and enter the next code. Nothing was changed.',
        },
        field: 'code',
      });
    await confirmAuthenticator(tx, own, clock.now());
    if (token !== null) await markSecondFactor(tx, own, tokenHashOf(token));
    await writeAudit(tx, scope, clock, { action: 'person.totp-set', subjectKind: 'person', subjectId: own.personId, detail: {} });
    return { recoveryCodes: await newRecoveryCodes(tx, own, clock.now()) };
  });
}

async function newRecoveryCodes(tx: ScopedTx, own: Whose, now: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, makeReadableCode);
  await replaceRecoveryCodes(
    tx,
    own,
    codes.map((code) => codeHashOf(own.personId, code)),
    now,
  );
  return codes;
}

/** Makes ten new recovery codes; the earlier ones end. */
export async function renewOwnRecoveryCodes(work: OwnWork, password: string | undefined): Promise<{ recoveryCodes: string[] }> {
  const { database, clock, scope } = work;
  const own = await confirmIdentity(work, password, work.token);
  return asWorker(database, 'making recovery codes', async (tx) => {
    if (!hasFactor(await factorsOf(tx, own)))
      throw new Refusal('invalid-request', {
        detail: { vi: 'tài khoản chưa bật xác thực hai bước.', en: 'the account has no second factor yet.' },
      });
    await writeAudit(tx, scope, clock, {
      action: 'person.recovery-codes-made',
      subjectKind: 'person',
      subjectId: own.personId,
      detail: {},
    });
    return { recoveryCodes: await newRecoveryCodes(tx, own, clock.now()) };
  });
}

/** Does without the program for codes. */
export async function removeOwnTotp(work: OwnWork, asked: { writeId: string; password?: string | undefined }): Promise<{ done: true }> {
  const { database, clock, scope } = work;
  const write = { id: asked.writeId, content: { use: 'remove-totp' } };
  if (await asWorker(database, 'removing a second factor', (tx) => wasWritten(tx, scope, write))) return { done: true };
  const own = await confirmIdentity(work, asked.password, work.token);
  return asWorker(database, 'removing a second factor', (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      if (!(await forgetAuthenticator(tx, own))) throw new Refusal('not-found');
      await afterRemoval(tx, own);
      await writeAudit(tx, scope, clock, { action: 'person.totp-removed', subjectKind: 'person', subjectId: own.personId, detail: {} });
      return { done: true as const };
    }),
  );
}

/** Once the last factor is gone, recovery codes stand for nothing and no sign-in counts as one with a second factor. */
export async function afterRemoval(tx: ScopedTx, whose: Whose): Promise<void> {
  if (hasFactor(await factorsOf(tx, whose))) return;
  await replaceRecoveryCodes(tx, whose, [], new Date(0));
  await markSecondFactor(tx, whose, null);
}
