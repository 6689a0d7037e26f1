import { Link, SignWord, useText } from '@thucthi/ui';
import type { TaskSummary } from '../contract.ts';
import { sourceHref, sourceName } from './source-words.ts';
import { taskWords } from './task-words.ts';
import { viewWords } from './views/view-words.ts';

type Directive = TaskSummary['directive'];

/** Where a task comes from, leading to its session or document where the program holds it. */
export function TaskSource({ unit, directive }: { unit: string; directive: Directive }) {
  const t = useText(taskWords);
  const name = sourceName(directive) ?? t('from.at-once');
  const href = sourceHref(unit, directive);
  return href === null ? name : <Link href={href}>{name}</Link>;
}

/** Says that the document by which a task is told is not issued yet; nothing where it is. */
export function AwaitsIssue({ directive }: { directive: Directive }) {
  const t = useText(viewWords);
  return directive.awaitsIssue ? <SignWord icon="waiting" tone="watch" word={t('awaits-issue')} /> : null;
}
