import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, DateField, Notice, SidePanel, Textarea, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { changedByReports, collectionCalls } from '../routes.ts';
import { boardWords } from './board-words.ts';
import type { NamedPeriod } from './close-panel.tsx';

/** Opens a closed period for one unit: by which authority, why, and until when. */
export function AllowPanel(props: { named: NamedPeriod; units: readonly { slug: string; name: string }[]; onClose: () => void }) {
  const { named } = props;
  const t = useText(boardWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const today = tools.useMe()?.today ?? '';
  const [unit, setUnit] = useState<string | null>(null);
  const [authority, setAuthority] = useState('');
  const [reason, setReason] = useState('');
  const [lastDay, setLastDay] = useState<string | null>(null);
  const given =
    unit === null || lastDay === null || authority.trim().length < 3 || reason.trim().length < 3
      ? null
      : { unit, lastDay, authority: authority.trim(), reason: reason.trim(), form: named.form.id, period: named.period };
  const send = () =>
    void submit.send(async (writeId) => {
      if (given === null) return;
      await tools.write(collectionCalls.allowLateEntry, { writeId, body: given });
      await renew(...changedByReports);
      props.onClose();
    });
  return (
    <SidePanel title={`${t('allow.title')}: ${named.name}`} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('allow.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== null) send();
        }}
      >
        <p>
          <b>{named.form.name}</b>
        </p>
        <p>{t('allow.what')}</p>
        <Combobox
          label={t('allow.unit')}
          required
          searchable
          options={props.units.map(({ slug, name }) => ({ id: slug, label: name }))}
          value={unit}
          onChange={setUnit}
        />
        <TextField
          label={t('allow.authority')}
          hint={t('allow.authority-hint')}
          required
          value={authority}
          onChange={setAuthority}
          input={{ maxLength: 300 }}
        />
        <Textarea label={t('allow.reason')} required value={reason} onChange={setReason} textarea={{ maxLength: 500 }} />
        <DateField
          label={t('allow.until')}
          required
          date={lastDay}
          min={today}
          onChange={(entry) => setLastDay(entry.state === 'date' ? entry.date : null)}
        />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={given === null}>
            {t('allow.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
