import { Link, SignWord, Unknown, useFormat, useLocale, useText, type Column } from '@thucthi/ui';
import type { Obstacle } from '../../contract.ts';
import { obstacleStateWords } from '../../domain/obstacle/obstacle-rules.ts';
import { obstacleSign } from './obstacle-sign.ts';
import { obstacleWords } from './obstacle-words.ts';
import { SubjectLink } from './subject-link.tsx';

/** The columns of a list of obstacles; on a phone each is a card. */
export function useObstacleColumns(unit: string, hrefOf: (obstacle: Obstacle) => string): Column<Obstacle>[] {
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const format = useFormat();
  return [
    {
      id: 'content',
      header: t('column.content'),
      phone: 'title',
      sortValue: ({ content }) => content,
      cell: (obstacle) => (
        <span className="tk-lines">
          <Link href={hrefOf(obstacle)}>{obstacle.content}</Link>
          <span className="xs mut">{obstacle.unit.name}</span>
          {obstacle.subject === null ? null : (
            <span className="xs">
              <SubjectLink unit={unit} subject={obstacle.subject} />
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'waits',
      header: t('column.waits'),
      width: 220,
      sortValue: ({ waitsFor }) => waitsFor.unit?.name ?? waitsFor.outside,
      cell: ({ waitsFor }) => waitsFor.unit?.name ?? waitsFor.outside ?? <Unknown word={t('unclear')} />,
    },
    {
      id: 'days',
      header: t('column.days'),
      width: 120,
      sortValue: ({ daysWaiting }) => daysWaiting,
      cell: ({ daysWaiting, since }) => (
        <span className="tk-lines">
          <span>{t('days', { count: daysWaiting })}</span>
          <span className="xs mut">{t('since', { date: format.date(since) })}</span>
        </span>
      ),
    },
    {
      id: 'needed',
      header: t('column.needed'),
      width: 150,
      sortValue: ({ dueOn }) => dueOn,
      cell: ({ neededBy, overdue }) =>
        neededBy === null ? (
          <Unknown word={t('unclear')} />
        ) : (
          <span className="tk-lines">
            <span>{format.date(neededBy)}</span>
            {overdue ? <span className="xs tone-risk">{t('overdue')}</span> : null}
          </span>
        ),
    },
    {
      id: 'state',
      header: t('column.rung'),
      width: 210,
      sortValue: ({ rungName }) => rungName,
      cell: (obstacle) => (
        <span className="tk-lines">
          <SignWord {...obstacleSign(obstacle)} word={obstacleStateWords[obstacle.state][locale]} />
          <span className="xs mut">
            {obstacle.closedOn === null ? obstacle.rungName : t('closed-on', { date: format.date(obstacle.closedOn) })}
          </span>
          {obstacle.callsForEscalation ? <span className="xs tone-risk">{t('calls-for')}</span> : null}
        </span>
      ),
    },
  ];
}
