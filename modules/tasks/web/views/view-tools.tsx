import { ContextSelect, useText } from '@thucthi/ui';
import { groupingsOf, taskModes, toGroup, toMode, type Search, type TaskView } from '../list/task-view.ts';
import { Segments } from './segments.tsx';
import { viewWords } from './view-words.ts';

/** How tasks are looked at and by what they are grouped. */
export function ViewTools({ view, onChange }: { view: TaskView; onChange: (patch: Search) => void }) {
  const t = useText(viewWords);
  const groupings = groupingsOf[view.mode];
  const choices = groupings.map((id) => ({ id: id as string, label: t(`group.${id}`) }));
  return (
    <>
      <Segments
        label={t('mode.label')}
        options={taskModes.map((id) => ({ id, label: t(`mode.${id}`) }))}
        value={view.mode}
        onChange={(mode) => onChange(toMode(mode))}
      />
      {groupings.length === 0 ? null : (
        <ContextSelect
          label={t('group.label')}
          name={t('group.label')}
          options={view.mode === 'list' ? [{ id: '', label: t('group.nothing') }, ...choices] : choices}
          value={view.group ?? ''}
          onChange={(id) => onChange(toGroup(groupings.find((one) => one === id) ?? null))}
        />
      )}
    </>
  );
}
