import { usePageTools } from '@thucthi/registry/web';
import { Button, SidePanel, SignWord, Skeleton, Unknown, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Obstacle, PossibleObstacleStep } from '../../contract.ts';
import { obstacleStateWords, obstacleStepWords } from '../../domain/obstacle/obstacle-rules.ts';
import { Facts } from '../facts.tsx';
import { obstacleCalls } from '../routes.ts';
import { ObstacleLog } from './obstacle-log.tsx';
import { obstacleSign } from './obstacle-sign.ts';
import { ObstacleStepForm } from './obstacle-step-form.tsx';
import { SubjectLink } from './subject-link.tsx';
import { obstacleWords } from './obstacle-words.ts';

/** One obstacle: what, where, whom it waits for, what was done, and what may be done now. */
export function ObstaclePanel({ unit, id, onClose }: { unit: string; id: string; onClose: () => void }) {
  const t = useText(obstacleWords);
  const tools = usePageTools();
  const read = tools.useRead(obstacleCalls.readObstacle, { params: { id }, query: { unit } }, { staleTime: 0 });
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      {read.data !== undefined ? (
        <ObstacleView key={id} unit={unit} obstacle={read.data} />
      ) : read.error === null ? (
        <Skeleton rows={6} height={40} />
      ) : (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      )}
    </SidePanel>
  );
}

function ObstacleView({ unit, obstacle }: { unit: string; obstacle: Obstacle }) {
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const [step, setStep] = useState<PossibleObstacleStep | null>(null);
  const main = obstacle.callsForEscalation ? 'escalate' : 'note';
  return (
    <div className="tk-obstacle">
      <SignWord {...obstacleSign(obstacle)} word={obstacleStateWords[obstacle.state][locale]} />
      <p className="tk-said tk-obstacle-content">{obstacle.content}</p>
      <ObstacleFacts unit={unit} obstacle={obstacle} />
      {obstacle.can.length === 0 ? null : (
        <div className="tk-steps">
          {obstacle.can
            .toSorted((a, b) => Number(b.kind === main) - Number(a.kind === main))
            .map((one) => (
              <Button
                key={one.kind}
                kind={one.kind === main ? 'main' : 'plain'}
                size="touch"
                aria-expanded={step?.kind === one.kind}
                onClick={() => setStep(step?.kind === one.kind ? null : one)}
              >
                {obstacleStepWords[one.kind][locale]}
              </Button>
            ))}
        </div>
      )}
      {step === null ? null : <ObstacleStepForm key={step.kind} unit={unit} obstacle={obstacle} step={step} onDone={() => setStep(null)} />}
      <h3>{t('log.title')}</h3>
      <ObstacleLog steps={obstacle.steps} />
    </div>
  );
}

function ObstacleFacts({ unit, obstacle }: { unit: string; obstacle: Obstacle }) {
  const t = useText(obstacleWords);
  const format = useFormat();
  const { waitsFor } = obstacle;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('fact.unit'),
      obstacle.unit.endedOn === null
        ? obstacle.unit.name
        : `${obstacle.unit.name} (${t('ended', { date: format.date(obstacle.unit.endedOn) })})`,
    ],
    ...(obstacle.subject === null
      ? []
      : [[t('fact.subject'), <SubjectLink key="subject" unit={unit} subject={obstacle.subject} />] as const]),
    [t('fact.waits'), waitsFor.unit?.name ?? waitsFor.outside ?? <Unknown key="waits" word={t('unclear')} />],
    [t('fact.since'), `${format.date(obstacle.since)}, ${t('days', { count: obstacle.daysWaiting })}`],
    [
      t('fact.needed'),
      obstacle.neededBy === null ? (
        <Unknown key="needed" word={t('unclear')} />
      ) : (
        <span key="needed" className={obstacle.overdue ? 'tone-risk' : undefined}>
          {format.date(obstacle.neededBy)}
          {obstacle.overdue ? `, ${t('overdue')}` : ''}
        </span>
      ),
    ],
    [
      t('fact.rung'),
      <span key="rung">
        {obstacle.rungName}
        {obstacle.callsForEscalation ? <span className="tone-risk">, {t('calls-for')}</span> : null}
      </span>,
    ],
    ...(obstacle.solution === null ? [] : [[t('fact.solution'), obstacle.solution] as const]),
  ];
  return <Facts rows={rows} />;
}
