import { parsePeriodCode } from '@thucthi/kernel';
import { Link, useFormat, useText } from '@thucthi/ui';
import type { SubjectShown } from '../../contract.ts';
import { obstacleWords } from './obstacle-words.ts';

/** Leads to what something hangs on. */
export function SubjectLink({ unit, subject }: { unit: string; subject: SubjectShown }) {
  const t = useText(obstacleWords);
  const format = useFormat();
  if (subject.kind === 'task') return <Link href={`/${unit}/nhiem-vu/${subject.task.id}`}>{subject.task.content}</Link>;
  const period = subject.period === null ? '' : `?period=${encodeURIComponent(subject.period)}`;
  return (
    <Link href={`/${subject.unit.slug}/${subject.indicator.code}${period}`}>
      {[
        t('about-figure', { name: subject.indicator.name, unit: subject.unit.name }),
        ...(subject.period === null ? [] : [format.period(parsePeriodCode(subject.period))]),
      ].join(', ')}
    </Link>
  );
}
