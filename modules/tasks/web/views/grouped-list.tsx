import { usePageTools } from '@thucthi/registry/web';
import { DataTable, Icon, Link, Skeleton, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { TaskGroup } from '../../contract.ts';
import type { Grouping } from '../../domain/views/groupings.ts';
import { useTaskColumns } from '../list/task-columns.tsx';
import { narrowedTo, toGroup, viewHref, type TaskQuery } from '../list/task-view.ts';
import { taskCalls } from '../routes.ts';
import { useGroupName } from './use-group-name.ts';
import { viewWords } from './view-words.ts';

/** A group shows as many before it asks to be looked at alone. */
const shownOfGroup = 50;

/** A list in groups, each with its counts; the one the address names is open, else the first. */
export function GroupedList(props: { unit: string; query: TaskQuery; by: Grouping; empty: ReactNode }) {
  const { unit, query, by } = props;
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const read = tools.useRead(taskCalls.groupTasks, { query: { unit, by, ...query } }, { keep: true, staleTime: 0 });
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={6} height={48} />;
  const { groups } = read.data;
  if (groups.length === 0) return props.empty;
  const open = search['mo'] ?? groups[0]?.key;
  return (
    <ul className="tk-groups">
      {groups.map((group) => (
        <Group
          key={group.key}
          {...props}
          group={group}
          open={group.key === open}
          href={viewHref(unit, { ...search, ...toGroup(null), ...narrowedTo(group.narrow) })}
          onToggle={() => change({ mo: group.key === open ? '' : group.key }, { replace: true })}
        />
      ))}
    </ul>
  );
}

function Group(props: {
  unit: string;
  query: TaskQuery;
  by: Grouping;
  group: TaskGroup;
  open: boolean;
  href: string;
  onToggle: () => void;
}) {
  const { unit, group, open, by } = props;
  const t = useText(viewWords);
  const nameOf = useGroupName(by);
  const page = pageOf(unit, by, group);
  return (
    <li>
      <div className="tk-group-head">
        <h2>
          <button type="button" aria-expanded={open} onClick={props.onToggle}>
            <Icon name={open ? 'down' : 'right'} size="sm" />
            {nameOf(group)}
          </button>
        </h2>
        <span className="xs mut">{t('group.count', { count: group.count })}</span>
        {group.overdue === 0 ? null : <span className="xs tone-risk">{t('group.overdue', { count: group.overdue })}</span>}
        <span className="xs tk-group-links">
          {page === null ? null : <Link href={page}>{t(by === 'session' ? 'group.open-session' : 'group.open-document')}</Link>}
          <Link href={props.href}>{t('group.alone')}</Link>
        </span>
      </div>
      {open ? <GroupTasks {...props} name={nameOf(group)} /> : null}
    </li>
  );
}

/** The page of what a group is named after, where the program holds it. */
function pageOf(unit: string, by: Grouping, { key, name }: TaskGroup): string | null {
  if (by === 'document' && name !== null) return `/${unit}/van-ban/${key}`;
  return by === 'session' && name !== null && key !== name ? `/${unit}/phien-hop/${key}` : null;
}

function GroupTasks(props: { unit: string; query: TaskQuery; group: TaskGroup; name: string; href: string }) {
  const { unit, query, group } = props;
  const t = useText(viewWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const columns = useTaskColumns(unit);
  const list = tools.useRead(
    taskCalls.listTasks,
    { query: { unit, ...query, ...group.narrow, limit: shownOfGroup } },
    { keep: true, staleTime: 0 },
  );
  if (list.error !== null) return <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton rows={3} height={48} />;
  return (
    <>
      <DataTable
        label={props.name}
        columns={columns}
        rows={list.data.tasks}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(`/${unit}/nhiem-vu/${id}`)}
      />
      {list.data.next === null ? null : (
        <p className="tk-how">
          <Link href={props.href}>{t('group.more', { count: group.count })}</Link>
        </p>
      )}
    </>
  );
}
