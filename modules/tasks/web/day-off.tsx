import type { PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useFormat, useLocale, useText } from '@thucthi/ui';
import { formWords } from './form-words.ts';

/** The day on which nobody works and the next one, in a refusal that says so; null in any other. */
export function dayOffIn(problem: PageProblem | null): { deadline: string; offered: string } | null {
  if (problem?.code !== 'deadline-day-off') return null;
  const { deadline, offered } = problem.extra;
  return typeof deadline === 'string' && typeof offered === 'string' ? { deadline, offered } : null;
}

/** Says that a deadline lies on a day off and lets the person choose: the next working day, or as told. */
export function DayOffChoice(props: { problem: PageProblem; onTake: (day: string) => void; onKeep: () => void }) {
  const t = useText(formWords);
  const { locale } = useLocale();
  const format = useFormat();
  const days = dayOffIn(props.problem);
  if (days === null) return null;
  return (
    <Notice
      kind="ask"
      icon="calendar"
      actions={
        <>
          <Button onClick={() => props.onTake(days.offered)}>{t('day-off.take', { date: format.date(days.offered) })}</Button>
          <Button onClick={props.onKeep}>{t('day-off.keep', { date: format.date(days.deadline) })}</Button>
        </>
      }
    >
      {props.problem[locale]}
    </Notice>
  );
}
