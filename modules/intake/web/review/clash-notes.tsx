import { Button, Notice, useText } from '@thucthi/ui';
import { usePageTools } from '@thucthi/registry/web';
import { actionWords } from './action-words.ts';
import { slotWords } from './slot-words.ts';
import type { Decisions } from './use-decisions.ts';

/** What did not go through: decisions that could not be sent, and those that meet another person's. */
export function ClashNotes({ decisions, numbers }: { decisions: Decisions; numbers: ReadonlyMap<string, number> }) {
  const t = useText(actionWords);
  const slot = useText(slotWords);
  const tools = usePageTools();
  return (
    <>
      {decisions.problem === null ? null : (
        <tools.ProblemNote problem={decisions.problem} onRetry={decisions.retry} kept={t('send.failed')} />
      )}
      {decisions.joined && decisions.clashes.length === 0 ? <Notice>{t('joined')}</Notice> : null}
      {decisions.clashes.map((clash) => (
        <Notice
          key={clash.mine.oid}
          kind="ask"
          title={t('clash.title', { number: numbers.get(clash.mine.oid) ?? 0 })}
          actions={
            <>
              <Button onClick={() => decisions.settle(clash, 'mine')}>{t('clash.take-mine')}</Button>
              <Button onClick={() => decisions.settle(clash, 'theirs')}>{t('clash.take-theirs')}</Button>
            </>
          }
        >
          {t('clash.theirs', { who: clash.by ?? t('clash.somebody'), verdict: slot(`verdict.${clash.theirs.verdict}`) })}.{' '}
          {t('clash.mine', { verdict: slot(`verdict.${clash.mine.verdict}`) })}.
        </Notice>
      ))}
    </>
  );
}
