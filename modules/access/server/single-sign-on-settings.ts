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
  type SecretBox,
} from '@thucthi/platform';
import type { readSingleSignOn, setSingleSignOn } from '../contract.ts';
import { issuerFault, namingClaims } from '../domain/single-sign-on.ts';
import { clientSecretFor, type Providers } from './provider.ts';
import { addSingleSignOn, readSingleSignOnRow, type SingleSignOn } from './single-sign-on.store.ts';
import { needSecrets } from './step-cookie.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly secrets: SecretBox | null;
  readonly providers: Providers;
}
type Shown = z.input<(typeof readSingleSignOn)['answer']>;

function shownSettings({ active, issuer, clientId, claim, createsPeople, secretSealed }: SingleSignOn): NonNullable<Shown['settings']> {
  const named = namingClaims.find((one) => one === claim) ?? 'sub';
  return { active, issuer, clientId, claim: named, createsPeople, hasSecret: secretSealed !== null };
}

/** The provider of the body, its secret left out. */
export async function showSingleSignOn({ database, scope, secrets }: Work, returnAddress: string): Promise<Shown> {
  const row = await asWorker(database, 'showing single sign-on', (tx) => readSingleSignOnRow(tx, scope.tenantId));
  return { revision: row?.revision ?? 0, settings: row === null ? null : shownSettings(row), returnAddress, may: secrets !== null };
}

/** Sets the provider of the body once it has answered who it is; neither receipt nor audit holds the secret. */
export async function changeSingleSignOn(
  { database, clock, scope, providers, ...work }: Work,
  asked: z.output<NonNullable<(typeof setSingleSignOn)['body']>>,
): Promise<{ revision: number }> {
  const secrets = needSecrets(work.secrets);
  const fault = issuerFault(asked.issuer);
  if (fault !== null) throw new Refusal('invalid-request', { detail: fault, field: 'issuer' });
  const { writeId, secret, ...content } = asked;
  const write = {
    id: writeId,
    content: { use: 'single-sign-on', ...content, secret: secret === undefined ? 'kept' : secret === null ? 'none' : 'set' },
  };
  const before = await asWorker(database, 'changing single sign-on', async (tx) => ({
    done: await wasWritten(tx, scope, write),
    row: await readSingleSignOnRow(tx, scope.tenantId),
  }));
  if (before.done) return { revision: asked.basedOn + 1 };
  const kept = before.row?.secretSealed ?? null;
  // A kept secret goes to the provider it was given for, and to no other address.
  if (secret === undefined && kept !== null && before.row?.issuer !== asked.issuer)
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'đổi địa chỉ nhà cung cấp thì phải nhập lại mã bí mật; mã cũ không được gửi đến địa chỉ mới. Chưa có gì thay đổi.',
        en: 'with another provider the secret has to be entered again; the old one is not sent to a new address. Nothing was changed.',
      },
      field: 'secret',
    });
  const secretSealed = secret === undefined ? kept : secret === null ? null : secrets.seal(secret, clientSecretFor(scope.tenantId));
  const { active, issuer, clientId, claim, createsPeople } = asked;
  const next: SingleSignOn = { revision: asked.basedOn + 1, active, issuer, clientId, claim, createsPeople, secretSealed };
  if (active) await meet(providers, next, secretSealed === null ? null : secrets.open(secretSealed, clientSecretFor(scope.tenantId)));
  return asWorker(database, 'changing single sign-on', (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      const row = await readSingleSignOnRow(tx, scope.tenantId);
      if ((row?.revision ?? 0) !== asked.basedOn || !(await addSingleSignOn(tx, scope, next, clock.now()))) {
        const theirs = await readSingleSignOnRow(tx, scope.tenantId);
        throw new Refusal('changed-meanwhile', { yours: content, theirs: theirs === null ? null : shownSettings(theirs) });
      }
      await writeAudit(tx, scope, clock, {
        action: 'single-sign-on.set',
        subjectKind: 'single-sign-on',
        subjectId: String(next.revision),
        detail: { active, issuer, clientId, claim, createsPeople, secret: write.content.secret },
      });
      return { revision: next.revision };
    }),
  );
}

async function meet(providers: Providers, settings: SingleSignOn, secret: string | null): Promise<void> {
  try {
    await providers.meet(settings, secret);
  } catch {
    throw new Refusal('invalid-request', {
      detail: {
        vi: `không gặp được nhà cung cấp tại ${settings.issuer}. Hãy kiểm tra địa chỉ và mạng từ máy chủ đến đó. Chưa có gì thay đổi.`,
        en: `the provider at ${settings.issuer} does not answer. Check the address and the network from the server. Nothing was changed.`,
      },
      field: 'issuer',
    });
  }
}
