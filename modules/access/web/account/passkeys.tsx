import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, PairList, Section, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { accountWords } from './account-words.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { knowsPasskeys, makePasskey } from './device.ts';
import type { OwnFactors } from './second-factor.tsx';

type Doing =
  | { readonly kind: 'nothing' | 'add' }
  | { readonly kind: 'remove'; readonly id: string; readonly name: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string };
const nothing: Doing = { kind: 'nothing' };

/** The reader's passkeys: registered, named, removed. */
export function Passkeys({ factors }: { factors: OwnFactors }) {
  const t = useText(accountWords);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [doing, setDoing] = useState<Doing>(nothing);
  const [name, setName] = useState('');
  const [notMade, setNotMade] = useState(false);
  const body = (password: string | undefined) => (password === undefined ? {} : { password });
  const done = async (): Promise<void> => {
    setDoing(nothing);
    setName('');
    await renew(accessCalls.readOwnFactors, accessCalls.readMe);
  };
  const add = (password: string | undefined): void =>
    void submit.send(async () => {
      setNotMade(false);
      const { options } = await tools.write(accessCalls.beginPasskey, { body: body(password) });
      const response = await makePasskey(options);
      if (response === null) {
        setNotMade(true);
        return;
      }
      await tools.write(accessCalls.addPasskey, { body: { name: name.trim(), response } });
      await done();
    });
  const remove = (id: string, password: string | undefined): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.removePasskey, { writeId, params: { id }, body: body(password) });
      await done();
    });
  const rename = (id: string): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.renamePasskey, { writeId, params: { id }, body: { name: name.trim() } });
      await done();
    });
  const asking = {
    hasPassword: factors.hasPassword,
    busy: submit.busy,
    onCancel: () => {
      submit.clear();
      setNotMade(false);
      setDoing(nothing);
    },
  };
  const nameField = (
    <TextField label={t('keys.name')} hint={t('keys.name-hint')} required value={name} onChange={setName} input={{ maxLength: 60 }} />
  );
  return (
    <Section title={t('keys.title')}>
      <p>{t('keys.lead')}</p>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {notMade ? <Notice kind="problem">{t('keys.not-made')}</Notice> : null}
      {factors.keys.length === 0 ? (
        <p className="mut">{t('keys.none')}</p>
      ) : (
        <PairList
          pairs={factors.keys.map((key) => ({
            id: key.id,
            left: (
              <>
                <b>{key.name}</b>
                <br />
                <span className="xs mut">
                  {[
                    t('keys.registered', { date: moment(key.recordedAt) }),
                    ...(key.lastUsedAt === null ? [] : [t('keys.used', { date: moment(key.lastUsedAt) })]),
                    ...(key.synced ? [t('keys.synced')] : []),
                  ].join(' · ')}
                </span>
              </>
            ),
            right: (
              <span className="tt-actions">
                <Button
                  kind="bare"
                  aria-label={t('keys.rename-of', { name: key.name })}
                  onClick={() => {
                    setName(key.name);
                    setDoing({ kind: 'rename', id: key.id, name: key.name });
                  }}
                >
                  {t('keys.rename')}
                </Button>
                <Button
                  kind="bare"
                  aria-label={t('keys.remove-of', { name: key.name })}
                  onClick={() => setDoing({ kind: 'remove', id: key.id, name: key.name })}
                >
                  {t('keys.remove')}
                </Button>
              </span>
            ),
          }))}
        />
      )}
      {doing.kind === 'remove' ? (
        <ConfirmForm
          {...asking}
          label={t('keys.remove-of', { name: doing.name })}
          send={t('keys.remove')}
          onSend={(password) => remove(doing.id, password)}
        />
      ) : doing.kind === 'rename' ? (
        <ConfirmForm
          {...asking}
          hasPassword={false}
          label={t('keys.rename-of', { name: doing.name })}
          send={t('keys.save-name')}
          ready={name.trim() !== ''}
          onSend={() => rename(doing.id)}
        >
          {nameField}
        </ConfirmForm>
      ) : !factors.may ? null : !knowsPasskeys() ? (
        <p className="mut">{t('keys.cannot')}</p>
      ) : doing.kind === 'add' ? (
        <ConfirmForm {...asking} label={t('keys.add')} send={t('keys.register')} ready={name.trim() !== ''} onSend={add}>
          {nameField}
        </ConfirmForm>
      ) : (
        <div className="tt-actions">
          <Button onClick={() => setDoing({ kind: 'add' })}>{t('keys.add')}</Button>
        </div>
      )}
    </Section>
  );
}
