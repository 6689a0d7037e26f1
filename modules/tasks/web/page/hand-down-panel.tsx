import { usePageTools } from '@thucthi/registry/web';
import { useText } from '@thucthi/ui';
import type { TaskPage } from '../../contract.ts';
import { formWords } from '../form-words.ts';
import { DraftsForm } from '../list/drafts-form.tsx';
import { taskCalls } from '../routes.ts';

/** Assigns parts of a task to units below the one that leads it. */
export function HandDownPanel({ unit, task, onClose }: { unit: string; task: TaskPage; onClose: () => void }) {
  const t = useText(formWords);
  const tools = usePageTools();
  return (
    <DraftsForm
      title={t('down.title')}
      unit={unit}
      under={task.lead?.slug}
      ready
      write={(writeId, tasks) =>
        tools.write(taskCalls.handDownTasks, { params: { id: task.id }, writeId, body: { basedOn: task.version, tasks: [...tasks] } })
      }
      onClose={onClose}
    />
  );
}
