import {
  Button,
  Combobox,
  DataTable,
  EmptyState,
  Link,
  Page,
  PageLead,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column, Option } from '@thucthi/ui';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CoverageRow } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { CoverageCounts } from './coverage-counts.tsx';
import { coverageWords } from './coverage-words.ts';
import { GivePanel } from './give-panel.tsx';
import { RowPanel } from './row-panel.tsx';

const rowId = (row: CoverageRow): string => `${row.unit} ${row.frequency} ${row.validFrom}`;

/** Who reports an indicator; asking units for it and changing what they are asked. */
export default function CoveragePage() {
  const t = useText(coverageWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const may = me?.rights.includes('registry.manage') === true;
  const indicators = tools.useRead(registryCalls.listIndicators, may ? {} : null, { staleTime: 600_000 }).data?.indicators;
  const code = search['indicator'];
  const read = tools.useRead(registryCalls.listCoverage, may ? { query: code === undefined ? {} : { indicator: code } } : null, {
    keep: true,
  });
  tools.usePageTitle(t('cov.title'));
  const counts = useMemo(() => new Map((read.data?.counts ?? []).map((one) => [one.indicator, one.units])), [read.data]);
  const options = useMemo(
    () =>
      (indicators ?? [])
        .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
        .map((one): Option => {
          const units = counts.get(one.code);
          return {
            id: one.code,
            label: one.name[locale],
            detail: units === undefined ? t('cov.nobody') : t('cov.units', { count: units }),
            search: [one.code, one.name.vi, one.name.en, ...one.aliases].join(' '),
          };
        }),
    [indicators, counts, locale, t],
  );
  const rows = read.data?.rows;
  const chosen = rows?.find((row) => rowId(row) === search['row']);
  const close = () => change({ row: undefined });
  const panel =
    indicators === undefined || !may ? null : search['row'] === 'moi' ? (
      <GivePanel indicators={indicators} code={code ?? null} onClose={close} />
    ) : chosen === undefined ? null : (
      <RowPanel key={`${rowId(chosen)} ${chosen.revision}`} row={chosen} onClose={close} />
    );
  const give = (
    <Button kind="main" icon="plus" onClick={() => change({ row: 'moi' })}>
      {t('cov.give')}
    </Button>
  );
  return (
    <>
      <AdminTabs here="coverage" end={may ? give : undefined} />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('cov.title')}>{t('cov.lead')}</PageLead>
          {me !== undefined && !may ? (
            <EmptyState title={t('cov.may-not')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : rows === undefined || indicators === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <>
              {code === undefined ? (
                <CoverageCounts indicators={indicators} counts={counts} onOpen={(indicator) => change({ indicator, row: undefined })} />
              ) : (
                <>
                  <div className="tt-adm-form">
                    <Combobox
                      label={t('cov.indicator')}
                      options={options}
                      value={code}
                      onChange={(indicator) => change({ indicator, row: undefined })}
                    />
                    <p>
                      <Link href="/quan-tri/giao-bao-cao">{t('cov.all')}</Link>
                    </p>
                  </div>
                  <CoverageTable
                    rows={rows}
                    openKey={chosen === undefined ? null : rowId(chosen)}
                    onOpen={(row) => change({ row })}
                    give={give}
                  />
                </>
              )}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function CoverageTable(props: { rows: readonly CoverageRow[]; openKey: string | null; onOpen: (key: string) => void; give: ReactNode }) {
  const t = useText(coverageWords);
  const { date } = useFormat();
  const columns: Column<CoverageRow>[] = [
    {
      id: 'unit',
      header: t('cov.unit'),
      phone: 'title',
      sortValue: (row) => row.unitName,
      searchText: (row) => row.unitName,
      cell: (row) => <b>{row.unitName}</b>,
    },
    { id: 'frequency', header: t('cov.frequency'), width: 120, cell: (row) => t(`freq.${row.frequency}`) },
    {
      id: 'from',
      header: t('cov.from'),
      width: 120,
      align: 'right',
      sortValue: (row) => row.validFrom,
      cell: (row) => date(row.validFrom),
    },
    { id: 'to', header: t('cov.to'), width: 130, align: 'right', cell: (row) => (row.validTo === null ? '' : date(row.validTo)) },
    {
      id: 'responsible',
      header: t('cov.responsible'),
      cell: (row) => row.responsibleName ?? <span className="dim">{t('cov.self')}</span>,
    },
  ];
  return (
    <DataTable
      label={t('cov.title')}
      columns={columns}
      rows={props.rows}
      rowKey={rowId}
      {...(props.rows.length > 5 ? { searchLabel: t('cov.search-units') } : {})}
      openKey={props.openKey}
      onOpen={(row) => props.onOpen(rowId(row))}
      empty={
        <EmptyState title={t('cov.empty')} action={props.give}>
          {t('cov.empty-why')}
        </EmptyState>
      }
    />
  );
}
