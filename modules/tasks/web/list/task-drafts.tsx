import { Button, useText } from '@thucthi/ui';
import { formWords } from '../form-words.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import { emptyDraft, type TaskDraft } from './task-draft.ts';
import { TaskFields } from './task-fields.tsx';

/** The tasks being written down, one after the other. */
export function TaskDrafts(props: {
  unit: string;
  /** Only units below this one may be chosen. */
  under?: string | undefined;
  pointsInto?: { document: string | null } | undefined;
  drafts: readonly TaskDraft[];
  asked: boolean;
  onChange: (drafts: readonly TaskDraft[]) => void;
}) {
  const t = useText(formWords);
  const { drafts, under } = props;
  const { options, loading } = useUnitOptions(props.unit, under === undefined ? {} : { under, neighbourhoods: true });
  return (
    <>
      {drafts.map((draft, at) => (
        <TaskFields
          key={draft.key}
          unit={props.unit}
          pointsInto={props.pointsInto}
          draft={draft}
          number={at + 1}
          units={options.filter(({ id }) => id !== under)}
          loading={loading}
          asked={props.asked}
          onChange={(changed) => props.onChange(drafts.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={drafts.length === 1 ? null : () => props.onChange(drafts.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => props.onChange([...drafts, emptyDraft(Math.max(...drafts.map(({ key }) => key)) + 1)])}>
          {t('task.add')}
        </Button>
      </div>
    </>
  );
}
