import { Icon, Link, ProgressBar, SignWord, useFormat, useText, type IconName } from '@thucthi/ui';
import type { PaperSummary } from '../../contract.ts';
import { dayOf } from '../day-of.ts';
import { inboxWords } from './inbox-words.ts';

const signs: Readonly<Record<PaperSummary['state'], { icon: IconName; tone: 'none' | 'watch' | 'good' | 'risk' | 'link' }>> = {
  reading: { icon: 'waiting', tone: 'none' },
  'to-review': { icon: 'edit', tone: 'link' },
  reviewed: { icon: 'check', tone: 'good' },
  refused: { icon: 'mend', tone: 'risk' },
  secret: { icon: 'locked', tone: 'risk' },
};

/** One paper of the list: what it is, how far it is, what was found in it. */
export function PaperLine({ paper, href }: { paper: PaperSummary; href: string }) {
  const t = useText(inboxWords);
  const format = useFormat();
  const name = paper.state === 'secret' ? t('paper.secret') : paper.name;
  const sign = signs[paper.state];
  const about = [paper.symbol, paper.issuer, paper.issuedOn === null ? null : format.date(paper.issuedOn)].filter((one) => one !== null);
  const when = format.date(dayOf(paper.takenAt));
  const taken = paper.takenBy === null ? t('paper.taken', { when }) : t('paper.taken-by', { when, who: paper.takenBy });
  const opens = paper.state === 'to-review' || paper.state === 'reviewed' || paper.state === 'reading';
  return (
    <li className="tt-paper-line">
      <Icon name={paper.state === 'secret' ? 'locked' : 'document'} />
      <div>
        <h3>{opens ? <Link href={href}>{paper.title ?? name}</Link> : (paper.title ?? name)}</h3>
        <p className="xs mut">
          {[...about, ...(paper.title === null || paper.title === name ? [] : [name]), paper.unit.name, taken].join(' · ')}
        </p>
        {paper.state === 'reading' ? <Reading progress={paper.progress} /> : null}
        {paper.refusal === null ? null : <p className="tt-paper-refusal">{paper.refusal}</p>}
      </div>
      <div className="tt-paper-state">
        <SignWord icon={sign.icon} tone={sign.tone} word={t(`state.${paper.state}`)} />
        {paper.state === 'to-review' || paper.state === 'reviewed' ? <Counts paper={paper} /> : null}
      </div>
    </li>
  );
}

function Counts({ paper }: { paper: PaperSummary }) {
  const t = useText(inboxWords);
  const { findings, decided, recorded, contradictions } = paper.counts;
  if (findings === 0) return <span className="xs mut">{t('count.none')}</span>;
  return (
    <span className="xs mut">
      {t('count.findings', { count: findings })}
      {contradictions === 0 ? null : (
        <>
          , <span className="tone-risk">{t('count.contradictions', { count: contradictions })}</span>
        </>
      )}
      , {t('count.decided', { done: decided, all: findings })}
      {recorded === 0 ? null : `, ${t('count.recorded', { count: recorded })}`}
    </span>
  );
}

/** How far a paper is that is being read. */
export function Reading({ progress }: { progress: PaperSummary['progress'] }) {
  const t = useText(inboxWords);
  const stage = progress?.stage ?? 'waiting';
  if (progress === null || stage === 'waiting' || stage === 'understanding' || progress.pages <= 1)
    return <p className="xs mut">{t(`stage.${stage}`)}…</p>;
  return (
    <div className="tt-paper-progress">
      <ProgressBar label={t(`stage.${stage}`)} done={progress.page} total={progress.pages} note={t('stage.leave')} />
    </div>
  );
}
