import { Button, FilterTabs, Section, useText } from '@thucthi/ui';
import type { Paper } from '../../contract.ts';
import { contradicted } from '../document/marks.ts';
import { CorrectionForm } from './correction-form.tsx';
import { countsOf, standingOf } from './decisions.ts';
import { FindingDetails } from './finding-details.tsx';
import { FindingRow } from './finding-row.tsx';
import { reviewWords } from './review-words.ts';
import { sectionsOf } from './sections.ts';
import type { Decisions } from './use-decisions.ts';
import type { Review } from './use-review.ts';

/** Every figure that was read, in the order of the paper and under its headings; the one in hand is open. */
export function FindingList({ review, decisions, unit }: { review: Review; decisions: Decisions; unit: string }) {
  const { paper, waiting } = decisions;
  const t = useText(reviewWords);
  const bad = contradicted(paper);
  const counts = countsOf(paper.findings, waiting);
  const tabs = [
    { id: 'all' as const, label: t('filter.all'), count: paper.findings.length },
    { id: 'open' as const, label: t('filter.open'), count: counts.open },
    { id: 'accepted' as const, label: t('filter.accepted'), count: counts.accepted },
    { id: 'rejected' as const, label: t('filter.rejected'), count: counts.rejected },
  ];
  return (
    <Section
      title={t('list.title')}
      end={
        <span className="tt-review-keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.move')} <kbd>Enter</kbd> {t('keys.accept')} <kbd>E</kbd> {t('keys.edit')} <kbd>X</kbd>{' '}
          {t('keys.reject')} <kbd>?</kbd>
        </span>
      }
    >
      <div className="tt-review-tools">
        <FilterTabs label={t('filter.label')} tabs={tabs} value={review.filter} onChange={review.setFilter} panelId="so-lieu" />
        <div className="tt-actions">
          {review.sure.length === 0 ? null : (
            <Button icon="check" onClick={review.acceptSure}>
              {t('list.sure', { count: review.sure.length })}
            </Button>
          )}
          <Button kind="bare" icon="undo" disabled={!decisions.canUndo} onClick={() => review.run('undo')}>
            {t('list.undo')}
          </Button>
        </div>
      </div>
      <div id="so-lieu">
        {review.shown.length === 0 ? <p className="mut tt-review-none">{t('list.nothing')}</p> : null}
        {sectionsOf(paper.text, paper.blocks, review.shown).map((section) => (
          <div key={section.findings[0]?.oid} className="tt-review-section">
            <h3>{section.heading ?? t('list.before')}</h3>
            <ol>
              {section.findings.map((finding) => (
                <FindingRow
                  key={finding.oid}
                  finding={finding}
                  number={review.numbers.get(finding.oid) ?? 0}
                  standing={standingOf(finding, waiting)}
                  contradicted={bad.has(finding.oid)}
                  current={finding.oid === review.current}
                  begun={review.drafts.of(finding.oid) !== null}
                  onPick={review.pick}
                >
                  {finding.oid === review.current ? <InHand finding={finding} review={review} decisions={decisions} unit={unit} /> : null}
                </FindingRow>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Section>
  );
}

function InHand(props: { finding: Paper['findings'][number]; review: Review; decisions: Decisions; unit: string }) {
  const { finding, review, decisions, unit } = props;
  const { paper, waiting } = decisions;
  const standing = standingOf(finding, waiting);
  if (review.editing)
    return (
      <CorrectionForm
        key={finding.oid}
        finding={finding}
        number={review.numbers.get(finding.oid) ?? 0}
        as={standing.as ?? standing.earlier?.as ?? null}
        unit={unit}
        year={yearOf(paper)}
        draft={review.drafts.of(finding.oid)}
        onDraft={(draft) => review.drafts.keep(finding.oid, draft)}
        onSave={(as) => review.correct(finding.oid, as)}
        onCancel={() => review.cancel(finding.oid)}
      />
    );
  return (
    <FindingDetails
      paper={paper}
      finding={finding}
      standing={standing}
      unit={unit}
      onDecide={(verdict) => review.decide(finding.oid, verdict)}
      begun={review.drafts.of(finding.oid) !== null}
      onEdit={() => review.run('edit')}
      onKeepEarlier={() => review.keepEarlier(finding.oid)}
      onShow={() => review.show(finding.oid)}
    />
  );
}

/** The year a period without one is of: that of the paper. */
function yearOf(paper: Paper): number | undefined {
  const year = Number((paper.mainPeriod?.code ?? paper.issuedOn ?? '').slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : undefined;
}
