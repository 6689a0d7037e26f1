import { Unknown, useFormat, useText } from '@thucthi/ui';
import type { MonitoredFile } from '../../contract.ts';
import { fileWords } from './file-words.ts';

/** A due date with what is left of it in working days; closed files say since when. */
export function DueWords({ file }: { file: Pick<MonitoredFile, 'dueOn' | 'workingDaysLeft' | 'closedOn'> }) {
  const t = useText(fileWords);
  const { date } = useFormat();
  const { dueOn, workingDaysLeft: left, closedOn } = file;
  return (
    <span className="tt-doc-stage">
      {dueOn === null ? <Unknown word={t('due.none')} /> : <span>{date(dueOn)}</span>}
      {closedOn !== null ? (
        <span className="xs mut">{t('closed', { date: date(closedOn) })}</span>
      ) : left === null ? null : (
        <span className={`xs ${left < 0 ? 'tone-risk' : left <= 3 ? 'tone-watch' : 'mut'}`}>
          {left === 0 ? t('due.today') : left < 0 ? t('due.over', { count: -left }) : t('due.left', { count: left })}
        </span>
      )}
    </span>
  );
}
