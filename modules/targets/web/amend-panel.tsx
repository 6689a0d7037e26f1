import { Button, DateField, SidePanel, Textarea, TextField, useText } from '@thucthi/ui';
import type { DateEntry } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SaveBody } from './targets-api.ts';
import { words } from './words.ts';

/** Asks for the decision by which issued targets are changed: its date, its number, its reason. */
export function AmendPanel(props: {
  amended: number;
  added: number;
  today: string;
  saving: boolean;
  problem: ReactNode;
  onSave: (amendment: NonNullable<SaveBody['amendment']>) => void;
  onClose: () => void;
}) {
  const t = useText(words);
  const [date, setDate] = useState<DateEntry>({ state: 'date', raw: '', date: props.today });
  const [symbol, setSymbol] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  return (
    <SidePanel title={t('amend.title')} onClose={props.onClose}>
      <form
        className="tg-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (short || date.state !== 'date') return;
          props.onSave({ decidedOn: date.date, documentSymbol: symbol.trim() === '' ? null : symbol.trim(), reason: reason.trim() });
        }}
      >
        <p className="mut">{t('amend.what', { amended: props.amended, added: props.added })}</p>
        <DateField label={t('amend.date')} required date={props.today} onChange={setDate} />
        <TextField label={t('amend.symbol')} hint={t('amend.symbol-hint')} value={symbol} onChange={setSymbol} input={{ maxLength: 100 }} />
        <Textarea
          label={t('amend.reason')}
          required
          value={reason}
          onChange={setReason}
          error={tried && short ? t('amend.reason-short') : null}
          textarea={{ maxLength: 500 }}
        />
        {props.problem}
        <div className="tt-actions">
          <Button type="submit" kind="main" busy={props.saving}>
            {t(props.saving ? 'saving' : 'amend.save')}
          </Button>
          <Button kind="bare" onClick={props.onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
