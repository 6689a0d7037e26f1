import { Button, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { accountWords } from './account-words.ts';

/** Asks for the own password before how one signs in is changed; people without a password only press. */
export function ConfirmForm(props: {
  label: string;
  send: string;
  hasPassword: boolean;
  busy: boolean;
  onSend: (password: string | undefined) => void;
  onCancel: () => void;
  children?: ReactNode;
  ready?: boolean;
}) {
  const t = useText(accountWords);
  const [password, setPassword] = useState('');
  const ready = props.ready !== false && (!props.hasPassword || password !== '');
  return (
    <form
      className="tt-form"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onSend(props.hasPassword ? password : undefined);
      }}
    >
      {props.children}
      {props.hasPassword ? (
        <TextField
          label={t('confirm')}
          hint={t('confirm.why')}
          required
          value={password}
          onChange={setPassword}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
      ) : null}
      <div className="tt-actions">
        <Button kind="main" type="submit" busy={props.busy} disabled={!ready}>
          {props.send}
        </Button>
        <Button onClick={props.onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
