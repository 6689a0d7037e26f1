import { Button, ButtonLink, Notice, ProgressBar, Section, Textarea, useFormat, useLocale, useText, type TextReader } from '@thucthi/ui';
import { useState } from 'react';
import type { Batch } from './import-calls.ts';
import { importWords } from './import-words.ts';
import { RemarksTable } from './remarks-table.tsx';
import type { Import } from './use-import.ts';

/** How the import in hand stands: checked so far, faulty, ready to be confirmed, written, given up. */
export function ImportResult(props: { work: Import; batch: Batch; slug: string }) {
  const { work, batch } = props;
  const t = useText(importWords);
  const { number } = useFormat();
  const name = batch.fileName;
  switch (batch.state) {
    case 'checking':
      return (
        <div className="tt-import-state" role="status">
          <ProgressBar
            label={t('check.busy', { name })}
            done={batch.progress}
            total={100}
            note={t('check.rows', { count: number(String(batch.rows)) })}
          />
        </div>
      );
    case 'has-errors':
      return <Faulty batch={batch} />;
    case 'ready':
      return <Ready key={batch.id} work={work} batch={batch} />;
    case 'committed':
      return (
        <Notice
          icon="check"
          title={t('done.title', { count: batch.outcome?.written ?? 0 })}
          actions={
            <>
              <Button onClick={work.forget}>{t('ready.other')}</Button>
              <ButtonLink href={`/${props.slug}`}>{t('done.cockpit')}</ButtonLink>
            </>
          }
        >
          {countsOf(batch, t)}
        </Notice>
      );
    case 'abandoned':
      return (
        <Notice kind="ask" title={t('abandoned.title', { name })}>
          {t('abandoned.text')}
        </Notice>
      );
  }
}

function Faulty({ batch }: { batch: Batch }) {
  const t = useText(importWords);
  const { number } = useFormat();
  const { locale } = useLocale();
  const name = batch.fileName;
  const [first] = batch.errors;
  if (first !== undefined && first.row === 0 && batch.errors.length === 1)
    return (
      <Notice kind="problem" title={t('file.refused', { name })}>
        {first[locale]}
      </Notice>
    );
  return (
    <>
      <Notice kind="problem" title={t('errors.title', { name, count: batch.errorCount })}>
        {t('errors.todo')} {batch.errors.length >= 200 ? t('errors.first', { shown: number(String(batch.errors.length)) }) : null}
      </Notice>
      <div className="tt-import-faults">
        <RemarksTable label={t('errors.table')} remarks={batch.errors} />
      </div>
    </>
  );
}

function Ready({ work, batch }: { work: Import; batch: Batch }) {
  const t = useText(importWords);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const outcome = batch.outcome ?? { written: 0, unchanged: 0, corrected: 0 };
  const given = reason.trim();
  const lacking = work.problem?.code === 'import-needs-reason';
  const tooShort = given.length > 0 && given.length < 3;
  return (
    <>
      <Notice kind="ask" icon="check" title={t('ready.title', { name: batch.fileName })}>
        {outcome.written === 0 ? t('ready.nothing') : countsOf(batch, t)}
      </Notice>
      {outcome.corrected === 0 ? null : (
        <div className="tt-import-reason">
          <Textarea
            label={t('ready.reason')}
            hint={t('ready.reason-hint')}
            error={lacking || (asked && tooShort) ? t('ready.reason-needed') : undefined}
            value={reason}
            onChange={setReason}
            rows={2}
            textarea={{ maxLength: 500 }}
          />
        </div>
      )}
      <div className="tt-actions">
        {outcome.written === 0 ? null : (
          <Button
            kind="main"
            size="touch"
            busy={work.committing}
            onClick={() => {
              setAsked(true);
              if (!tooShort) work.commit(given);
            }}
          >
            {t('ready.write', { count: outcome.written })}
          </Button>
        )}
        <Button size="touch" disabled={work.committing} onClick={work.forget}>
          {t('ready.other')}
        </Button>
      </div>
      {batch.warningCount === 0 ? null : (
        <Section title={t('warnings.title', { count: batch.warningCount })} note={t('warnings.note')}>
          <RemarksTable label={t('warnings.table')} remarks={batch.warnings} />
        </Section>
      )}
    </>
  );
}

function countsOf(batch: Batch, t: TextReader<keyof (typeof importWords)['messages']>): string {
  const { written, unchanged, corrected } = batch.outcome ?? { written: 0, unchanged: 0, corrected: 0 };
  return t('ready.counts', { fresh: written - corrected, corrected, unchanged });
}
