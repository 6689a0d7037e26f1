import { Button, Notice, ProgressBar, Section, Textarea, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { MergedFile, MergedImport } from '../routes.ts';
import { mergeWords } from './merge-words.ts';
import { MergedFiles } from './merged-files.tsx';
import type { MergeWork } from './use-merged-import.ts';

interface Shown {
  work: MergeWork;
  merged: MergedImport;
  open: string | undefined;
  onOpen: (number: string) => void;
}

/** How the import in hand stands: checked so far, file by file, written, given up. */
export function MergedResult(props: Shown) {
  const { work, merged } = props;
  const t = useText(mergeWords);
  const { number } = useFormat();
  switch (merged.state) {
    case 'checking':
      return (
        <div className="co-progress" role="status">
          <ProgressBar
            label={t('checking')}
            done={merged.progress}
            total={100}
            note={t('checking.rows', { count: number(String(merged.rows)) })}
          />
        </div>
      );
    case 'abandoned':
      return (
        <Notice kind="ask" title={t('abandoned')}>
          {t('abandoned.what')}
        </Notice>
      );
    case 'has-errors':
      return merged.refused === null ? (
        <>
          <Notice kind="problem">{t('all-faulty')}</Notice>
          <MergedFiles {...props} out={new Set()} />
        </>
      ) : (
        <Notice kind="problem" title={t('refused')}>
          {merged.refused}
        </Notice>
      );
    case 'committed':
      return (
        <>
          <Notice
            icon="check"
            title={t('done', { count: merged.outcome?.written ?? 0 })}
            actions={<Button onClick={work.forget}>{t('other')}</Button>}
          >
            {t('counts', inWords(countsOf(merged.outcome), number))}
          </Notice>
          <Missing merged={merged} />
          <MergedFiles {...props} out={new Set(merged.files.filter((file) => file.leftOut).map((file) => file.number))} />
        </>
      );
    case 'ready':
      return <Ready {...props} />;
  }
}

interface Counts {
  readonly fresh: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/** Counts as they are written among words: 1.152. */
const inWords = ({ fresh, corrected, unchanged }: Counts, number: (value: string) => string): Record<keyof Counts, string> => ({
  fresh: number(String(fresh)),
  corrected: number(String(corrected)),
  unchanged: number(String(unchanged)),
});

const countsOf = (outcome: MergedImport['outcome']): Counts => {
  const { written, corrected, unchanged } = outcome ?? { written: 0, corrected: 0, unchanged: 0 };
  return { fresh: written - corrected, corrected, unchanged };
};

function Ready(props: Shown) {
  const { work, merged } = props;
  const t = useText(mergeWords);
  const { number } = useFormat();
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const kept = merged.files.filter((file) => !out.has(file.number));
  const faulty = kept.filter((file) => file.state === 'faulty');
  const against = kept.filter((file) => file.contradicts.some((number) => !out.has(number)));
  const sum = (count: (file: MergedFile) => number): number => kept.reduce((all, file) => all + count(file), 0);
  const counts = { fresh: sum((file) => file.fresh), corrected: sum((file) => file.corrected), unchanged: sum((file) => file.unchanged) };
  const given = reason.trim();
  const tooShort = given.length > 0 && given.length < 3;
  const lacking = work.problem?.code === 'import-needs-reason';
  const leave = (numbers: readonly number[], isOut: boolean) =>
    setOut((before) => {
      const next = new Set(before);
      for (const number of numbers) {
        if (isOut) next.add(number);
        else next.delete(number);
      }
      return next;
    });
  const written = counts.fresh + counts.corrected;
  return (
    <>
      {faulty.length === 0 ? null : (
        <Notice
          kind="problem"
          title={t('faulty.title', { count: faulty.length })}
          actions={
            <Button
              onClick={() =>
                leave(
                  faulty.map((file) => file.number),
                  true,
                )
              }
            >
              {t('faulty.leave', { count: faulty.length })}
            </Button>
          }
        />
      )}
      {against.length === 0 ? null : <Notice kind="problem" title={t('against.title', { count: against.length })} />}
      <Missing merged={merged} />
      <MergedFiles {...props} out={out} onLeave={(number, isOut) => leave([number], isOut)} />
      <div className="co-confirm">
        {counts.corrected === 0 ? null : (
          <div className="co-send">
            <Textarea
              label={t('reason')}
              hint={t('reason.hint')}
              error={lacking || (asked && tooShort) ? t('reason.needed') : undefined}
              value={reason}
              onChange={setReason}
              rows={2}
              textarea={{ maxLength: 500 }}
            />
          </div>
        )}
        <p role="status">
          {written === 0 ? t('nothing') : t('counts', inWords(counts, number))}{' '}
          {out.size === 0 ? null : t('faulty.left', { count: out.size })}
        </p>
        <div className="tt-actions">
          {written === 0 ? null : (
            <Button
              kind="main"
              size="touch"
              busy={work.committing}
              disabled={faulty.length > 0 || against.length > 0}
              onClick={() => {
                setAsked(true);
                if (!tooShort) work.commit([...out], given);
              }}
            >
              {t('write', { count: written })}
            </Button>
          )}
          <Button size="touch" disabled={work.committing} onClick={work.forget}>
            {t('other')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Units that owe the form and whose file is not among those sent. */
function Missing({ merged }: { merged: MergedImport }) {
  const t = useText(mergeWords);
  if (merged.missing.length === 0) return <Notice icon="check">{t('missing.none', { count: merged.expected })}</Notice>;
  return (
    <Section title={t('missing.title', { count: merged.missing.length })} note={t('missing.of', { count: merged.expected })}>
      <ul className="co-missing">
        {merged.missing.map((unit) => (
          <li key={unit.slug}>{unit.name}</li>
        ))}
      </ul>
    </Section>
  );
}
