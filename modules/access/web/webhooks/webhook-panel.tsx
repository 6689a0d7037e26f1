import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, Switch, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { listWebhooks } from '../../contract.ts';
import { accessCalls } from '../routes.ts';
import { Deliveries } from './deliveries.tsx';
import { faultInWords } from './fault-words.ts';
import { isComplete, WebhookFields, type GivenWebhook } from './webhook-fields.tsx';
import { webhookWords } from './webhook-words.ts';

export type ListedWebhook = AnswerOf<typeof listWebhooks>['webhooks'][number];
/** A secret just made, or `null` where the server's answer to it was lost. */
export type MadeSecret = { readonly secret: string | null };

/** One receiver: what it is told, its secret made anew, what was sent to it. */
export function WebhookPanel(props: {
  hook: ListedWebhook;
  made: MadeSecret | null;
  onMade: (made: MadeSecret | null) => void;
  onClose: () => void;
}) {
  const { hook, made, onMade } = props;
  const t = useText(webhookWords);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [given, setGiven] = useState<GivenWebhook>({ note: hook.note, url: hook.url, topics: hook.topics });
  const [active, setActive] = useState(hook.state === 'active');
  const [removing, setRemoving] = useState(false);
  const params = { id: hook.id };
  const basedOn = hook.revision;
  const save = () =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.changeWebhook, { writeId, params, body: { ...given, topics: [...given.topics], basedOn, active } });
      await renew(accessCalls.listWebhooks);
    });
  const newSecret = () =>
    void submit.send(async (writeId) => {
      const { secret } = await tools.write(accessCalls.renewWebhookSecret, { writeId, params, body: { basedOn } });
      onMade({ secret });
      await renew(accessCalls.listWebhooks);
    });
  const tryIt = () =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.tryWebhook, { writeId, params, body: {} });
      await renew(accessCalls.listDeliveries);
    });
  const remove = () =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.removeWebhook, { writeId, params, body: { basedOn } });
      await renew(accessCalls.listWebhooks);
      props.onClose();
    });
  return (
    <SidePanel title={hook.note === '' ? new URL(hook.url).host : hook.note} onClose={props.onClose}>
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t('refused')}
          actions={
            submit.problem.code === 'changed-meanwhile' ? (
              <Button
                onClick={() => {
                  submit.clear();
                  void renew(accessCalls.listWebhooks);
                }}
              >
                {t('changed.look')}
              </Button>
            ) : undefined
          }
        >
          {submit.problem[locale]}
        </Notice>
      )}
      {made === null ? null : made.secret === null ? (
        <Notice kind="ask">{t('secret.lost')}</Notice>
      ) : (
        <Notice kind="ask" title={t('secret.title')} actions={<Button onClick={() => onMade(null)}>{t('secret.kept')}</Button>}>
          <code className="tt-hook-secret">{made.secret}</code>
        </Notice>
      )}
      {hook.failingSince === null || hook.state !== 'active' ? null : (
        <Notice kind="problem">
          {t('state.failing-since', { since: moment(hook.failingSince), fault: faultInWords(t, hook.fault, null) })}
        </Notice>
      )}
      <form
        className="tt-adm-panel-part"
        aria-label={t('hooks.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(given)) save();
        }}
      >
        <WebhookFields given={given} onChange={setGiven} />
        <Switch label={t('field.active')} hint={t('field.active-hint')} checked={active} onChange={setActive} />
        <div className="tt-actions">
          <Button kind="main" type="submit" busy={submit.busy} disabled={!isComplete(given)}>
            {t('hook.save')}
          </Button>
          <Button busy={submit.busy} disabled={hook.state !== 'active'} onClick={tryIt}>
            {t('hook.try')}
          </Button>
          <Button busy={submit.busy} onClick={newSecret}>
            {t('hook.renew')}
          </Button>
          {removing ? null : <Button onClick={() => setRemoving(true)}>{t('hook.remove')}</Button>}
        </div>
      </form>
      {hook.oldSecretUntil === null ? null : <p className="xs mut">{t('hook.old-secret', { until: moment(hook.oldSecretUntil) })}</p>}
      {removing ? (
        <Notice
          kind="ask"
          actions={
            <>
              <Button busy={submit.busy} onClick={remove}>
                {t('hook.remove-yes')}
              </Button>
              <Button onClick={() => setRemoving(false)}>{t('hook.keep')}</Button>
            </>
          }
        >
          {t('hook.remove-ask')}
        </Notice>
      ) : null}
      <Deliveries id={hook.id} active={hook.state === 'active'} />
    </SidePanel>
  );
}
