import { usePageTools } from '@thucthi/registry/web';
import { Button, DateField, FileField, Switch, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { acceptedEndings } from '../../domain/files/file-kinds.ts';
import '../documents.css';
import { mandateCalls } from '../routes.ts';
import { issueWords } from './issue-words.ts';
import { lookAtFile, type ChosenFile } from './look-at-file.ts';
import type { FileToSend } from './use-file-sending.ts';

/** What is recorded of a paper that was issued. */
export interface Issuing {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly signerOffice: string | null;
  readonly sha256: string | null;
}

type Signed = { readonly state: 'none' } | { readonly state: 'looking' } | ({ readonly state: 'looked' } & ChosenFile);

/**
 * Records what the records office has done outside: number, day, signer, and the signed file by its hash. The file itself goes along
 * where it is to be kept: `signed` is sent once the paper stands in the register.
 */
export function IssueForm(props: {
  name: string;
  busy: boolean;
  onSend: (issuing: Issuing, signed: FileToSend | null) => void;
  onClose: () => void;
}) {
  const t = useText(issueWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const me = tools.useMe();
  const mayKeep = me?.rights.includes('documents.record') ?? false;
  const rules = tools.useRead(mandateCalls.documentFileRules, {}, { staleTime: Number.POSITIVE_INFINITY });
  const [symbol, setSymbol] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [signer, setSigner] = useState('');
  const [office, setOffice] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [signed, setSigned] = useState<Signed>({ state: 'none' });
  const [keep, setKeep] = useState(true);
  const [asked, setAsked] = useState(false);
  const lacks = (text: string, least: number): string | undefined => (asked && text.trim().length < least ? t('needed') : undefined);
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setSigned({ state: chosen === null ? 'none' : 'looking' });
    if (chosen !== null) void lookAtFile(chosen, rules.data?.maxBytes).then((looked) => setSigned({ state: 'looked', ...looked }));
  };
  const keeps = mayKeep && keep;
  const hash = signed.state === 'looked' ? signed.hash : null;
  const fault = signed.state === 'looked' && (keeps || hash === null) ? signed.fault : null;
  const send = (): void => {
    setAsked(true);
    if (symbol.trim().length < 3 || signer.trim().length < 2 || issuedOn === null || signed.state === 'looking' || fault !== null) return;
    const recorded = { symbol: symbol.trim(), issuedOn, signer: signer.trim(), signerOffice: office.trim() === '' ? null : office.trim() };
    props.onSend({ ...recorded, sha256: hash }, keeps && file !== null && hash !== null ? { file, hash } : null);
  };
  return (
    <form
      className="tt-issue"
      aria-label={`${t('issue')}: ${props.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="tt-issue-pair">
        <TextField label={t('symbol')} required error={lacks(symbol, 3)} value={symbol} onChange={setSymbol} input={{ maxLength: 100 }} />
        <DateField
          label={t('on')}
          required
          max={me?.today}
          error={asked && issuedOn === null ? t('needed') : undefined}
          date={issuedOn}
          onChange={(entry) => setIssuedOn(entry.state === 'date' ? entry.date : null)}
        />
        <TextField label={t('signer')} required error={lacks(signer, 2)} value={signer} onChange={setSigner} input={{ maxLength: 100 }} />
        <TextField label={t('office')} value={office} onChange={setOffice} input={{ maxLength: 200 }} />
      </div>
      <FileField
        label={t('file')}
        hint={t('file-hint')}
        error={fault === null ? undefined : `${fault[locale]}${hash === null ? '' : ` ${t('hash-only')}`}`}
        file={file}
        accept={acceptedEndings}
        onChange={choose}
      />
      {mayKeep && file !== null ? <Switch label={t('keep')} hint={t('keep-hint')} checked={keep} onChange={setKeep} /> : null}
      <p className="xs mut tt-issue-hash" role="status">
        {signed.state === 'looking' ? t('hashing') : hash === null ? '' : t('hash', { hash })}
      </p>
      <div className="tt-actions">
        <Button type="submit" busy={props.busy} disabled={signed.state === 'looking'}>
          {t('save')}
        </Button>
        <Button kind="bare" onClick={props.onClose}>
          {t('not-now')}
        </Button>
      </div>
    </form>
  );
}
