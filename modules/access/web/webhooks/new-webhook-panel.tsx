import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { isComplete, WebhookFields, type GivenWebhook } from './webhook-fields.tsx';
import { webhookWords } from './webhook-words.ts';

/** Adds a receiver; `onDone` is handed the secret, which is shown nowhere else. */
export function NewWebhookPanel(props: { onClose: () => void; onDone: (id: string, secret: string | null) => void }) {
  const t = useText(webhookWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [given, setGiven] = useState<GivenWebhook>({ note: '', url: '', topics: [] });
  const send = () =>
    void submit.send(async (writeId) => {
      const { id, secret } = await tools.write(accessCalls.addWebhook, { writeId, body: { ...given, topics: [...given.topics] } });
      await renew(accessCalls.listWebhooks);
      props.onDone(id, secret);
    });
  return (
    <SidePanel title={t('hooks.new')} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('hooks.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(given)) send();
        }}
      >
        <WebhookFields given={given} onChange={setGiven} />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!isComplete(given)}>
            {t('hook.add')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
