import type { ScorecardRow } from '@thucthi/assessment/contract';
import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { useRouter } from '@tanstack/react-router';
import {
  ButtonLink,
  ContextBar,
  DataTable,
  EmptyState,
  FigureValue,
  Link,
  Page,
  PageLead,
  Skeleton,
  StatusBadge,
  statusOrder,
  useText,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useRef } from 'react';
import { addressOf } from '../../api/route.ts';
import { routes } from '../../api/routes.ts';
import { UpdatedAt } from '../../live/updated-at.tsx';
import { useNews } from '../../live/use-news.ts';
import { words } from '../../locales/words.ts';
import { NothingHere } from '../../shell/not-found-page.tsx';
import { usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useMe } from '../../shell/use-me.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useTableInAddress } from '../../shell/use-table-in-address.ts';
import { indicatorGroups, readCockpitView, searchOfTable } from '../cockpit/cockpit-view.ts';
import { rowHref } from '../cockpit/row-href.ts';
import { useRowKeys } from '../cockpit/use-row-keys.ts';
import { KnownOnMenu } from '../context/known-on-menu.tsx';
import { PeriodSelect } from '../context/period-select.tsx';
import { UnitSelect } from '../context/unit-select.tsx';
import { groupWord } from '../group-words.ts';
import { useHedges } from '../hedges.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { FirstAction } from '../first-action.tsx';
import { statusWord } from '../status-words.ts';
import { useScorecard } from '../use-scorecard.ts';

/** All indicators of a unit by group: where one looks for an indicator by its name rather than by how it stands. */
export default function IndicatorsPage() {
  const t = useText(words);
  const router = useRouter();
  const me = useMe();
  const hedges = useHedges();
  const list = useRef<HTMLDivElement>(null);
  const { params, search, change } = usePageAddress();
  const slug = params['unit'] ?? '';
  const view = readCockpitView(search);
  const card = useScorecard(slug, view);
  const news = useNews(card.data === undefined ? undefined : slug);
  const [table, setTable] = useTableInAddress(view.table, (state) => change(searchOfTable(state), { replace: true }));
  useRowKeys(list);
  usePageTitle(card.data === undefined ? t('place.indicators') : `${t('place.indicators')}, ${card.data.unit.name}`);
  if (card.data === undefined && card.error?.status === 404) return <NothingHere what={t('cockpit.no-unit')} />;
  if (card.data === undefined)
    return (
      <Page>{card.error === null ? <Skeleton rows={12} /> : <ProblemNote problem={card.error} onRetry={() => void card.refetch()} />}</Page>
    );
  const { data } = card;
  const groupAt = (row: ScorecardRow) => indicatorGroups.findIndex((group) => group === row.indicator.group);
  const rows = data.rows.toSorted((a, b) => groupAt(a) - groupAt(b));
  const groupName = (row: ScorecardRow) => {
    const group = indicatorGroups.find((each) => each === row.indicator.group);
    return group === undefined ? '' : t(groupWord[group]);
  };
  const columns: Column<ScorecardRow>[] = [
    {
      id: 'name',
      header: t('place.indicators'),
      phone: 'title',
      searchText: (row) => [...row.indicator.names, row.indicator.code].join(' '),
      sortValue: (row) => row.indicator.name,
      cell: (row) => (
        <Link className="name" href={rowHref(data, search, row)}>
          {row.indicator.name}
        </Link>
      ),
    },
    { id: 'group', header: t('cockpit.group'), searchText: groupName, sortValue: groupAt, cell: groupName },
    {
      id: 'owner',
      header: t('indicators.owner'),
      searchText: (row) => row.owner ?? '',
      sortValue: (row) => row.owner,
      cell: (row) => row.owner ?? <span className="dim">{t('indicators.no-owner')}</span>,
    },
    {
      id: 'actual',
      header: t('cockpit.actual'),
      align: 'right',
      cell: (row) => (
        <FigureValue
          value={row.actual?.value ?? null}
          unit={row.indicator.unit}
          size="text"
          qualifiers={hedges(row.actual?.qualifiers ?? [])}
          missing={t('cockpit.no-actual')}
          {...printedDecimals(row.actual?.decimals)}
        />
      ),
    },
    {
      id: 'status',
      header: t('cockpit.status'),
      sortValue: (row) => statusOrder.indexOf(row.status.class),
      cell: (row) => <StatusBadge status={row.status.class} word={t(statusWord[row.status.class])} size="small" />,
    },
  ];
  return (
    <>
      <ContextBar
        end={
          <>
            <UpdatedAt at={card.dataUpdatedAt} news={news} />
            <ButtonLink
              kind="bare"
              icon="download"
              download
              href={addressOf(routes.exportFigures.path, { params: { slug }, query: { period: data.period } })}
            >
              {t('export.excel')}
            </ButtonLink>
          </>
        }
      >
        <UnitSelect
          slug={slug}
          name={data.unit.name}
          illustrative={data.unit.illustrative}
          on={periodEnd(parsePeriodCode(data.period))}
          path="/chi-tieu"
          search={{}}
        />
        <PeriodSelect
          period={{ code: data.period, label: data.periodLabel }}
          periods={data.periods}
          onChange={(period) => change({ period })}
        />
        <KnownOnMenu knownOn={search['knownOn']} today={me?.today} onChange={(knownOn) => change({ knownOn })} />
      </ContextBar>
      <Page>
        <PageLead title={t('indicators.title', { count: data.rows.length })}>{`${data.unit.name}, ${data.periodLabel}`}</PageLead>
        {data.rows.length === 0 ? (
          <EmptyState title={t('cockpit.empty')} action={<FirstAction unit={data.unit.slug} body={data.unit.body} />}>
            {t('cockpit.empty-todo')}
          </EmptyState>
        ) : (
          <div ref={list}>
            <DataTable
              label={t('place.indicators')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.indicator.code}
              searchLabel={t('cockpit.search')}
              state={table}
              onStateChange={setTable}
              onOpen={(row) => router.history.push(rowHref(data, search, row))}
            />
          </div>
        )}
      </Page>
    </>
  );
}
