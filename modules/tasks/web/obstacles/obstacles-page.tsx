import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  DataTable,
  EmptyState,
  FilterTabs,
  Page,
  PageLead,
  SearchField,
  Skeleton,
  useText,
  WithPanel,
  type Tab,
} from '@thucthi/ui';
import { MadeUp } from '../made-up.tsx';
import { obstacleCalls, obstaclesHref, type ListedObstacles } from '../routes.ts';
import '../tasks.css';
import { useObstacleColumns } from './obstacle-columns.tsx';
import { ObstacleFilters } from './obstacle-filters.tsx';
import { ObstaclePanel } from './obstacle-panel.tsx';
import { readObstacleView, type ObstacleTab, type ObstacleView } from './obstacle-view.ts';
import { obstacleWords } from './obstacle-words.ts';
import { RaisePanel } from './raise-panel.tsx';

/** What is in the way of a unit and those below it, whom it waits for, and since when. */
export default function ObstaclesPage() {
  const t = useText(obstacleWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Obstacles unit={unit} me={me} />}</UnitPage>;
}

function Obstacles({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(obstacleWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const view = readObstacleView(search);
  const list = tools.useRead(
    obstacleCalls.listObstacles,
    { query: { unit: unit.slug, ...view.query, after: view.after, limit: 200 } },
    { keep: true, staleTime: 0 },
  );
  const opened = search['mo'];
  const mayRaise = me.rights.includes('tasks.act');
  const raise = mayRaise ? () => change({ neu: '1', mo: undefined }) : null;
  const panel =
    opened !== undefined ? (
      <ObstaclePanel unit={unit.slug} id={opened} onClose={() => change({ mo: undefined })} />
    ) : search['neu'] !== undefined && mayRaise ? (
      <RaisePanel unit={unit.slug} subject={null} today={me.today} onClose={() => change({ neu: undefined })} />
    ) : null;
  return (
    <>
      <ContextBar
        back={{ href: `/${unit.slug}/nhiem-vu`, label: t('back') }}
        end={
          <>
            <ButtonLink href={obstaclesHref(unit.slug, view.query)} icon="download" download>
              {t('excel')}
            </ButtonLink>
            {raise === null ? null : (
              <Button kind="main" icon="plus" onClick={raise}>
                {t('raise')}
              </Button>
            )}
          </>
        }
      >
        <span className="dim">{unit.name}</span>
        <MadeUp illustrative={list.data?.illustrative} />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          {list.error !== null ? (
            <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
          ) : list.data === undefined ? (
            <Skeleton rows={8} height={48} />
          ) : (
            <>
              <Headline listed={list.data} />
              <ObstacleList unit={unit.slug} view={view} listed={list.data} raise={raise} />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function Headline({ listed }: { listed: ListedObstacles }) {
  const t = useText(obstacleWords);
  const { open, overdue, closed } = listed.counts;
  const title =
    open + closed === 0
      ? t('headline.none', { unit: listed.unit.name })
      : overdue > 0
        ? t('headline.overdue', { overdue, open })
        : open > 0
          ? t('headline.open', { count: open })
          : t('headline.closed');
  return <PageLead title={title}>{open + closed === 0 ? null : t('lead', { unit: listed.unit.name, closed })}</PageLead>;
}

function ObstacleList(props: { unit: string; view: ObstacleView; listed: ListedObstacles; raise: (() => void) | null }) {
  const { unit, view, listed, raise } = props;
  const t = useText(obstacleWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const [table, setTable] = tools.useTableInAddress({ search: view.query.q ?? '', sort: null }, ({ search: q }) =>
    change({ q: q === '' ? undefined : q, sau: undefined }, { replace: true }),
  );
  const { open, overdue, closed } = listed.counts;
  const tabs: Tab<ObstacleTab>[] = [
    { id: 'open', label: t('tab.open'), count: open, icon: 'watch', tone: 'watch' },
    { id: 'overdue', label: t('tab.overdue'), count: overdue, icon: 'risk', tone: 'risk' },
    { id: 'closed', label: t('tab.closed'), count: closed, icon: 'done', tone: 'good' },
    { id: 'all', label: t('tab.all'), count: open + closed },
  ];
  const columns = useObstacleColumns(unit, ({ id }) => `/${unit}/vuong-mac?${new URLSearchParams({ ...search, mo: id })}`);
  return (
    <>
      <FilterTabs
        label={t('tab.label')}
        tabs={tabs}
        value={view.tab}
        onChange={(tab) => change({ loai: tab === 'open' ? undefined : tab, sau: undefined })}
        panelId="obstacles-list"
      />
      <div id="obstacles-list" role="tabpanel" aria-label={t('title')}>
        <div className="tk-tools">
          <SearchField value={table.search} onChange={(q) => setTable({ search: q, sort: null })} placeholder={t('search')} />
          <ObstacleFilters unit={unit} view={view} ladder={listed.ladder} onChange={(patch) => change({ ...patch, sau: undefined })} />
        </div>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={listed.obstacles}
          rowKey={({ id }) => id}
          onOpen={({ id }) => change({ mo: id, neu: undefined })}
          {...(listed.obstacles.length > 60 ? { virtual: { height: '70vh', rowHeight: 84 } } : {})}
          empty={
            <EmptyState
              title={t('list.empty')}
              action={view.narrowed || raise === null ? undefined : <Button onClick={raise}>{t('raise')}</Button>}
            >
              {view.narrowed ? t('list.empty-filtered') : t('list.empty-text')}
            </EmptyState>
          }
        />
        <div className="tt-actions">
          {view.after === undefined ? null : <Button onClick={() => change({ sau: undefined })}>{t('list.first')}</Button>}
          {listed.next === null ? null : <Button onClick={() => change({ sau: listed.next ?? undefined })}>{t('list.more')}</Button>}
        </div>
      </div>
    </>
  );
}
