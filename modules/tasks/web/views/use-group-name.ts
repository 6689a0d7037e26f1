import { useLocale, useText } from '@thucthi/ui';
import type { TaskGroup } from '../../contract.ts';
import { classWords } from '../../domain/task-class.ts';
import { deadlineGroupWords } from '../../domain/views/deadline-groups.ts';
import type { Grouping } from '../../domain/views/groupings.ts';
import { stageWords } from '../../domain/views/stages.ts';
import { viewWords } from './view-words.ts';

/** What a group is called: its unit, document or session, else what its key says. */
export function useGroupName(by: Grouping): (group: Pick<TaskGroup, 'key' | 'name'>) => string {
  const t = useText(viewWords);
  const { locale } = useLocale();
  return ({ key, name }) => {
    if (name !== null) return name;
    switch (by) {
      case 'lead':
      case 'document':
      case 'session':
        return t(`none.${by}`);
      case 'holder':
        return key;
      case 'deadline':
      case 'stage':
      case 'class': {
        const words: Readonly<Record<string, { vi: string; en: string }>> = { ...deadlineGroupWords, ...stageWords, ...classWords };
        return words[key]?.[locale] ?? key;
      }
    }
  };
}
