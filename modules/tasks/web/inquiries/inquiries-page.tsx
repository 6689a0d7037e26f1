import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { ContextBar, EmptyState, FilterTabs, Page, PageLead, SearchField, Skeleton, useText, type Tab } from '@thucthi/ui';
import { MadeUp } from '../made-up.tsx';
import { inquiryCalls } from '../routes.ts';
import '../tasks.css';
import { InquiryCard } from './inquiry-card.tsx';
import { inquiryWords } from './inquiry-words.ts';

/** What a unit was asked to explain, and what waits. */
export default function InquiriesPage() {
  const t = useText(inquiryWords);
  return <UnitPage title={t('title')}>{(unit) => <Inquiries unit={unit} />}</UnitPage>;
}

type View = 'waiting' | 'overdue' | 'answered' | 'all';
const queries: Readonly<Record<View, { waiting?: 'true'; overdue?: 'true'; state?: 'answered' }>> = {
  waiting: { waiting: 'true' },
  overdue: { overdue: 'true' },
  answered: { state: 'answered' },
  all: {},
};

function Inquiries({ unit }: { unit: { slug: string; name: string } }) {
  const t = useText(inquiryWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const view = (Object.keys(queries) as View[]).find((one) => one === search['loai']) ?? 'all';
  const [table, setTable] = tools.useTableInAddress({ search: search['q'] ?? '', sort: null }, ({ search: q }) =>
    change({ q: q === '' ? undefined : q }, { replace: true }),
  );
  const q = search['q'];
  const read = tools.useRead(
    inquiryCalls.listInquiries,
    { query: { unit: unit.slug, ...queries[view], ...(q === undefined ? {} : { q }) } },
    { keep: true, staleTime: 0 },
  );
  const tabs = (counts: { waiting: number; overdue: number; answered: number; total: number }): Tab<View>[] => [
    { id: 'all', label: t('tab.all'), count: counts.total },
    { id: 'overdue', label: t('tab.overdue'), count: counts.overdue, icon: 'risk', tone: 'risk' },
    { id: 'waiting', label: t('tab.waiting'), count: counts.waiting, icon: 'watch', tone: 'watch' },
    { id: 'answered', label: t('tab.answered'), count: counts.answered, icon: 'mend', tone: 'watch' },
  ];
  return (
    <>
      <ContextBar back={{ href: `/${unit.slug}/nhiem-vu`, label: t('back') }}>
        <span className="dim">{unit.name}</span>
        <MadeUp illustrative={read.data?.illustrative} />
      </ContextBar>
      <Page>
        {read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={5} height={96} />
        ) : (
          <>
            <Headline unit={unit.name} counts={read.data.counts} />
            <FilterTabs
              label={t('tab.label')}
              tabs={tabs(read.data.counts)}
              value={view}
              onChange={(tab) => change({ loai: tab === 'all' ? undefined : tab })}
              panelId="inquiries-list"
            />
            <div id="inquiries-list" role="tabpanel" aria-label={t('title')}>
              <div className="tk-tools">
                <SearchField
                  value={table.search}
                  onChange={(text) => setTable({ search: text, sort: null })}
                  placeholder={t('page.search')}
                />
              </div>
              {read.data.inquiries.length === 0 ? (
                <EmptyState title={t('headline.settled')}>
                  {t(view === 'all' && q === undefined ? 'page.empty' : 'page.empty-filtered')}
                </EmptyState>
              ) : (
                <ul className="tk-desk">
                  {read.data.inquiries.map((inquiry) => (
                    <InquiryCard key={inquiry.id} unit={unit.slug} inquiry={inquiry} place="list" />
                  ))}
                </ul>
              )}
              {read.data.more ? <p className="mut">{t('page.more')}</p> : null}
            </div>
          </>
        )}
      </Page>
    </>
  );
}

function Headline({ unit, counts }: { unit: string; counts: { waiting: number; overdue: number; answered: number; total: number } }) {
  const t = useText(inquiryWords);
  const { waiting, overdue, answered, total } = counts;
  const title =
    total === 0
      ? t('headline.none', { unit })
      : overdue > 0
        ? t('headline.overdue', { overdue, waiting })
        : waiting > 0
          ? t('headline.waiting', { count: waiting })
          : t('headline.settled');
  return <PageLead title={title}>{total === 0 ? null : t('page.lead', { unit, total, answered })}</PageLead>;
}
