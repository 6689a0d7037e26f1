import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { changedByReports, collectionCalls } from '../routes.ts';
import { boardWords } from './board-words.ts';

/** A period of a form, named. */
export interface NamedPeriod {
  readonly form: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly name: string;
}

/** Closes a period by hand for every unit that reports it. */
export function ClosePanel({ named, onClose }: { named: NamedPeriod; onClose: () => void }) {
  const t = useText(boardWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [reason, setReason] = useState('');
  const [closed, setClosed] = useState<number | null>(null);
  const send = () =>
    void submit.send(async (writeId) => {
      const body = { form: named.form.id, period: named.period, units: null, reason: reason.trim() };
      setClosed((await tools.write(collectionCalls.closePeriod, { writeId, body })).closed);
      await renew(...changedByReports);
    });
  return (
    <SidePanel title={t('close.title', { period: named.name })} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('close.do')}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim().length >= 3) send();
        }}
      >
        <p>
          <b>{named.form.name}</b>
        </p>
        <p>{t('close.what')}</p>
        <Textarea label={t('close.reason')} required value={reason} onChange={setReason} textarea={{ maxLength: 500 }} />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        {closed === null ? null : <Notice icon="check">{t('close.done', { count: closed })}</Notice>}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={reason.trim().length < 3}>
            {t('close.do')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
