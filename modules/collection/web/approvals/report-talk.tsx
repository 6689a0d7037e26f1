import { CellPanel } from '@thucthi/figures/web';
import { Icon, Skeleton, SignWord, useFormat, useLocale, useText } from '@thucthi/ui';
import { Suspense } from 'react';
import { periodName } from '../forms/period-name.ts';
import { reportWords } from '../report-words.ts';
import type { Submission } from '../routes.ts';

type Row = Submission['rows'][number];
type Words = ReturnType<typeof useText<keyof typeof reportWords.messages>>;

/** How many figures of a report have evidence and how many open comments, for whoever is about to approve it. */
export const talkedOf = (t: Words, rows: readonly Row[]): string => {
  const [evidence, open] = [rows.filter((row) => row.evidence > 0).length, rows.filter((row) => row.open).length];
  return [open === 0 ? '' : t('talk.open-count', { count: open }), evidence === 0 ? '' : t('talk.evidence-count', { count: evidence })]
    .filter((part) => part !== '')
    .join(' · ');
};

/** What was said about a figure and lies beside it, and the way there. */
export function TalkMarks({ row, onTalk }: { row: Row; onTalk: () => void }) {
  const t = useText(reportWords);
  const { comments, open, evidence, indicator } = row;
  return (
    <span className="co-talk">
      <span>
        {comments === 0 ? null : (
          <SignWord icon="comment" tone={open ? 'watch' : 'none'} word={t(open ? 'talk.open' : 'talk.settled', { count: comments })} />
        )}
        {evidence === 0 ? null : <SignWord icon="document" word={t('talk.evidence', { count: evidence })} />}
      </span>
      <button
        type="button"
        className="btn bare icon"
        title={t('talk.see')}
        aria-label={`${t('talk.see')}: ${indicator.name}`}
        onClick={onTalk}
      >
        <Icon name="comment" />
      </button>
    </span>
  );
}

/** The thread of a figure beside the report. */
export function TalkPanel({ row, unit, onClose }: { row: Row; unit: string; onClose: () => void }) {
  const format = useFormat();
  const { locale } = useLocale();
  const { indicator, period, value } = row;
  const stands = value === null ? null : `${format.number(value)} ${format.unit(indicator.unit)}`;
  const cell = { period, label: periodName(period, locale), stands, locked: null, comments: row.comments };
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <CellPanel unit={unit} indicator={indicator} cells={[cell]} at={period} onCell={() => {}} onClose={onClose} />
    </Suspense>
  );
}
