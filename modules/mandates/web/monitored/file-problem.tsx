import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useFormat, useLocale, useText } from '@thucthi/ui';
import type { MonitoredFile } from '../../contract.ts';
import { stageName } from '../../domain/monitored/file-kinds.ts';
import { fileFormWords } from './file-form-words.ts';

/** What a refusal carries beside its sentence. */
interface Refused {
  readonly theirs?: MonitoredFile;
  readonly revision?: number;
  readonly deadline?: string;
  readonly offered?: string;
}

/** Why nothing was written, and the ways on: keep theirs or write mine; the next working day or the day as told. */
export function FileProblem(props: {
  problem: PageProblem | null;
  onTheirs: () => void;
  onMine: (revision: number) => void;
  onDay?: (day: string, keep: boolean) => void;
}) {
  const t = useText(fileFormWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const tools = usePageTools();
  const { problem, onDay } = props;
  if (problem === null) return null;
  const { theirs, revision, deadline, offered } = problem.extra as Refused;
  if (problem.code === 'changed-meanwhile' && theirs !== undefined && revision !== undefined)
    return (
      <Notice
        kind="problem"
        actions={
          <>
            <Button onClick={props.onTheirs}>{t('conflict.theirs')}</Button>
            <Button onClick={() => props.onMine(revision)}>{t('conflict.mine')}</Button>
          </>
        }
      >
        {problem[locale]}{' '}
        {t('conflict.now', {
          number: theirs.number,
          subject: theirs.subject,
          stage: stageName(theirs.kind, theirs.stage)[locale],
          due: theirs.dueOn === null ? t('conflict.no-due') : date(theirs.dueOn),
        })}
      </Notice>
    );
  if (problem.code === 'deadline-day-off' && onDay !== undefined && deadline !== undefined && offered !== undefined)
    return (
      <Notice
        kind="ask"
        icon="calendar"
        actions={
          <>
            <Button onClick={() => onDay(offered, false)}>{t('day-off.take', { date: date(offered) })}</Button>
            <Button onClick={() => onDay(deadline, true)}>{t('day-off.keep', { date: date(deadline) })}</Button>
          </>
        }
      >
        {problem[locale]}
      </Notice>
    );
  return <tools.ProblemNote problem={problem} />;
}
