import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Notice, Section, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readOwnFactors } from '../../contract.ts';
import { roleName } from '../people/role-names.ts';
import { accessCalls } from '../routes.ts';
import { accountWords } from './account-words.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { QrCode } from './qr-code.tsx';

/** What the reader has beside the password. */
export type OwnFactors = AnswerOf<typeof readOwnFactors>;
type Doing =
  | { readonly kind: 'nothing' | 'begin' | 'remove' | 'renew' }
  | { readonly kind: 'scan'; readonly secret: string; readonly address: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };
const nothing: Doing = { kind: 'nothing' };

/** A program for codes: set up with a QR code and a first code, with ten recovery codes; renewed, removed. */
export function SecondFactor({ factors }: { factors: OwnFactors }) {
  const t = useText(accountWords);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [doing, setDoing] = useState<Doing>(nothing);
  const body = (password: string | undefined) => (password === undefined ? {} : { password });
  const reread = () => renew(accessCalls.readOwnFactors, accessCalls.readMe);
  const begin = (password: string | undefined): void =>
    void submit.send(async () => {
      const { secret, address } = await tools.write(accessCalls.beginTotp, { body: body(password) });
      setDoing({ kind: 'scan', secret, address });
    });
  const confirm = (code: string): void =>
    void submit.send(async () => {
      const { recoveryCodes } = await tools.write(accessCalls.confirmTotp, { body: { code } });
      setDoing({ kind: 'codes', codes: recoveryCodes });
      await reread();
    });
  const makeCodes = (password: string | undefined): void =>
    void submit.send(async () => {
      const { recoveryCodes } = await tools.write(accessCalls.renewRecoveryCodes, { body: body(password) });
      setDoing({ kind: 'codes', codes: recoveryCodes });
      await reread();
    });
  const remove = (password: string | undefined): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.removeTotp, { writeId, body: body(password) });
      setDoing(nothing);
      await reread();
    });
  const cancel = (): void => {
    submit.clear();
    setDoing(nothing);
  };
  const asking = { hasPassword: factors.hasPassword, busy: submit.busy, onCancel: cancel };
  const any = factors.totpSince !== null || factors.passkeys > 0;
  return (
    <Section title={t('factor.title')}>
      {factors.demandedFor.length === 0 || any ? null : (
        <Notice kind="ask">{t('factor.demanded', { roles: factors.demandedFor.map((role) => roleName(role, locale)).join(', ') })}</Notice>
      )}
      <p>
        {!factors.may
          ? t('factor.may-not')
          : factors.totpSince === null
            ? t('factor.off')
            : t('factor.on', { date: moment(factors.totpSince), left: factors.recoveryCodesLeft })}
      </p>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {!factors.may ? null : doing.kind === 'begin' ? (
        <ConfirmForm {...asking} label={t('factor.set-up')} send={t('factor.set-up')} onSend={begin} />
      ) : doing.kind === 'scan' ? (
        <Scan {...doing} busy={submit.busy} onCode={confirm} onCancel={cancel} />
      ) : doing.kind === 'codes' ? (
        <Codes codes={doing.codes} onKept={cancel} />
      ) : doing.kind === 'remove' ? (
        <ConfirmForm {...asking} label={t('factor.remove')} send={t('factor.remove')} onSend={remove} />
      ) : doing.kind === 'renew' ? (
        <ConfirmForm {...asking} label={t('codes.renew')} send={t('codes.renew')} onSend={makeCodes} />
      ) : (
        <div className="tt-actions">
          {factors.totpSince === null ? (
            <Button onClick={() => setDoing({ kind: 'begin' })}>{t('factor.set-up')}</Button>
          ) : (
            <Button onClick={() => setDoing({ kind: 'remove' })}>{t('factor.remove')}</Button>
          )}
          {any ? <Button onClick={() => setDoing({ kind: 'renew' })}>{t('codes.renew')}</Button> : null}
        </div>
      )}
    </Section>
  );
}

function Scan(props: { secret: string; address: string; busy: boolean; onCode: (code: string) => void; onCancel: () => void }) {
  const t = useText(accountWords);
  const [code, setCode] = useState('');
  const ready = /^\d{6}$/.test(code.replaceAll(/\s/g, ''));
  return (
    <form
      className="tt-form"
      aria-label={t('factor.set-up')}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onCode(code);
      }}
    >
      <p>{t('factor.scan')}</p>
      <QrCode text={props.address} label={t('factor.qr')} />
      <p>
        {t('factor.typed')}
        <br />
        <span className="tt-secret">{props.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</span>
      </p>
      <TextField
        label={t('factor.code')}
        required
        value={code}
        onChange={setCode}
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 7 }}
      />
      <div className="tt-actions">
        <Button kind="main" type="submit" busy={props.busy} disabled={!ready}>
          {t('factor.confirm')}
        </Button>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function Codes(props: { codes: readonly string[]; onKept: () => void }) {
  const t = useText(accountWords);
  return (
    <div>
      <h3>{t('codes.title')}</h3>
      <Notice kind="ask">{t('codes.once')}</Notice>
      <ul className="tt-recovery">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="tt-actions">
        <Button kind="main" onClick={props.onKept}>
          {t('codes.kept')}
        </Button>
      </div>
    </div>
  );
}
