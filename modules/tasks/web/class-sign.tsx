import { Icon, SignWord, useLocale } from '@thucthi/ui';
import { classWords, type TaskClass } from '../domain/task-class.ts';
import { classSigns } from './sign-of.ts';

/** The class of a task as colour, sign and word. */
export function TaskClassSign({ of }: { of: TaskClass }) {
  const { locale } = useLocale();
  return <SignWord {...classSigns[of]} word={classWords[of][locale]} />;
}

/** How many tasks are of a class: colour, sign, number and word. */
export function CountedTaskClass({ of, count }: { of: TaskClass; count: string }) {
  const { locale } = useLocale();
  const { icon, tone } = classSigns[of];
  return (
    <span className={`st small ${tone}`}>
      <Icon name={icon} size="sm" />
      <b>{count}</b> {classWords[of][locale].toLocaleLowerCase(locale)}
    </span>
  );
}
