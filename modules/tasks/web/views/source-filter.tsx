import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextMenu, Icon, Skeleton, useLocale, useText } from '@thucthi/ui';
import { stageWords } from '../../domain/views/stages.ts';
import type { Search, TaskQuery } from '../list/task-view.ts';
import { taskCalls } from '../routes.ts';
import { useGroupName } from './use-group-name.ts';
import { viewWords } from './view-words.ts';

type Source = 'document' | 'session';

/** Narrows tasks to what one document or session told; which there are is asked when somebody looks. */
export function SourceFilter(props: { unit: string; by: Source; chosen: string | undefined; onChange: (key: string | undefined) => void }) {
  const { unit, by, chosen, onChange } = props;
  const t = useText(viewWords);
  const tools = usePageTools();
  const nameOf = useGroupName(by);
  const read = tools.useRead(taskCalls.groupTasks, chosen === undefined ? null : { query: { unit, by, [by]: chosen } });
  const [known] = read.data?.groups ?? [];
  const value = chosen === undefined ? t(`filter.any-${by}`) : nameOf({ key: chosen, name: known?.name ?? null });
  return (
    <ContextMenu name={t(`filter.${by}`)} value={value.length > 40 ? `${value.slice(0, 38)}…` : value}>
      {(close) => (
        <Choices
          unit={unit}
          by={by}
          onChoose={(key) => {
            close();
            onChange(key);
          }}
        />
      )}
    </ContextMenu>
  );
}

function Choices({ unit, by, onChoose }: { unit: string; by: Source; onChoose: (key: string | undefined) => void }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const nameOf = useGroupName(by);
  const read = tools.useRead(taskCalls.groupTasks, { query: { unit, by } });
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={4} height={28} />;
  return (
    <div className="tk-menu">
      <Button kind="bare" onClick={() => onChoose(undefined)}>
        {t(`filter.any-${by}`)}
      </Button>
      {read.data.groups.map((group) => (
        <Button key={group.key} kind="bare" onClick={() => onChoose(group.key)}>
          {t('filter.of-choice', { name: nameOf(group), count: group.count })}
        </Button>
      ))}
    </div>
  );
}

/** Conditions that have no field of their own, each of which can be dropped. */
export function Conditions({ query, onChange }: { query: TaskQuery; onChange: (patch: Search) => void }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const all = [
    ...(query.stage === undefined ? [] : [{ word: 'giai-doan', name: t('filter.stage', { stage: stageWords[query.stage][locale] }) }]),
    ...(query.undated === undefined ? [] : [{ word: 'chua-han', name: t('filter.undated') }]),
  ];
  return all.map(({ word, name }) => (
    <span key={word} className="tk-chip">
      {name}
      <button type="button" aria-label={t('filter.drop', { name })} onClick={() => onChange({ [word]: undefined })}>
        <Icon name="close" size="xs" />
      </button>
    </span>
  ));
}
