import { usePageTools } from '@thucthi/registry/web';
import { Button, Link, Section, SignWord, Unknown, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Obstacle } from '../../contract.ts';
import { obstacleStateWords } from '../../domain/obstacle/obstacle-rules.ts';
import { obstacleCalls } from '../routes.ts';
import '../tasks.css';
import { obstacleSign } from './obstacle-sign.ts';
import { obstacleWords } from './obstacle-words.ts';

/** What is in the way of one indicator of a unit or of one task; nothing where there is nothing to show or do. */
export function ObstaclesOf(props: {
  unit: string;
  about: { readonly indicator: string } | { readonly task: string };
  /** Opens the form; null for those who may not raise one. */
  onRaise: (() => void) | null;
}) {
  const { unit, about, onRaise } = props;
  const t = useText(obstacleWords);
  const tools = usePageTools();
  const query = 'task' in about ? { unit, task: about.task } : { unit, figureOf: unit, indicator: about.indicator };
  const read = tools.useRead(obstacleCalls.listObstacles, { query }, { staleTime: 0 });
  const obstacles = read.data?.obstacles ?? [];
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (obstacles.length === 0 && onRaise === null) return null;
  return (
    <Section title={t('title')}>
      {obstacles.length === 0 ? (
        <p className="mut">{t('section.none')}</p>
      ) : (
        <ul className="tk-desk">
          {obstacles
            .toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'))
            .map((obstacle) => (
              <ObstacleLine key={obstacle.id} unit={unit} obstacle={obstacle} />
            ))}
        </ul>
      )}
      {onRaise === null ? null : (
        <div className="tt-actions tt-noprint">
          <Button onClick={onRaise}>{t('raise')}</Button>
        </div>
      )}
    </Section>
  );
}

function ObstacleLine({ unit, obstacle }: { unit: string; obstacle: Obstacle }) {
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const format = useFormat();
  const waits = obstacle.waitsFor.unit?.name ?? obstacle.waitsFor.outside;
  return (
    <li>
      <div className="tk-inquiry-head">
        <SignWord {...obstacleSign(obstacle)} word={obstacleStateWords[obstacle.state][locale]} />
        {obstacle.overdue ? <span className="xs tone-risk">{t('overdue')}</span> : null}
        {obstacle.callsForEscalation ? <span className="xs tone-risk">{t('calls-for')}</span> : null}
      </div>
      <h3>
        <Link href={`/${unit}/vuong-mac?loai=all&mo=${obstacle.id}`}>{obstacle.content}</Link>
      </h3>
      <p className="xs mut">
        {waits === null ? <Unknown word={t('unclear')} /> : t('log.waits', { name: waits })},{' '}
        {t('since', { date: format.date(obstacle.since) })}, {t('days', { count: obstacle.daysWaiting })}
        {obstacle.neededBy === null ? '' : `; ${t('log.day', { date: format.date(obstacle.neededBy) })}`}
      </p>
      {obstacle.solution === null ? null : <p className="tk-said">{obstacle.solution}</p>}
    </li>
  );
}
