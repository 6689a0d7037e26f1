import {
  ButtonLink,
  DataTable,
  FilterTabs,
  Page,
  PageLead,
  PairList,
  SidePanel,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import type { listIndicators } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import { callAddress } from '../tools/call-address.ts';
import type { AnswerOf } from '../tools/endpoint-route.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { definitionWords } from './definition-words.ts';

type Listed = AnswerOf<typeof listIndicators>['indicators'][number];
type Words = ReturnType<typeof useText<keyof typeof definitionWords.messages>>;
/** Columns that make room when an indicator is open beside the table. */
const besidePanel: readonly string[] = ['polarity', 'rollUp', 'plan'];
const mostAliases = 8;
const groups = [
  'economy',
  'budget-investment-land',
  'agriculture-rural',
  'social',
  'environment-urban',
  'order-defence',
  'administration-digital',
] as const;

/** The catalogue of indicators: how each is measured, added up and judged, with every version beside it. */
export default function CataloguePage() {
  const t = useText(definitionWords);
  const { locale } = useLocale();
  const { number, unit } = useFormat();
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const read = tools.useRead(registryCalls.listIndicators, {});
  const [table, setTable] = tools.useTableInAddress(
    {
      search: search['q'] ?? '',
      sort: search['sort'] === undefined ? null : { column: search['sort'].replace(/^-/, ''), descending: search['sort'].startsWith('-') },
    },
    (state) =>
      change(
        { q: state.search, sort: state.sort === null ? undefined : `${state.sort.descending ? '-' : ''}${state.sort.column}` },
        { replace: true },
      ),
  );
  tools.usePageTitle(t('cat.title'));
  const all = read.data?.indicators;
  const group = groups.find((one) => one === search['group']) ?? null;
  const rows = (all ?? []).filter((one) => group === null || one.group === group);
  const mayEdit = me?.rights.includes('registry.manage') === true;
  const chosen = search['code'];
  return (
    <>
      <AdminTabs
        here="indicators"
        end={
          <>
            <ButtonLink
              kind="bare"
              icon="download"
              download
              href={callAddress(registryCalls.exportIndicators, { group: group ?? undefined })}
            >
              {t('cat.export')}
            </ButtonLink>
            {mayEdit ? (
              <ButtonLink kind="main" icon="plus" href="/quan-tri/chi-tieu/dinh-nghia">
                {t('cat.new')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <WithPanel
        panel={chosen === undefined ? null : <IndicatorPanel code={chosen} mayEdit={mayEdit} onClose={() => change({ code: undefined })} />}
      >
        <Page>
          <PageLead title={t('cat.title')}>{all === undefined ? null : t('cat.lead', { count: number(String(all.length)) })}</PageLead>
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : all === undefined ? (
            <Skeleton rows={12} height={44} />
          ) : (
            <>
              <FilterTabs
                label={t('cat.group')}
                value={group ?? 'all'}
                onChange={(id) => change({ group: id === 'all' ? undefined : id })}
                tabs={[
                  { id: 'all' as const, label: t('cat.all'), count: all.length },
                  ...groups.map((id) => ({ id, label: t(`group.${id}`), count: all.filter((one) => one.group === id).length })),
                ]}
              />
              <DataTable
                label={t('cat.title')}
                columns={columnsOf(t, locale, unit).filter(({ id }) => chosen === undefined || !besidePanel.includes(id))}
                rows={rows}
                rowKey={(row) => row.code}
                state={table}
                onStateChange={setTable}
                searchLabel={t('cat.search')}
                openKey={chosen ?? null}
                onOpen={(row) => change({ code: row.code })}
              />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function columnsOf(t: Words, locale: 'vi' | 'en', unitWords: (unit: string) => string): readonly Column<Listed>[] {
  return [
    {
      id: 'name',
      header: t('f.name'),
      phone: 'title',
      sortValue: (row) => row.name[locale],
      searchText: (row) => `${row.name.vi} ${row.name.en} ${row.code} ${row.aliases.join(' ')}`,
      cell: (row) => (
        <>
          <span className="name">{row.name[locale]}</span>
          <span className="xs dim">{row.code}</span>
        </>
      ),
    },
    {
      id: 'unit',
      header: t('f.unit'),
      width: 120,
      sortValue: (row) => row.unit,
      searchText: (row) => row.unit,
      cell: (row) => unitWords(row.unit),
    },
    {
      id: 'frequency',
      header: t('f.frequency'),
      width: 96,
      sortValue: (row) => t(`frequency.${row.frequency}`),
      cell: (row) => t(`frequency.${row.frequency}`),
    },
    {
      id: 'accumulation',
      header: t('f.accumulation'),
      width: 170,
      sortValue: (row) => t(`accumulation.${row.accumulation}`),
      cell: (row) => t(`accumulation.${row.accumulation}`),
    },
    {
      id: 'rollUp',
      header: t('f.rollUp'),
      width: 150,
      sortValue: (row) => t(`rollUp.${row.rollUp}`),
      cell: (row) => t(`rollUp.${row.rollUp}`),
    },
    {
      id: 'plan',
      header: t('f.planConvention'),
      width: 140,
      sortValue: (row) => t(`planConvention.${row.planConvention}`),
      cell: (row) => t(`planConvention.${row.planConvention}`),
    },
    {
      id: 'polarity',
      header: t('f.polarity'),
      width: 150,
      sortValue: (row) => t(`polarity.${row.polarity}`),
      cell: (row) => t(`polarity.${row.polarity}`),
      phone: 'hidden',
    },
  ];
}

function IndicatorPanel({ code, mayEdit, onClose }: { code: string; mayEdit: boolean; onClose: () => void }) {
  const t = useText(definitionWords);
  const { locale } = useLocale();
  const { date, unit } = useFormat();
  const tools = usePageTools();
  const { data, error, refetch } = tools.useRead(registryCalls.readIndicator, { params: { code } });
  return (
    <SidePanel title={data?.indicator.name[locale] ?? '…'} onClose={onClose} takeFocus={false}>
      {error !== null ? (
        <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton rows={8} height={28} />
      ) : (
        <>
          <dl className="tt-adm-facts">
            {factsOf(t, unit, data.indicator).map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
          {mayEdit ? (
            <div className="tt-actions">
              <ButtonLink icon="edit" href={`/quan-tri/chi-tieu/dinh-nghia?code=${code}`}>
                {t('cat.edit')}
              </ButtonLink>
            </div>
          ) : null}
          <h3>{t('cat.versions')}</h3>
          <PairList
            ordered
            pairs={data.versions.map((one) => ({
              id: `${one.version} ${one.own}`,
              left: (
                <>
                  <b>{t('cat.version', { version: one.version })}</b> · {t(one.own ? 'cat.own' : 'cat.national')}
                  <br />
                  {one.reason ?? t('cat.no-reason')}
                </>
              ),
              // What came with the program was recorded before any day that could be asked about.
              right: one.recordedAt < '1901' ? '' : date(dayOf(one.recordedAt)),
            }))}
          />
        </>
      )}
    </SidePanel>
  );
}

function Fact(props: { name: string; value: string }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  );
}

function factsOf(
  t: Words,
  unitWords: (unit: string) => string,
  one: Omit<Listed, 'version' | 'sortKey'>,
): readonly (readonly [string, string])[] {
  const optional = (name: string, value: string | undefined | null): readonly (readonly [string, string])[] =>
    value === undefined || value === null || value === '' ? [] : [[name, value]];
  return [
    [t('f.code'), one.code],
    [t('f.unit'), unitWords(one.unit)],
    [t('f.group'), t(`group.${one.group}`)],
    [t('f.frequency'), t(`frequency.${one.frequency}`)],
    [t('f.polarity'), t(`polarity.${one.polarity}`)],
    [t('f.accumulation'), t(`accumulation.${one.accumulation}`)],
    [t('f.rollUp'), t(`rollUp.${one.rollUp}`)],
    [t('f.planConvention'), t(`planConvention.${one.planConvention}`)],
    ...optional(t('f.priceBasis'), one.priceBasis === null ? null : t(`price.${one.priceBasis}`)),
    ...optional(t('f.parent'), one.parent),
    ...optional(
      t('f.formula'),
      one.formula === undefined ? null : `${one.formula.numerator} ÷ ${one.formula.denominator} × ${one.formula.scale}`,
    ),
    ...optional(t('f.weight'), one.weightIndicator),
    ...optional(t('f.aliases'), aliasesOf(t, one.aliases)),
    ...optional(t('f.legalSource'), one.legalSource),
  ];
}

const aliasesOf = (t: Words, aliases: readonly string[]): string =>
  aliases.slice(0, mostAliases).join('; ') +
  (aliases.length > mostAliases ? ` ${t('cat.more-aliases', { count: aliases.length - mostAliases })}` : '');

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const dayOf = (instant: string): string => inVietnam.format(new Date(instant));
