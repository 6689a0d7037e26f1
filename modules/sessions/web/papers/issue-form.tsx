import { usePageTools } from '@thucthi/registry/web';
import { Button, DateField, FileField, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { fileHash } from './file-hash.ts';
import { paperWords } from './paper-words.ts';

/** What is recorded of a paper that was issued. */
export interface Issuing {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly signerOffice: string | null;
  readonly sha256: string | null;
}

type Hash = { state: 'none' } | { state: 'reckoning' } | { state: 'done'; hash: string } | { state: 'failed' };

/** Records what the records office has done: number, day, signer, and the hash of the signed file. */
export function IssueForm(props: { name: string; busy: boolean; onSend: (issuing: Issuing) => void; onClose: () => void }) {
  const t = useText(paperWords);
  const today = usePageTools().useMe()?.today;
  const [symbol, setSymbol] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [signer, setSigner] = useState('');
  const [office, setOffice] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [hash, setHash] = useState<Hash>({ state: 'none' });
  const [asked, setAsked] = useState(false);
  const lacks = (text: string, least: number): string | undefined => (asked && text.trim().length < least ? t('issue.needed') : undefined);
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setHash({ state: chosen === null ? 'none' : 'reckoning' });
    if (chosen === null) return;
    void fileHash(chosen).then(
      (done) => setHash({ state: 'done', hash: done }),
      () => setHash({ state: 'failed' }),
    );
  };
  return (
    <form
      className="ss-form ss-issue"
      aria-label={`${t('issue')}: ${props.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (symbol.trim().length < 3 || signer.trim().length < 2 || issuedOn === null || hash.state === 'reckoning') return;
        props.onSend({
          symbol: symbol.trim(),
          issuedOn,
          signer: signer.trim(),
          signerOffice: office.trim() === '' ? null : office.trim(),
          sha256: hash.state === 'done' ? hash.hash : null,
        });
      }}
    >
      <div className="ss-pair">
        <TextField
          label={t('issue.symbol')}
          required
          error={lacks(symbol, 3)}
          value={symbol}
          onChange={setSymbol}
          input={{ maxLength: 100 }}
        />
        <DateField
          label={t('issue.on')}
          required
          max={today}
          error={asked && issuedOn === null ? t('issue.needed') : undefined}
          date={issuedOn}
          onChange={(entry) => setIssuedOn(entry.state === 'date' ? entry.date : null)}
        />
        <TextField
          label={t('issue.signer')}
          required
          error={lacks(signer, 2)}
          value={signer}
          onChange={setSigner}
          input={{ maxLength: 100 }}
        />
        <TextField label={t('issue.office')} value={office} onChange={setOffice} input={{ maxLength: 200 }} />
      </div>
      <FileField
        label={t('issue.file')}
        hint={t('issue.file-hint')}
        error={hash.state === 'failed' ? t('issue.hash-failed') : undefined}
        file={file}
        accept=".pdf,.docx,.doc"
        onChange={choose}
      />
      <p className="xs mut ss-hash" role="status">
        {hash.state === 'done' ? t('issue.hash', { hash: hash.hash }) : hash.state === 'reckoning' ? t('issue.hashing') : ''}
      </p>
      <div className="tt-actions">
        <Button type="submit" busy={props.busy} disabled={hash.state === 'reckoning'}>
          {t('issue.save')}
        </Button>
        <Button kind="bare" onClick={props.onClose}>
          {t('not-now')}
        </Button>
      </div>
    </form>
  );
}
