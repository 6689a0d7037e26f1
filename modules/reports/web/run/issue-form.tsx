import { usePageTools } from '@thucthi/registry/web';
import { Button, DateField, FileField, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { reportWords } from '../report-words.ts';

/** What is recorded of a report that was issued. */
export interface Issuing {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly sha256: string | null;
}

/** The SHA-256 of a file in hexadecimal, reckoned in the browser: the file itself goes nowhere. */
async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Records what the records office has done: number, day, signer, and the hash of the signed file. */
export function IssueForm(props: { busy: boolean; onSend: (issuing: Issuing) => void; onClose: () => void }) {
  const t = useText(reportWords);
  const today = usePageTools().useMe()?.today;
  const [symbol, setSymbol] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [signer, setSigner] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [sha256, setHash] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(false);
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setHash(null);
    setFailed(false);
    if (chosen !== null) void hashOf(chosen).then(setHash, () => setFailed(true));
  };
  const lacks = (text: string, least: number): string | undefined => (asked && text.trim().length < least ? t('needed') : undefined);
  return (
    <form
      className="rp-form"
      aria-label={t('issue')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (symbol.trim().length < 3 || signer.trim().length < 2 || issuedOn === null || (file !== null && sha256 === null)) return;
        props.onSend({ symbol: symbol.trim(), issuedOn, signer: signer.trim(), sha256 });
      }}
    >
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
        error={asked && issuedOn === null ? t('needed') : undefined}
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
      <FileField
        label={t('issue.file')}
        hint={t('issue.file-hint')}
        error={failed ? t('issue.hash-failed') : undefined}
        file={file}
        accept=".pdf,.docx,.doc"
        onChange={choose}
      />
      <div className="tt-actions">
        <Button type="submit" busy={props.busy}>
          {t('issue')}
        </Button>
        <Button kind="bare" onClick={props.onClose}>
          {t('not-now')}
        </Button>
      </div>
    </form>
  );
}
