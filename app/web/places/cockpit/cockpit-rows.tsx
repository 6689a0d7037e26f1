import type { Scorecard } from '@thucthi/assessment/contract';
import { ContextSelect, DataTable, EmptyState, FilterTabs, iconOf, toneOf, useFormat, useText } from '@thucthi/ui';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { words } from '../../locales/words.ts';
import { usePageAddress } from '../../shell/page-address.ts';
import { useTableInAddress } from '../../shell/use-table-in-address.ts';
import { FirstAction } from '../first-action.tsx';
import { groupWord } from '../group-words.ts';
import { statusWord } from '../status-words.ts';
import { cockpitColumns } from './cockpit-columns.tsx';
import { classCounts, groupsOf, searchOfTable, worstFirst } from './cockpit-view.ts';
import type { CockpitView } from './cockpit-view.ts';
import { useRowAside } from './row-aside.tsx';
import { rowHref } from './row-href.ts';
import { useRowKeys } from './use-row-keys.ts';

/** The rows of a scorecard with their filters: class, group, words. */
export function CockpitRows({ card, view }: { card: Scorecard; view: CockpitView }) {
  const t = useText(words);
  const format = useFormat();
  const router = useRouter();
  const { search, change } = usePageAddress();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const [table, setTable] = useTableInAddress(view.table, (state) => change(searchOfTable(state), { replace: true }));
  const inGroup = useMemo(
    () => worstFirst(card.rows).filter((row) => view.group === null || row.indicator.group === view.group),
    [card.rows, view.group],
  );
  const rows = useMemo(
    () => (view.status === 'all' ? inGroup : inGroup.filter((row) => row.status.class === view.status)),
    [inGroup, view.status],
  );
  const aside = useRowAside(card);
  const wide = search['hoi'] === undefined; // a panel beside the table leaves room for the bars, not for everything
  const columns = cockpitColumns(
    { t, format, against: view.against, period: card.period, hrefOf: (row) => rowHref(card, search, row), aside },
    {
      plans: card.rows.some((row) => row.plans.length > 0),
      sparkline: wide && card.rows.some((row) => row.sparkline.filter((value) => value !== null).length >= 3),
      striving: card.rows.some((row) => row.plans.some((plan) => plan.level !== 'assigned')),
      forecast: wide && card.rows.some((row) => row.forecast !== null),
    },
  );
  const groups = groupsOf(card.rows);
  if (card.rows.length === 0)
    return (
      <EmptyState
        title={view.knownOn === undefined ? t('cockpit.empty') : t('cockpit.not-known', { date: format.date(view.knownOn) })}
        action={view.knownOn === undefined ? <FirstAction unit={card.unit.slug} body={card.unit.body} /> : undefined}
      >
        {t('cockpit.empty-todo')}
      </EmptyState>
    );
  const classes = classCounts(inGroup);
  const tabs = [
    { id: 'all' as const, label: t('cockpit.all'), count: inGroup.length },
    ...classes.map(({ status, count }) => ({
      id: status,
      label: t(statusWord[status]),
      count,
      icon: iconOf(status),
      tone: toneOf(status),
    })),
    ...(view.status === 'all' || classes.some(({ status }) => status === view.status)
      ? []
      : [{ id: view.status, label: t(statusWord[view.status]), count: 0, icon: iconOf(view.status), tone: toneOf(view.status) }]),
  ];
  return (
    <div ref={list}>
      <FilterTabs
        label={t('cockpit.filter')}
        value={view.status}
        onChange={(status) => change({ status: status === 'all' ? undefined : status }, { replace: true })}
        tabs={tabs}
      />
      <DataTable
        label={t('cockpit.table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.indicator.code}
        fixed
        searchLabel={t('cockpit.search')}
        state={table}
        onStateChange={setTable}
        onOpen={(row) => router.history.push(rowHref(card, search, row))}
        tools={
          groups.length < 2 ? undefined : (
            <ContextSelect
              label={t('cockpit.group')}
              name={t('cockpit.group')}
              options={[
                { id: '', label: t('cockpit.all-groups') },
                ...groups.map((group) => ({
                  id: group,
                  label: `${t(groupWord[group])} (${card.rows.filter((row) => row.indicator.group === group).length})`,
                })),
              ]}
              value={view.group ?? ''}
              onChange={(id) => change({ group: id === '' ? undefined : id })}
            />
          )
        }
        empty={<p className="tt-none">{t('cockpit.none-here')}</p>}
      />
    </div>
  );
}
