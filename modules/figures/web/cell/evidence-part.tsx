import { formatNumberVi } from '@thucthi/kernel';
import { asProblem, callAddress, usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, ButtonLink, FileButton, Notice, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { evidenceEndings } from '../../domain/cells/evidence-files.ts';
import { cellCalls, changedByCells, type CellAddress, type CellEvidence, type CellShown } from './cell-calls.ts';
import { cellWords } from './cell-words.ts';

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1).replace('.0', '').replace('.', ',');

/** The files laid beside the figures of a cell, and adding one to the figure that stands. */
export function EvidencePart({ cell, shown, reached }: { cell: CellAddress; shown: CellShown; reached: boolean }) {
  const t = useText(cellWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { figure, can, evidence, largestFile } = shown;
  const add = async (file: File): Promise<void> => {
    setSaid(null);
    if (file.size > largestFile) {
      setSaid(t('evidence.too-large', { name: file.name, size: megabytes(file.size), most: megabytes(largestFile) }));
      return;
    }
    if (figure === null) return;
    setBusy(true);
    try {
      const { indicator, period } = cell;
      await tools.upload(cellCalls.attachEvidence, { params: { slug: cell.unit }, query: { indicator, period, figure: figure.id } }, file);
    } catch (error) {
      const problem = asProblem(error);
      if (problem === null) throw error;
      setSaid(problem[locale]);
    } finally {
      setBusy(false);
      await renew(...changedByCells);
    }
  };
  return (
    <section aria-label={t('evidence.title')}>
      <h3>{t('evidence.title')}</h3>
      {evidence.length === 0 ? <p className="mut">{t('evidence.none')}</p> : null}
      <ul className="fg-evidence">
        {evidence.map((file) => (
          <EvidenceLine key={file.id} file={file} may={can.attach && reached} />
        ))}
      </ul>
      {said === null ? null : <Notice kind="problem">{said}</Notice>}
      {!can.attach ? null : figure === null ? (
        <p className="xs mut">{t('evidence.needs-figure')}</p>
      ) : (
        <div className="fg-add">
          {reached ? (
            <FileButton
              icon="upload"
              accept={evidenceEndings}
              busy={busy}
              testId="evidence-file"
              onFiles={([file]) => {
                if (file !== undefined) void add(file);
              }}
            >
              {t('evidence.add')}
            </FileButton>
          ) : null}
          <span className="xs mut">{t('evidence.add-hint', { size: megabytes(largestFile) })}</span>
        </div>
      )}
    </section>
  );
}

function EvidenceLine({ file, may }: { file: CellEvidence; may: boolean }) {
  const t = useText(cellWords);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { name, bytes, figure, by, at, hash, withdrawn } = file;
  const size =
    bytes < 1024 ** 2 ? t('evidence.kb', { size: Math.max(1, Math.round(bytes / 1024)) }) : t('evidence.mb', { size: megabytes(bytes) });
  const facts = [
    size,
    t(figure.current ? 'evidence.for' : 'evidence.for-old', { value: formatNumberVi(figure.value) }),
    by ?? '',
    format.moment(at),
  ].filter((fact) => fact !== '');
  return (
    <li className={withdrawn === null ? undefined : 'gone'}>
      <p className="name" lang="vi" title={t('evidence.sha', { hash })}>
        {name}
      </p>
      <p className="xs mut">{facts.join(' · ')}</p>
      {withdrawn !== null ? (
        <p className="xs mut">{t('evidence.withdrawn', { at: format.moment(withdrawn.at), reason: withdrawn.reason })}</p>
      ) : asking ? (
        <WithdrawForm file={file} onClose={() => setAsking(false)} />
      ) : (
        <div className="tt-actions">
          <ButtonLink
            kind="bare"
            icon="download"
            download
            href={callAddress({ ...cellCalls.saveEvidence, path: `/api/v1/figure-evidence/${file.id}` }, {})}
            title={t('evidence.save-of', { name })}
          >
            {t('evidence.save')}
          </ButtonLink>
          {may ? (
            <Button kind="bare" aria-label={t('evidence.withdraw-of', { name })} onClick={() => setAsking(true)}>
              {t('evidence.withdraw')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

function WithdrawForm({ file, onClose }: { file: CellEvidence; onClose: () => void }) {
  const t = useText(cellWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [reason, setReason] = useState('');
  const send = () =>
    submit.send(async (writeId) => {
      await tools.write(cellCalls.withdrawEvidence, { params: { id: file.id }, writeId, body: { reason: reason.trim() } });
      await renew(...changedByCells);
    });
  return (
    <form
      aria-label={t('evidence.withdraw-of', { name: file.name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length >= 3) void send();
      }}
    >
      <TextField label={t('evidence.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
      {submit.problem === null ? null : <Notice kind="problem">{submit.problem[locale]}</Notice>}
      <div className="tt-actions">
        <Button type="submit" busy={submit.busy} disabled={reason.trim().length < 3}>
          {t('evidence.withdraw')}
        </Button>
        <Button kind="bare" onClick={onClose}>
          {t('evidence.not-now')}
        </Button>
      </div>
    </form>
  );
}
